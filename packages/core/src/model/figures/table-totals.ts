import type { Table, TableCell } from '../document.ts'
import { columnTotals } from './column-totals.ts'
import { gridOf } from './grid.ts'
import { rowTotals } from './row-totals.ts'

/** A total of a table with the cells that it is the sum of. */
export interface TableTotal {
  readonly cell: TableCell
  readonly stated: number
  readonly sum: number
  readonly parts: readonly TableCell[]
  readonly status: 'match' | 'mismatch'
}

/** The totals of a table, down its columns and along its rows, where the table shows that it adds up. */
export function tableTotals(table: Table): readonly TableTotal[] {
  const grid = gridOf(table)
  return [...columnTotals(grid), ...rowTotals(grid)]
}
