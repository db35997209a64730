import { resolveProfile, rules } from '@policydoc/core'
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver'
import type { Context, Feature } from '../context.ts'
import { directives, frontMatterEnd, missingSections, nextOrdinals, profileIds } from '../proposals.ts'
import { ruleText } from '../rule-text.ts'
import type { View } from '../view.ts'

/** Proposes headings of sections that are missing, the next ordinal, directives and front matter. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['<', '-', ' ', ':', '#'] } }),
  register(context) {
    const { connection } = context
    connection.onCompletion(async ({ textDocument: { uri }, position }) => {
      const view = await context.view(uri)
      return view ? itemsAt(view, view.convert.offset(position), context) : []
    })
  },
}

function itemsAt(view: View, offset: number, context: Context): CompletionItem[] {
  const line = view.document.source.lineAt(offset)
  const before = view.text.slice(line.start, offset)
  const comment = before.lastIndexOf('<!')
  if (comment >= 0 && !before.includes('-->', comment))
    return directiveItems(view, line.start + comment, offset, context)
  if (offset <= frontMatterEnd(view.text)) return frontMatterItems(view, line.start, offset, context)
  if (/^\s*(?:#{1,6}\s*)?\S{0,6}$/.test(before)) return lineItems(view, line.start, offset, context)
  return []
}

function lineItems(view: View, start: number, offset: number, context: Context): CompletionItem[] {
  const typed = view.text.slice(start, offset)
  const range = view.range({ start, end: offset })
  const item = (label: string, detail: string, kind: CompletionItemKind, order: string): CompletionItem => ({
    label,
    detail,
    kind,
    sortText: order + label,
    // What was typed counts as matching, whatever it is: `#`, a part of the ordinal, or of the title.
    filterText: typed + label,
    textEdit: { range, newText: label },
  })
  const profile = resolveProfile(view.document.profile, view.configuration.options.profiles)
  const sections = missingSections(view.document, profile, start).map((heading) =>
    item(heading, context.say(view.uri, 'missingSection'), CompletionItemKind.Module, '1'),
  )
  const ordinals = nextOrdinals(view.document, start).map((ordinal, index) =>
    item(ordinal, context.say(view.uri, 'nextOrdinal'), CompletionItemKind.Enum, `0${index}`),
  )
  return [...ordinals, ...sections]
}

function directiveItems(view: View, start: number, offset: number, context: Context): CompletionItem[] {
  const typed = view.text.slice(start, offset)
  const named = /^<!--\s*policydoc-(?:disable|enable)\S*\s+(?:.*[\s,])?/.exec(typed)
  if (named) {
    const range = view.range({ start: start + named[0].length, end: offset })
    return rules.map((rule) => ({
      label: rule.id,
      detail: ruleText(rule, 'summary', view.locale),
      kind: CompletionItemKind.Value,
      textEdit: { range, newText: rule.id },
    }))
  }
  const end = view.text.startsWith('-->', offset) ? offset + 3 : offset
  const range = view.range({ start, end })
  return directives.map((directive) => ({
    label: directive,
    detail: context.say(view.uri, 'directive'),
    kind: CompletionItemKind.Keyword,
    filterText: `<!-- ${directive}`,
    ...(context.client.capabilities.textDocument?.completion?.completionItem?.snippetSupport
      ? {
          insertTextFormat: InsertTextFormat.Snippet,
          textEdit: { range, newText: `<!-- ${directive} \${1:rule} -->` },
        }
      : { textEdit: { range, newText: `<!-- ${directive} ` } }),
  }))
}

function frontMatterItems(view: View, start: number, offset: number, context: Context): CompletionItem[] {
  const typed = view.text.slice(start, offset)
  const value = /^\s+profile:\s*/.exec(typed)
  const ids = profileIds(view.configuration.options.profiles)
  if (value) {
    const range = view.range({ start: start + value[0].length, end: offset })
    return ids.map((id) => ({ label: id, kind: CompletionItemKind.Value, textEdit: { range, newText: id } }))
  }
  if (/:/.test(typed) || view.text.includes('\npolicydoc:')) return []
  const range = view.range({ start, end: offset })
  return ids.map((id) => ({
    label: `policydoc: ${id}`,
    detail: context.say(view.uri, 'profileKey'),
    kind: CompletionItemKind.Property,
    textEdit: { range, newText: `policydoc:\n  profile: ${id}` },
  }))
}
