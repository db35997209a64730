import type { Block } from '../tree/block.ts'
import type { Table } from './document.ts'

/** The Markdown tables of a document. */
export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => {
    const { rows } = block.local
    if (!rows) return []
    const placed = rows.map((row) =>
      row.map(({ text, start, end }) => ({
        text,
        span: { start: block.base + start, end: block.base + end },
      })),
    )
    return [{ rows: placed, span: block.span }]
  })
}
