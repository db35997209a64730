import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  version,
  workspace,
  type DataTransfer,
  type Disposable,
  type Range,
  type TextDocument,
} from 'vscode'
import { say } from '../messages/say.ts'
import { isPage, pastedAt } from './pasted.ts'

/** Makes Markdown of HTML; what it takes is loaded when it is first asked. */
export type Convert = (html: string) => Promise<string>

/** Offers, and by itself takes, Markdown for what is pasted from Word, WPS and web pages; `Paste As…` has the plain text. */
export function registerPaste(convert: Convert, subscriptions: Disposable[]): void {
  if (!canPaste(version)) return
  const kind = DocumentDropOrPasteEditKind.Text.append('policydoc', 'markdown')
  const provider = {
    async provideDocumentPasteEdits(
      document: TextDocument,
      ranges: readonly Range[],
      data: DataTransfer,
    ): Promise<DocumentPasteEdit[] | undefined> {
      const [range] = ranges
      const isOn = workspace.getConfiguration('policydoc', document.uri).get('pasteAsMarkdown', true)
      // What was copied in an editor is not a page, although it has its colours as HTML.
      if (!isOn || !range || ranges.length > 1 || data.get('vscode-editor-data')) return undefined
      const html = (await data.get('text/html')?.asString()) ?? ''
      if (!isPage(html)) return undefined
      const { start, end } = range
      const before = document.lineAt(start.line).text.slice(0, start.character)
      const after = document.lineAt(end.line).text.slice(end.character)
      const text = pastedAt(await convert(html), before, after)
      return text === '' ? undefined : [new DocumentPasteEdit(text, say('pasteAsMarkdown'), kind)]
    },
  }
  subscriptions.push(
    languages.registerDocumentPasteEditProvider({ language: 'markdown' }, provider, {
      pasteMimeTypes: ['text/html'],
      providedPasteEditKinds: [kind],
    }),
  )
}

/** From 1.97 on, extensions can paste. */
function canPaste(editor: string): boolean {
  const [major = 0, minor = 0] = editor.split('.').map(Number)
  return major > 1 || minor >= 97
}
