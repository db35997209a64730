import type { TableCell } from '../document.ts'

/** A total of a table with the cells that it is the sum of. */
export interface TableTotal {
  readonly cell: TableCell
  readonly stated: number
  readonly sum: number
  readonly parts: readonly TableCell[]
  readonly status: 'match' | 'mismatch'
}
