import { requests, type DeriveParams, type TextResult } from '@policydoc/language-server'
import { Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { say } from '../messages/say.ts'

/** Learns a kind of document from good ones and shows it as it would stand in a configuration; what is not given is asked for. */
export async function derive(
  client: BaseLanguageClient,
  first?: Uri,
  selected?: readonly Uri[],
  given?: string,
): Promise<boolean> {
  const uris = selected?.length ? selected : first ? [first] : await chosen()
  if (!uris?.length) return false
  const id = given ?? (await named())
  if (id === undefined) return false
  const params: DeriveParams = { uris: uris.map((uri) => uri.toString()), id }
  const found = await client.sendRequest<TextResult | null>(requests.derive, params)
  if (!found) {
    void window.showInformationMessage(say('nothingToLearn'))
    return false
  }
  const document = await workspace.openTextDocument({ language: 'jsonc', content: found.text })
  await window.showTextDocument(document)
  void window.showInformationMessage(say('kindLearnt', { id, count: uris.length }))
  return true
}

function chosen(): Thenable<readonly Uri[] | undefined> {
  return window.showOpenDialog({
    canSelectMany: true,
    title: say('goodDocuments'),
    filters: { Markdown: ['md', 'markdown'] },
  })
}

function named(): Thenable<string | undefined> {
  return window.showInputBox({
    prompt: say('nameOfKind'),
    value: 'our-report',
    validateInput: (text) => (/^[\p{L}\p{N}-]+$/u.test(text) ? undefined : say('nameOfKind')),
  })
}
