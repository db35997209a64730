import { requests, type LedgerParams, type LedgerResult } from '@policydoc/language-server'
import { env, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { say } from '../messages/say.ts'
import type { TreeNode } from '../tree-view.ts'
import { activeEditor } from './active-editor.ts'

/** Copies tasks as a Markdown table: those of a row of the tree, else those selected or at the caret, else all. */
export async function copyTable(client: BaseLanguageClient, row?: TreeNode): Promise<void> {
  const editor = row ? undefined : activeEditor()
  const uri = row?.uri ?? editor?.document.uri.toString()
  const range = row?.node.range ?? (editor && client.code2ProtocolConverter.asRange(editor.selection))
  if (uri === undefined || !range) return
  const params: LedgerParams = { uri, format: 'markdown', range }
  const ledger = await client.sendRequest<LedgerResult | null>(requests.ledger, params)
  if (!ledger?.text) {
    void window.showInformationMessage(say('noActions'))
    return
  }
  await env.clipboard.writeText(ledger.text)
  const count = ledger.text.trim().split('\n').length - 2
  void window.showInformationMessage(say('copiedTable', { count }))
}
