import { resolveProfile } from '@policydoc/core'
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver'
import type { Completing } from './completing.ts'
import { nextInline, nextOrdinals } from './next-ordinals.ts'
import { missingSections } from '../../documents/missing-sections.ts'

/** At the start of a line: the next ordinals, then the headings of missing sections. */
export function lineItems({ view, context, offset, start, before }: Completing): readonly CompletionItem[] {
  const [, indent = '', marks = '', typed = ''] =
    /^\uFEFF?([ \t]*)((?:#{1,6}[ \t]*)?)(\S{0,12})$/.exec(before) ?? []
  if (indent + marks + typed !== before.replace('\uFEFF', '')) return []
  const range = view.range({ start: offset - indent.length - marks.length - typed.length, end: offset })
  const item = (order: string, detail: string, kind: CompletionItemKind) => {
    return (label: string, newText: string): CompletionItem => ({
      label,
      detail,
      kind,
      sortText: order,
      // Items are filtered here: for the client, whatever was typed matches.
      filterText: indent + marks + typed + label,
      textEdit: { range, newText },
    })
  }
  const next = context.say(view.uri, 'nextOrdinal')
  const ordinals = nextOrdinals(view.document, start)
    .filter(({ prefix, label }) => (marks ? prefix.includes('#') : true) && fits(typed, label))
    // Blanks before the place tell a nested list from the one around it.
    .filter(({ prefix }, _, all) => {
      const nested = all.some((each) => each.prefix === indent)
      return !indent || !nested || prefix === indent || prefix.includes('#')
    })
    .map(({ label, prefix, gap }, index) =>
      item(`0${index}`, next, CompletionItemKind.Enum)(label, `${prefix || indent}${label}${gap}`),
    )
  const profile = resolveProfile(view.document.profile, view.configuration.options.profiles)
  const missing = context.say(view.uri, 'missingSection')
  const sections = missingSections(view.document, profile, start)
    .filter(({ label, name }) => fits(typed, label) || fits(typed, name))
    .map(({ label, prefix }, index) =>
      item(`1${index}`, missing, CompletionItemKind.Module)(prefix + label, prefix + label),
    )
  return [...ordinals, ...sections]
}

/** Behind a closing mark inside a paragraph: the next label of a series in it. */
export function inlineItems({ view, context, offset, before }: Completing): readonly CompletionItem[] {
  const typed = /[；;。，,：:.] *([^\s；;。，,：:.]{0,6})$/.exec(before)?.[1]
  if (typed === undefined) return []
  const range = view.range({ start: offset - typed.length, end: offset })
  return nextInline(view.document, offset - typed.length)
    .filter((label) => fits(typed, label))
    .map((label) => ({
      label,
      detail: context.say(view.uri, 'nextOrdinal'),
      kind: CompletionItemKind.Enum,
      textEdit: { range, newText: label },
    }))
}

/** True when a label begins with what was typed; brackets and capitals make no difference. */
function fits(typed: string, label: string): boolean {
  return folded(label).startsWith(folded(typed))
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('(', '（').replaceAll(')', '）')
}
