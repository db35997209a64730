import { nameAt, usesOfName } from '@policydoc/core'
import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver'
import type { Context, Feature } from '../../context.ts'
import { versionedEdit } from '../../documents/versioned-edit.ts'

/** Renames an action, a set or a quoted term wherever the document names it. */
export const rename: Feature = {
  capabilities: ({ capabilities }) => ({
    renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register(context) {
    const { connection } = context
    connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
      const view = await context.view(uri)
      const name = view && nameAt(view.document, view.convert.offset(position))
      return name ? { range: view.range(name.span), placeholder: name.text } : null
    })
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
      renamed(context, uri, position, newName.trim()),
    )
  },
}

async function renamed(
  context: Context,
  uri: string,
  position: { readonly line: number; readonly character: number },
  newText: string,
): Promise<WorkspaceEdit | ResponseError<void> | null> {
  const view = await context.view(uri)
  const name = view && nameAt(view.document, view.convert.offset(position))
  if (!name) return null
  if (newText === '' || /[\r\n]/.test(newText))
    return new ResponseError(LSPErrorCodes.RequestFailed, context.say(uri, 'nameOneLine'))
  const edits = usesOfName(view.document, name.text).map((span) => ({ span, newText }))
  return versionedEdit(view, edits, context.client)
}
