import { window, type TextEditor } from 'vscode'
import { draftEditor } from '../drafts.ts'
import { say } from '../messages/say.ts'

/** The editor whose Markdown document a command is about; says what is missing when there is none. */
export function activeEditor(): TextEditor | undefined {
  const editor = draftEditor()
  if (!editor) void window.showInformationMessage(say('openFirst'))
  return editor
}
