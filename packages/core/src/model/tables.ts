import type { Block } from '../tree/block.ts'
import type { Table } from './document.ts'

/** The Markdown tables of a document. */
export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  const tables: Table[] = []
  for (const block of blocks) {
    const { rows } = block.local
    if (!rows) continue
    const placed = rows.map((row) =>
      row.map(({ text, start, end }) => ({
        text,
        span: { start: block.base + start, end: block.base + end },
      })),
    )
    tables.push({ rows: placed, span: block.span })
  }
  return tables
}
