import { requests, type TextResult } from '@policydoc/language-server'
import { env, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { say } from '../messages/say.ts'
import { activeEditor } from './active-editor.ts'

/** Copies the structure as a Mermaid diagram, for other documents and issue trackers. */
export async function copyMermaid(client: BaseLanguageClient): Promise<void> {
  const editor = activeEditor()
  if (!editor) return
  const uri = editor.document.uri.toString()
  const diagram = await client.sendRequest<TextResult | null>(requests.mermaid, { uri })
  if (!diagram) return
  await env.clipboard.writeText(diagram.text)
  void window.showInformationMessage(say('copiedMermaid'))
}
