import { none } from '../text/none.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import type { Table } from './document.ts'

const tableIn = oncePerBlock(({ rows }) => (rows ? [rows] : none))

/** The Markdown tables of a document. */
export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return gather(blocks, tableIn, (rows, block) => ({
    rows: rows.map((row) =>
      row.map(({ text, start, end }) => ({
        text,
        span: { start: block.base + start, end: block.base + end },
      })),
    ),
    span: block.span,
  }))
}
