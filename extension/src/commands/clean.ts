import { requests, type CleanResult } from '@policydoc/language-server'
import { window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { say } from '../messages/say.ts'
import type { Previews } from '../preview.ts'
import { activeEditor } from './active-editor.ts'

/** Shows what a pasted page would be as a document, and writes it when the reader agrees; gives whether it did. */
export async function clean(client: BaseLanguageClient, previews: Previews): Promise<boolean> {
  const editor = activeEditor()
  if (!editor) return false
  const { document } = editor
  const cleaned = await client.sendRequest<CleanResult | null>(requests.clean, {
    uri: document.uri.toString(),
  })
  if (!cleaned || cleaned.text === document.getText()) {
    void window.showInformationMessage(say('nothingToClean'))
    return false
  }
  const { dropped } = cleaned
  const note = dropped.length > 0 ? say('linesLeftOut', { count: dropped.length }) : undefined
  return previews.show(document, cleaned.text, say('cleanUp'), note)
}
