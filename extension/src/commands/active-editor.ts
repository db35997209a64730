import { window, type TextEditor } from 'vscode'
import { say } from '../messages/say.ts'

/** The editor whose Markdown document a command is about; says what is missing when there is none. */
export function activeEditor(): TextEditor | undefined {
  const isMarkdown = (editor: TextEditor) => editor.document.languageId === 'markdown'
  const active = window.activeTextEditor
  const editor = active && isMarkdown(active) ? active : window.visibleTextEditors.find(isMarkdown)
  if (!editor) void window.showInformationMessage(say('openFirst'))
  return editor
}
