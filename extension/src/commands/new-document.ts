import { requests, type ProfileChoice, type TextResult } from '@policydoc/language-server'
import { window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { locale, say } from '../messages/say.ts'

/** Opens a new document with every section that the chosen kind requires. */
export async function newDocument(client: BaseLanguageClient): Promise<void> {
  const uri = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri
  const where = uri ? { uri: uri.toString() } : {}
  const profiles = await client.sendRequest<readonly ProfileChoice[]>(requests.profiles, where)
  const picked = await window.showQuickPick(
    profiles.map(({ id, title }) => ({ label: title, description: id })),
    { placeHolder: say('kindOfDocument') },
  )
  if (!picked) return
  const scaffold = await client.sendRequest<TextResult | null>(requests.scaffold, {
    profile: picked.description,
    locale: locale(),
    ...where,
  })
  if (!scaffold) return
  const document = await workspace.openTextDocument({ language: 'markdown', content: scaffold.text })
  await window.showTextDocument(document)
}
