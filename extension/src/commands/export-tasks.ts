import { requests, type LedgerParams, type TextResult } from '@policydoc/language-server'
import { ViewColumn, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { say } from '../messages/say.ts'
import { activeEditor } from './active-editor.ts'

type Format = NonNullable<LedgerParams['format']>
const formats: readonly Format[] = ['csv', 'markdown', 'json']
// `csv` is no language of VS Code itself: plain text opens everywhere.
const languages: Readonly<Record<Format, string>> = { csv: 'plaintext', markdown: 'markdown', json: 'json' }

/** Opens the ledger of actions and key work beside the document, ready to be saved. */
export async function exportTasks(client: BaseLanguageClient, given?: string): Promise<void> {
  const editor = activeEditor()
  if (!editor) return
  const known = formats.find((each) => each === given)
  const format = known ?? (await window.showQuickPick(formats, { placeHolder: say('taskFormat') }))
  const chosen = formats.find((each) => each === format)
  if (!chosen) return
  const params: LedgerParams = { uri: editor.document.uri.toString(), format: chosen }
  const ledger = await client.sendRequest<TextResult | null>(requests.ledger, params)
  if (!ledger?.text) {
    void window.showInformationMessage(say('noActions'))
    return
  }
  const document = await workspace.openTextDocument({ language: languages[chosen], content: ledger.text })
  await window.showTextDocument(document, ViewColumn.Beside)
}
