import {
  CodeActionKind,
  type CodeAction,
  type CreateFile,
  type TextDocumentEdit,
} from 'vscode-languageserver'
import type { Configuration } from '../../configuration/configuration.ts'
import { withSetting } from '../../configuration/configuration-edit.ts'
import type { Context } from '../../context.ts'
import { converterFor } from '../../documents/convert.ts'
import { editsBetween } from '../../documents/text-diff.ts'
import type { View } from '../../documents/view.ts'
import { commands, type ConfigurationWritten } from '../../protocol.ts'

/** A key of the configuration and what it is to be, with what there is to say of it; `file` names where it is written. */
export interface Writing {
  readonly keys: readonly string[]
  readonly value: string | number
  title(file: string): string
  /** What was written where. */
  told(file: string): string
  /** True for a configuration that does what the action promises. */
  helps(configuration: Configuration): boolean
}

/** An action that writes into the nearest configuration file, or a new one; undefined where it cannot, or would not help. */
export async function configurationAction(
  view: View,
  { keys, value, title, told, helps }: Writing,
  context: Context,
): Promise<CodeAction | undefined> {
  const { client, documents, workspace } = context
  const [nearest] = view.configuration.files
  const folder = workspace.folderFor(view.uri)?.replace(/\/$/, '')
  const uri = nearest ?? (folder && client.createsFiles ? `${folder}/.policydocrc.json` : undefined)
  if (!uri) return undefined
  const before = nearest ? await workspace.read(nearest) : ''
  const after = before === undefined ? undefined : withSetting(uri, before, keys, value)
  if (before === undefined || after === undefined || after === before) return undefined
  // A nearer setting, such as that of an override, may contradict it.
  if (!helps(await workspace.configurationWith(view.uri, uri, after))) return undefined
  const edits = converterFor(before, client.encoding).edits(editsBetween(before, after))
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } }
  const version = documents.get(uri)?.version ?? null
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits }
  const canVersion = client.capabilities.workspace?.workspaceEdit?.documentChanges === true
  const file = decodeURIComponent(uri.startsWith(`${folder}/`) ? uri.slice(`${folder}/`.length) : nameOf(uri))
  const written: ConfigurationWritten = { uri, message: told(file), before: nearest ? before : null }
  const command = { title: title(file), command: commands.clientConfigurationWritten, arguments: [written] }
  return {
    title: title(file),
    kind: CodeActionKind.QuickFix,
    edit: canVersion
      ? { documentChanges: nearest ? [change] : [create, change] }
      : { changes: { [uri]: edits } },
    ...(client.options.clientCommands?.includes(command.command) && { command }),
  }
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1)
}
