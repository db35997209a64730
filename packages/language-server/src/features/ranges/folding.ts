import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver'
import type { Span } from '@policydoc/core'
import type { Feature } from '../../context.ts'
import type { Part } from '../structure/part.ts'
import { partsOf } from '../structure/structure.ts'
import type { View } from '../../documents/view.ts'

/** Folds sections and actions (also where headings are bare lines), outline lists, tables and front matter. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register({ connection, client, view: viewOf }) {
    const limit = client.capabilities.textDocument?.foldingRange?.rangeLimit ?? Infinity
    connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
      const view = await viewOf(uri)
      return view ? foldsOf(view).slice(0, limit) : []
    })
  },
}

function foldsOf(view: View): FoldingRange[] {
  const { document } = view
  const folds = new Map<string, FoldingRange>()
  const add = ({ start, end }: Span, kind?: FoldingRangeKind): void => {
    const startLine = document.source.positionAt(start).line - 1
    // Blank lines after a part belong to no fold.
    let last = end
    while (last > start && /\s/.test(document.text.charAt(last - 1))) last--
    const endLine = document.source.positionAt(last).line - 1
    const key = `${startLine}-${endLine}`
    if (endLine > startLine && !folds.has(key)) folds.set(key, { startLine, endLine, ...(kind && { kind }) })
  }
  const addParts = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.kind === 'section' || part.kind === 'action') add(part.span, FoldingRangeKind.Region)
      addParts(part.children)
    }
  }
  addParts(partsOf(document))
  for (const claim of document.claims) if (claim.form === 'outline') add(claim.span)
  for (const block of document.blocks)
    if (block.kind === 'table' || block.kind === 'code' || block.kind === 'frontmatter') add(block.span)
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)
}
