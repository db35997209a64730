import type { ConfigurationWritten } from '@policydoc/language-server'
import { Range, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode'
import { say } from '../messages/say.ts'

/** Saves the configuration that a fix has changed and says what was written where; the reader may open it or take it back. */
export async function configurationWritten({ uri, message, before }: ConfigurationWritten): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true))
  await document.save()
  const [open, undo] = [say('open'), say('undo')]
  const chosen = await window.showInformationMessage(message, open, undo)
  if (chosen === open) await window.showTextDocument(document)
  if (chosen === undo) await takeBack(document, before)
}

async function takeBack(document: TextDocument, before: string | null): Promise<void> {
  const edit = new WorkspaceEdit()
  if (before === null) edit.deleteFile(document.uri, { ignoreIfNotExists: true })
  else edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), before)
  await workspace.applyEdit(edit)
  if (before !== null) await document.save()
}
