import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver'
import type { Feature } from '../../context.ts'
import { hintText } from '../counts/count-text.ts'
import { withinLimit } from '../structure/outline-limit.ts'
import type { Part } from '../structure/part.ts'
import { labelOf, partsOf } from '../structure/structure.ts'
import type { View } from '../../documents/view.ts'
import { oneName } from './one-name.ts'

/** How each part of a document is shown in outlines. */
export const symbolKinds: Readonly<Record<Part['kind'], SymbolKind>> = {
  section: SymbolKind.Package,
  action: SymbolKind.Event,
  claim: SymbolKind.Number,
  member: SymbolKind.EnumMember,
  formula: SymbolKind.Operator,
  term: SymbolKind.Constant,
}

/** The outline of a document: its title, sections (bare lines, too), actions, claims and formulas. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'policydoc' } }),
  register({ connection, client, view: viewOf }) {
    connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
      const view = await viewOf(uri)
      if (!view) return []
      const parts = withinLimit(partsOf(view.document))
      return client.hierarchicalSymbols ? titled(nested(parts, view), view) : flat(parts, view)
    })
  },
}

/** The document itself on top, where it has a title. */
function titled(children: DocumentSymbol[], view: View): DocumentSymbol[] {
  const { title } = view.document.metadata
  const range = view.range({ start: 0, end: view.text.length })
  if (!title) return children
  const name = oneName(title.value)
  return [{ name, kind: SymbolKind.File, range, selectionRange: view.range(title.span), children }]
}

function nested(parts: readonly Part[], view: View): DocumentSymbol[] {
  return parts.map((part) => {
    const { count, status } = part
    // LSP wants the selection inside the range.
    const span = {
      start: Math.min(part.span.start, part.selection.start),
      end: Math.max(part.span.end, part.selection.end),
    }
    return {
      name: nameOf(part),
      ...(count && { detail: hintText({ ...count, ...(status && { status }) }) }),
      kind: symbolKinds[part.kind],
      range: view.range(span),
      selectionRange: view.range(part.selection),
      ...(part.children.length && { children: nested(part.children, view) }),
    }
  })
}

function flat(parts: readonly Part[], view: View, containerName?: string): SymbolInformation[] {
  return parts.flatMap((part) => [
    {
      name: nameOf(part),
      kind: symbolKinds[part.kind],
      location: { uri: view.uri, range: view.range(part.span) },
      ...(containerName && { containerName }),
    },
    ...flat(part.children, view, nameOf(part)),
  ])
}

/** A symbol's name on one line; LSP allows none that is empty. */
export function nameOf(part: Part): string {
  return oneName(labelOf(part)) || part.kind
}
