import { SymbolKind, type DocumentSymbol } from 'vscode'

/** Counts, members, formulas and terms: the view *Policy structure* shows them, with what is right and wrong of them. */
const inView = new Set([SymbolKind.Number, SymbolKind.EnumMember, SymbolKind.Operator, SymbolKind.Constant])

/** The outline as a table of contents: the title, sections and actions. */
export function outlineSymbols(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  const kept = symbols.filter(({ kind }) => !inView.has(kind))
  for (const symbol of kept) symbol.children = outlineSymbols(symbol.children)
  return kept
}
