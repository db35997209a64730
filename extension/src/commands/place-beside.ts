import { Uri, window, workspace } from 'vscode'

/** What a file that is saved is called and of what kind it is. */
export interface SavedKind {
  /** In the dialog's list of kinds. */
  readonly label: string
  /** Without its dot. */
  readonly ending: string
  /** Behind the document's own name: `draft-tasks.csv`. */
  readonly suffix?: string
}

/** Asks where to save what was made from a document: beside it, with its name, unless the reader wants another place. */
export function placeBeside(document: Uri, { label, ending, suffix }: SavedKind): Thenable<Uri | undefined> {
  const file = document.path.split('/').at(-1) ?? ''
  const name = [file.replace(/\.\w+$/, ''), suffix].filter(Boolean).join('-')
  const folder =
    document.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document, '..')
  return window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.${ending}`) }),
    filters: { [label]: [ending] },
  })
}
