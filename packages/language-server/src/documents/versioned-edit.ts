import type { Edit } from '@policydoc/core'
import type { WorkspaceEdit } from 'vscode-languageserver'
import type { Client } from '../client.ts'
import type { View } from './view.ts'

/** Edits of a document as a client takes them: of this version alone where the client can tell. */
export function versionedEdit(view: View, edits: readonly Edit[], { capabilities }: Client): WorkspaceEdit {
  const { uri, version } = view
  const changes = view.convert.edits(edits)
  return capabilities.workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } }
}
