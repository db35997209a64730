import { actionKinds } from '@policydoc/language-server'
import { commands, Range, window, workspace, type CodeAction, type TextEditor } from 'vscode'
import { t } from '../messages.ts'
import { activeEditor } from './active-editor.ts'

/** Applies every safe fix of the active document; gives whether anything changed. */
export async function fixAll(): Promise<boolean> {
  const editor = activeEditor()
  if (!editor) return false
  const actions = await actionsOf(editor, whole(editor), actionKinds.fixAll)
  return apply(actions[0], t('Nothing can be fixed without your judgement.'))
}

/** Renumbers the run at the caret. */
export async function renumber(): Promise<boolean> {
  const editor = activeEditor()
  if (!editor) return false
  const here = await actionsOf(editor, editor.selection, actionKinds.renumber)
  const actions = here.length > 0 ? here : await actionsOf(editor, whole(editor), actionKinds.renumber)
  return apply(await choose(actions), t('No numbering needs renumbering.'))
}

/** Inserts a required section that is missing, chosen when there are several. */
export async function insertSection(): Promise<boolean> {
  const editor = activeEditor()
  if (!editor) return false
  const actions = await actionsOf(editor, whole(editor), actionKinds.insertSection)
  return apply(await choose(actions), t('No required section is missing.'))
}

function whole({ document }: TextEditor): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0))
}

async function actionsOf(
  { document }: TextEditor,
  range: Range,
  kind: string,
): Promise<readonly CodeAction[]> {
  const found = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
    50,
  )
  return (found ?? []).filter((action) => action.kind?.value === kind && action.edit)
}

/** Undefined when there is nothing to choose from; null when the choice was called off. */
async function choose(actions: readonly CodeAction[]): Promise<CodeAction | null | undefined> {
  if (actions.length < 2) return actions[0]
  const choices = actions.map((action) => ({ label: action.title, action }))
  return (await window.showQuickPick(choices))?.action ?? null
}

async function apply(action: CodeAction | null | undefined, nothing: string): Promise<boolean> {
  if (action === undefined) void window.showInformationMessage(nothing)
  return action?.edit ? workspace.applyEdit(action.edit) : false
}
