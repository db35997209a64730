import type { TextEdit } from 'vscode-languageserver'

/** An action before it is put into LSP's words: edits of the document itself. */
export interface Proposal {
  readonly title: string
  readonly kind: string
  readonly edits: readonly TextEdit[]
  readonly preferred?: boolean
}
