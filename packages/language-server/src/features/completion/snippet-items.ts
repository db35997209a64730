import { profiles, scaffoldSnippet, translated, type Locale } from '@policydoc/core'
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver'
import type { Completing } from './completing.ts'
import type { MessageId } from '../../messages/messages.ts'
import { say } from '../../messages/say.ts'

interface Snippet {
  /** What it is asked for by, besides its name. */
  readonly words: readonly string[]
  readonly name: MessageId
  readonly body: MessageId
}

const sentences: readonly Snippet[] = [
  { words: ['action', '一是'], name: 'actionName', body: 'actionBody' },
  { words: ['priorities'], name: 'prioritiesName', body: 'prioritiesBody' },
  { words: ['formula'], name: 'formulaName', body: 'formulaBody' },
]
const wholes = profiles.filter(({ id }) => id === 'case-report' || id === 'policy-paper')

/**
 * Sentences with counts and, in an empty document, whole documents, in the language of the document; named in the reader's. They are not
 * proposed on a line where nothing is typed: other items would be lost among them.
 */
export function snippetItems({
  view,
  context,
  offset,
  start,
  before,
}: Completing): readonly CompletionItem[] {
  if (!context.client.capabilities.textDocument?.completion?.completionItem?.snippetSupport) return []
  const typed = /^\uFEFF?([\p{L}-]{0,16})$/u.exec(before)?.[1]
  const isEmpty = !/\S/.test(view.text.replace(before, ''))
  if (typed === undefined || (typed === '' && !isEmpty)) return []
  const own = isEmpty ? view.locale : view.document.language
  const locale: Locale = own === 'en' || own === 'zh-Hant' ? own : 'zh-Hans'
  const range = view.range({ start: Math.max(start, offset - typed.length), end: offset })
  const fits = (words: readonly string[]) =>
    words.some((word) => word.toLowerCase().startsWith(typed.toLowerCase()))
  const item = (label: string, words: readonly string[], body: () => string): readonly CompletionItem[] =>
    fits([label, ...words])
      ? [
          {
            label,
            kind: CompletionItemKind.Snippet,
            sortText: `2${label}`,
            // Items are filtered here.
            filterText: typed + label,
            insertTextFormat: InsertTextFormat.Snippet,
            textEdit: { range, newText: body() },
          },
        ]
      : []
  return [
    ...sentences.flatMap(({ words, name, body }) =>
      item(context.say(view.uri, name), words, () => say(locale, body)),
    ),
    ...(isEmpty ? wholes : []).flatMap(({ id, title }) =>
      item(translated(title, view.locale), [id], () => scaffoldSnippet(id, locale, new Date())),
    ),
  ]
}
