import { applyEdits, insertAction, moveAction, type ActionEdits } from '@policydoc/core'
import type { CodeAction } from 'vscode-languageserver'
import type { Context } from '../../context.ts'
import { converterFor } from '../../documents/convert.ts'
import { versionedEdit } from '../../documents/versioned-edit.ts'
import type { View } from '../../documents/view.ts'
import { actionKinds, commands } from '../../protocol.ts'

const moves = [
  { kind: actionKinds.moveUp, title: 'moveUp', make: (view, at) => moveAction(view.document, at, -1) },
  { kind: actionKinds.moveDown, title: 'moveDown', make: (view, at) => moveAction(view.document, at, 1) },
  {
    kind: actionKinds.insertAction,
    title: 'insertAction',
    make: (view, at) => insertAction(view.document, at),
  },
] as const satisfies readonly {
  readonly kind: string
  readonly title: string
  make(view: View, at: number): ActionEdits | undefined
}[]

/** Moves the action at an offset up or down, or puts a new one behind it; the caret follows where the client goes there. */
export function moveActions(
  view: View,
  at: number,
  wanted: (kind: string) => boolean,
  { client, say }: Context,
): readonly CodeAction[] {
  return moves.flatMap(({ kind, title, make }) => {
    const made = wanted(kind) ? make(view, at) : undefined
    if (!made) return []
    const text = say(view.uri, title)
    const range = converterFor(applyEdits(view.text, made.edits), client.encoding).range(made.selection)
    const goes = client.options.clientCommands?.includes(commands.clientGoTo)
    const command = { title: text, command: commands.clientGoTo, arguments: [view.uri, range] }
    return [{ title: text, kind, edit: versionedEdit(view, made.edits, client), ...(goes && { command }) }]
  })
}
