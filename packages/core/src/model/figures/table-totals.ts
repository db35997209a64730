import type { Total } from '../arithmetic.ts'
import type { Table } from '../document.ts'
import { columnTotals } from './column-totals.ts'
import { gridOf } from './grid.ts'
import { rowTotals } from './row-totals.ts'
import { withoutRepeatedSlips } from './repeated-slips.ts'

/** The totals of a table, down its columns and along its rows, where the table shows that it adds up. */
export function tableTotals(table: Table): readonly Total[] {
  const grid = gridOf(table)
  return withoutRepeatedSlips([...rowTotals(grid), ...columnTotals(grid)], ({ span }) => span.start)
}
