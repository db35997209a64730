import { window, workspace, type TextDocument, type TextEditor } from 'vscode'

/** The schemes of documents that can be drafts: the old side of a comparison (git:), what a preview shows and chat snippets are none. */
export function draftSchemes(): readonly string[] {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? []
  return [...new Set(['file', 'untitled', 'vscode-vfs', ...folders])]
}

/** The editor of the draft that has the focus, or else one that is visible; `last` is the address of the one to prefer then. */
export function draftEditor(last?: string): TextEditor | undefined {
  const schemes = draftSchemes()
  const isDraft = ({ document }: { readonly document: TextDocument }): boolean =>
    document.languageId === 'markdown' && schemes.includes(document.uri.scheme)
  const { activeTextEditor: active, visibleTextEditors } = window
  if (active && isDraft(active)) return active
  const visible = visibleTextEditors.filter(isDraft)
  return visible.find(({ document }) => document.uri.toString() === last) ?? visible[0]
}
