import { requests, type ProfileChoice } from '@policydoc/language-server'
import { Range, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { say } from '../messages/say.ts'
import { activeEditor } from './active-editor.ts'

/** Writes into the front matter of what kind the document is; the kind is asked for unless it is given. */
export async function changeKind(client: BaseLanguageClient, given?: string): Promise<boolean> {
  const editor = activeEditor()
  if (!editor) return false
  const { document } = editor
  const kind = given ?? (await chosen(client, document.uri.toString()))
  if (kind === undefined) return false
  const edit = new WorkspaceEdit()
  const { range, text } = changeOf(document, kind)
  edit.replace(document.uri, range, text)
  return workspace.applyEdit(edit)
}

async function chosen(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const kinds = await client.sendRequest<readonly ProfileChoice[]>(requests.profiles, { uri })
  const items = kinds.map(({ id, title }) => ({ label: title, description: id }))
  return (await window.showQuickPick(items, { placeHolder: say('kindOfDocument'), matchOnDescription: true }))
    ?.description
}

/** The kind where front matter names one already, a line in it, or front matter of its own. */
function changeOf(document: TextDocument, kind: string): { readonly range: Range; readonly text: string } {
  const text = document.getText()
  const at = (start: number, end: number): Range =>
    new Range(document.positionAt(start), document.positionAt(end))
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const matter = /^---[ \t]*\r?\n[^]*?(?=^---[ \t]*\r?$)/m.exec(text.slice(start))
  if (!matter || matter.index > 0)
    return {
      range: at(start, start),
      text: `---${eol}policydoc:${eol}  profile: ${kind}${eol}---${eol}${eol}`,
    }
  const named = /^(policydoc:[ \t]*(?:\{[ \t]*|\r?\n[ \t]+)profile:[ \t]*)(["']?[\w-]*["']?)/m.exec(matter[0])
  if (named) {
    const from = start + named.index + (named[1] ?? '').length
    return { range: at(from, from + (named[2] ?? '').length), text: kind }
  }
  const end = start + matter[0].length
  return { range: at(end, end), text: `policydoc:${eol}  profile: ${kind}${eol}` }
}
