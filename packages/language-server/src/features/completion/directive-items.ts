import { rules, type Finding, translated } from '@policydoc/core'
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver'
import type { Completing } from './completing.ts'
import type { MessageId } from '../../messages/messages.ts'

/** The directives that a document may hold, with what each is for. */
const directives: readonly (readonly [string, MessageId])[] = [
  ['policydoc-disable-next-line', 'directiveNextLine'],
  ['policydoc-disable', 'directiveDisable'],
  ['policydoc-enable', 'directiveEnable'],
  ['policydoc-disable-file', 'directiveFile'],
]

/** Inside a comment that begins at a character of the line: directives, then the rules they name; nothing in any other comment. */
export function directiveItems(place: Completing, comment: number): readonly CompletionItem[] {
  const typed = place.before.slice(comment)
  const named = /^<!--\s*policydoc-(?:disable|enable)[a-z-]*\s+(.*)$/.exec(typed)?.[1]
  if (named !== undefined) return /(?:^|\s)--(?:\s|$)/.test(named) ? [] : ruleItems(place, named)
  return /^<!-{0,2}\s*[\w-]*$/.test(typed) ? commentItems(place, comment) : []
}

function ruleItems({ view, offset, after }: Completing, named: string): readonly CompletionItem[] {
  const typed = /[\w-]*$/.exec(named)?.[0] ?? ''
  const given = new Set(named.slice(0, named.length - typed.length).split(/[\s,]+/))
  const rest = /^(?:\w|-(?!-))*/.exec(after)?.[0].length ?? 0
  const range = view.range({ start: offset - typed.length, end: offset + rest })
  const found = nearestFirst(view.findings, offset)
  return rules
    .filter(({ id }) => !given.has(id))
    .map((rule) => ({
      label: rule.id,
      detail: translated(rule.title, view.locale),
      kind: CompletionItemKind.Value,
      sortText: found.includes(rule.id) ? `0${found.indexOf(rule.id)}` : `1${rule.id}`,
      textEdit: { range, newText: rule.id },
    }))
}

function commentItems(
  { view, context, offset, start, after }: Completing,
  comment: number,
): readonly CompletionItem[] {
  // An editor may have closed the comment, or the bracket, by itself.
  const closing = /^[ \t]*-{0,2}>/.exec(after)?.[0].length ?? 0
  const range = view.range({ start: start + comment, end: offset + closing })
  const snippets = context.client.capabilities.textDocument?.completion?.completionItem?.snippetSupport
  const found = nearestFirst(view.findings, offset)
  const ids = [...found, ...rules.map(({ id }) => id).filter((id) => !found.includes(id))]
  return directives.map(([directive, detail], index) => ({
    label: directive,
    detail: context.say(view.uri, detail),
    kind: CompletionItemKind.Keyword,
    sortText: String(index),
    filterText: `<!-- ${directive}`,
    ...(snippets
      ? {
          insertTextFormat: InsertTextFormat.Snippet,
          textEdit: { range, newText: `<!-- ${directive} \${1|${ids.join(',')}|} -->` },
        }
      : { textEdit: { range, newText: `<!-- ${directive} ` } }),
  }))
}

/** The rules that have something to say about a document, those first that say it right behind a place: one would silence these. */
function nearestFirst(findings: readonly Finding[], offset: number): readonly string[] {
  const distance = ({ span: { start } }: Finding) =>
    start >= offset ? start - offset : Number.MAX_SAFE_INTEGER
  const sorted = findings.toSorted((a, b) => distance(a) - distance(b))
  return [...new Set(sorted.map(({ rule }) => rule))].filter((id) => rules.some((rule) => rule.id === id))
}
