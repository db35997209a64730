const far = { line: 4_000_000, character: 4_000_000 }
const everything = { start: { line: 0, character: 0 }, end: far }

/** A place behind the end of any document. */
export const pastTheEnd = far

/** Each request about a document, with its parameters at a place past the end and the answer where no such document is open. */
export const documentRequests: readonly (readonly [method: string, params: object, none: unknown])[] = [
  ['textDocument/hover', { position: far }, null],
  ['textDocument/completion', { position: far }, { isIncomplete: false, items: [] }],
  ['textDocument/definition', { position: far }, null],
  ['textDocument/references', { position: far, context: { includeDeclaration: true } }, null],
  ['textDocument/prepareRename', { position: far }, null],
  ['textDocument/rename', { position: far, newName: '甲' }, null],
  ['textDocument/documentSymbol', {}, []],
  ['textDocument/foldingRange', {}, []],
  ['textDocument/selectionRange', { positions: [far] }, []],
  ['textDocument/inlayHint', { range: everything }, []],
  ['textDocument/codeLens', {}, []],
  ['textDocument/codeAction', { range: { start: far, end: far }, context: { diagnostics: [] } }, []],
  ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }, null],
  ['policydoc/structure', {}, null],
  ['policydoc/ledger', {}, null],
  ['policydoc/mermaid', {}, null],
]

/** Parameters about one document, as LSP's own requests and those of this server take it. */
export const about = (uri: string, params: object): object => ({ ...params, uri, textDocument: { uri } })
