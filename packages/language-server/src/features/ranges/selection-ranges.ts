import type { Span } from '@policydoc/core'
import type { SelectionRange } from 'vscode-languageserver'
import type { Feature } from '../../context.ts'
import type { Part } from '../structure/part.ts'
import { partsOf } from '../structure/structure.ts'
import type { View } from '../../documents/view.ts'

/** Grows a selection: numeral or member, list with its number, clause, sentence, paragraph, action, section, document. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register({ connection, view: viewOf }) {
    connection.onSelectionRanges(async ({ textDocument: { uri }, positions }) => {
      const view = await viewOf(uri)
      return view ? positions.map((position) => chain(view, view.convert.offset(position))) : []
    })
  },
}

function chain(view: View, offset: number): SelectionRange {
  const { document, text } = view
  const spans: Span[] = [{ start: 0, end: text.length }]
  const addParts = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (!holds(part.span, offset)) continue
      spans.push(part.span, part.selection)
      addParts(part.children)
    }
  }
  addParts(partsOf(document))
  for (const block of document.blocks)
    if (holds(block.span, offset)) {
      spans.push(block.span)
      for (const marks of ['。！？!?\n', '。！？!?\n；;，'])
        spans.push(between(text, block.span, offset, marks))
    }
  for (const claim of document.claims) {
    if (!holds(claim.span, offset)) continue
    spans.push(claim.span, claim.numeral.span, ...claim.items.map(({ span }) => span))
  }
  let range: SelectionRange | undefined
  let outer: Span | undefined
  for (const span of spans
    .filter((each) => holds(each, offset))
    .sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (outer && (span.start < outer.start || span.end > outer.end || size(span) === size(outer))) continue
    range = { range: view.range(span), ...(range && { parent: range }) }
    outer = span
  }
  return range ?? { range: view.range({ start: offset, end: offset }) }
}

/** The stretch around an offset between closing marks, the last mark with it. */
function between(text: string, { start, end }: Span, offset: number, marks: string): Span {
  let from = offset
  let to = offset
  while (from > start && !marks.includes(text.charAt(from - 1))) from--
  while (to < end && !marks.includes(text.charAt(to))) to++
  return { start: from, end: Math.min(to + 1, end) }
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

function size({ start, end }: Span): number {
  return end - start
}
