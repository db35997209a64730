import { actionKinds } from '@policydoc/language-server'
import { commands, Range, Uri, window, workspace, type TextEditor } from 'vscode'
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  Command,
  type BaseLanguageClient,
  type CodeAction,
} from 'vscode-languageclient'
import { say } from '../messages/say.ts'
import type { Previews } from '../preview.ts'
import type { TreeNode } from '../tree-view.ts'
import { activeEditor } from './active-editor.ts'

/** Applies every safe fix of the active document; gives whether anything changed. */
export async function fixAll(client: BaseLanguageClient): Promise<boolean> {
  const editor = activeEditor()
  if (!editor) return false
  const actions = await actionsOf(client, editor, whole(editor), actionKinds.fixAll)
  return apply(client, actions[0], say('nothingToFix'))
}

/** Shows what every safe fix would change, and applies it when the reader agrees; gives whether it did. */
export async function previewFixAll(client: BaseLanguageClient, previews: Previews): Promise<boolean> {
  const editor = activeEditor()
  if (!editor) return false
  const { document } = editor
  const [action] = await actionsOf(client, editor, whole(editor), actionKinds.fixAll)
  const edits = action?.edit?.changes?.[document.uri.toString()] ?? []
  if (edits.length === 0) {
    void window.showInformationMessage(say('nothingToFix'))
    return false
  }
  const sorted = edits.toSorted(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  )
  let text = document.getText()
  for (const { range, newText } of sorted) {
    const at = client.protocol2CodeConverter.asRange(range)
    text = text.slice(0, document.offsetAt(at.start)) + newText + text.slice(document.offsetAt(at.end))
  }
  return previews.show(document, text, say('previewFixAll'), say('placesToChange', { count: edits.length }))
}

/** Renumbers the run at the caret. */
export async function renumber(client: BaseLanguageClient): Promise<boolean> {
  const editor = activeEditor()
  if (!editor) return false
  const here = await actionsOf(client, editor, editor.selection, actionKinds.renumber)
  const actions =
    here.length > 0 ? here : await actionsOf(client, editor, whole(editor), actionKinds.renumber)
  return apply(client, await choose(actions), say('nothingToRenumber'))
}

/** Inserts a required section that is missing, chosen when there are several. */
export async function insertSection(client: BaseLanguageClient): Promise<boolean> {
  const editor = activeEditor()
  if (!editor) return false
  const actions = await actionsOf(client, editor, whole(editor), actionKinds.insertSection)
  return apply(client, await choose(actions), say('nothingMissing'))
}

/** Moves an action or puts one behind it: that of a row of the tree, else the one at the caret. */
export async function editAction(
  client: BaseLanguageClient,
  kind: (typeof actionKinds)['moveUp' | 'moveDown' | 'insertAction'],
  row?: TreeNode,
): Promise<boolean> {
  const editor = row ? await editorOf(row) : activeEditor()
  if (!editor) return false
  const range = row ? client.protocol2CodeConverter.asRange(row.node.selectionRange) : editor.selection
  const actions = await actionsOf(client, editor, range, kind)
  const nothing = kind === actionKinds.insertAction ? say('noActionHere') : say('nowhereToMove')
  return apply(client, actions[0], nothing)
}

function editorOf({ uri }: TreeNode): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)
  return Promise.resolve(shown ?? window.showTextDocument(Uri.parse(uri, true)))
}

function whole({ document }: TextEditor): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0))
}

/** Asks the server itself: the editor gives up all answers while other extensions are still being started. */
async function actionsOf(
  client: BaseLanguageClient,
  { document }: TextEditor,
  range: Range,
  kind: string,
): Promise<readonly CodeAction[]> {
  const found = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: document.uri.toString() },
    range: client.code2ProtocolConverter.asRange(range),
    context: { diagnostics: [], only: [kind] },
  })
  const own = (found ?? []).filter((each): each is CodeAction => !Command.is(each) && each.kind === kind)
  return Promise.all(
    own.map((each) => (each.edit ? each : client.sendRequest(CodeActionResolveRequest.type, each))),
  )
}

/** Undefined when there is nothing to choose from; null when the choice was called off. */
async function choose(actions: readonly CodeAction[]): Promise<CodeAction | null | undefined> {
  if (actions.length < 2) return actions[0]
  const choices = actions.map((action) => ({ label: action.title, action }))
  return (await window.showQuickPick(choices))?.action ?? null
}

async function apply(
  client: BaseLanguageClient,
  action: CodeAction | null | undefined,
  nothing: string,
): Promise<boolean> {
  if (action === undefined) void window.showInformationMessage(nothing)
  if (!action?.edit) return false
  const applied = await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(action.edit))
  const { command } = action
  if (applied && command) await commands.executeCommand(command.command, ...(command.arguments ?? []))
  return applied
}
