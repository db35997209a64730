import { fold } from '../../language/fold.ts'
import type { Span } from '../../text/span.ts'
import type { Block } from '../../tree/block.ts'

/** A row that sums the others up, or holds nothing, is no member. */
const SUM = /^(?:合计|总计|共计|小计|总数|total|sum)?[::]?$/i
/** A cell that only numbers its row. */
const NUMBER = /^(?:[\d一二三四五六七八九十]{1,3}|[IVX]{1,4}|[a-h])[.、)]?$/i

/** The rows of a table below its head, each by the first cell that says something; a cell that spans rows counts once. */
export function rowMembers(table: Block): readonly { readonly text: string; readonly span: Span }[] {
  const rows = (table.local.rows ?? []).slice(1)
  const members: { readonly text: string; readonly span: Span }[] = []
  for (const row of rows) {
    const cell = row.find(({ text }) => !NUMBER.test(fold(text).trim()))
    if (!cell || SUM.test(fold(cell.text).replace(/[\s*_]/g, ''))) continue
    members.push({
      text: cell.text.trim(),
      span: { start: table.base + cell.start, end: table.base + cell.end },
    })
  }
  return members
}
