import {
  requests,
  type ProfileChoice,
  type StarterParams,
  type StarterResult,
} from '@policydoc/language-server'
import { Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { locale, say } from '../messages/say.ts'

/** Writes a commented configuration into a folder and opens it; one that is there already is opened as it is. */
export async function init(client: BaseLanguageClient, given?: string): Promise<string | undefined> {
  const folder = await chosenFolder()
  if (!folder) return undefined
  const kind = given ?? (await chosenKind(client, folder.toString()))
  if (kind === undefined) return undefined
  const params: StarterParams = {
    folder: folder.toString(),
    locale: locale(),
    ...(kind !== '' && { profile: kind }),
  }
  const { uri, text, exists } = await client.sendRequest<StarterResult>(requests.starter, params)
  const place = Uri.parse(uri, true)
  const file = workspace.asRelativePath(place)
  if (!exists) await workspace.fs.writeFile(place, new TextEncoder().encode(text))
  await window.showTextDocument(await workspace.openTextDocument(place))
  void window.showInformationMessage(
    exists ? say('configurationIsThere', { file }) : say('configurationWritten', { file }),
  )
  return uri
}

async function chosenFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? []
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri
  if (!folders[0]) void window.showInformationMessage(say('openFolderFirst'))
  return folders[0]?.uri
}

/** A kind that all documents are taken to be; empty where each is recognised. */
async function chosenKind(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const kinds = await client.sendRequest<readonly ProfileChoice[]>(requests.profiles, { uri })
  const items = [
    { label: say('recogniseKinds'), id: '' },
    ...kinds.map(({ id, title }) => ({ label: title, description: id, id })),
  ]
  const options = { placeHolder: say('kindOfDocument'), matchOnDescription: true }
  return (await window.showQuickPick(items, options))?.id
}
