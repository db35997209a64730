import { fold } from '../../language/fold.ts'
import type { Table, TableCell } from '../document.ts'

/** A total of a table with the cells that it should be the sum of. */
export interface TableTotal {
  readonly cell: TableCell
  readonly stated: number
  readonly sum: number
  readonly parts: readonly TableCell[]
}

const TOTAL = /^(?:合计|总计|共计|总和|总数|小计|计|total|grand total|sum|subtotal|sub-total|合计数)[:：]?$/i
const SUBTOTAL = /^(?:小计|subtotal|sub-total)[:：]?$/i
/** Columns whose numbers do not add up. */
const RATE =
  /率|比|均|单价|增长|增速|同比|%|‰|指数|排名|名次|序号|编号|年份|rate|average|mean|price|growth|rank|share|ratio|index|no\.?$|year/i

/** The totals of a table that are not the sum of their rows, columns or subtotals, where the table shows that it adds up. */
export function tableFaults(table: Table): readonly TableTotal[] {
  const cells = table.rows.map((row) => row.map((cell) => fold(cell.text).replace(/[\s*_]/g, '')))
  return [...columnFaults(table, cells), ...rowFaults(table, cells)]
}

function columnFaults(table: Table, cells: readonly (readonly string[])[]): readonly TableTotal[] {
  const totals = cells.flatMap((row, index) =>
    index > 0 && row.slice(0, 2).some((text) => TOTAL.test(text)) ? [index] : [],
  )
  const faults: TableTotal[] = []
  for (const at of totals) {
    const isSub = cells[at]?.slice(0, 2).some((text) => SUBTOTAL.test(text)) ?? false
    const rowsOf = partsOf(cells, totals, at, isSub)
    const checked = rowsOf
      .map((rows) => columnsOf(table, cells, at, rows))
      .filter((columns) => columns.length > 0)
    if (checked.length === 0 || checked.some((columns) => columns.every(holds))) continue
    // Of several columns one must add up, or the rows are no parts of the total.
    const best =
      checked.find((columns) => columns.some(holds)) ?? (checked[0]?.length === 1 ? checked[0] : undefined)
    faults.push(...(best ?? []).filter((total) => !holds(total)))
  }
  return faults
}

/** The ways to read which rows a total row sums: those since the last total, all plain rows, or the subtotals. */
function partsOf(
  cells: readonly (readonly string[])[],
  totals: readonly number[],
  at: number,
  isSub: boolean,
): readonly (readonly number[])[] {
  const plain = cells.map((_, index) => index).filter((index) => index > 0 && !totals.includes(index))
  const before = totals.filter((index) => index < at).at(-1) ?? 0
  const since = plain.filter((index) => index > before && index < at)
  const after = plain.filter((index) => index > at)
  const subtotals = totals.filter(
    (index) => index !== at && cells[index]?.slice(0, 2).some((text) => SUBTOTAL.test(text)),
  )
  const next = totals.find((index) => index > at) ?? cells.length
  const readings = isSub
    ? [since, plain.filter((index) => index > at && index < next)]
    : [plain.filter((index) => index < at), since, subtotals, after]
  return readings.filter((rows) => rows.length > 1)
}

function columnsOf(
  table: Table,
  cells: readonly (readonly string[])[],
  at: number,
  rows: readonly number[],
): readonly TableTotal[] {
  const width = table.rows[0]?.length ?? 0
  // Cells that span rows or columns move the others: then columns cannot be told.
  if ([at, ...rows].some((row) => table.rows[row]?.length !== width)) return []
  const found: TableTotal[] = []
  for (let column = 1; column < width; column++) {
    if (RATE.test(cells[0]?.[column] ?? '')) continue
    const total = summed(
      table,
      cells,
      { row: at, column },
      rows.map((row) => ({ row, column })),
    )
    if (total) found.push(total)
  }
  return found
}

function rowFaults(table: Table, cells: readonly (readonly string[])[]): readonly TableTotal[] {
  const header = cells[0] ?? []
  const column = header.findIndex((text, index) => index > 0 && TOTAL.test(text))
  if (column < 0) return []
  const others = header.flatMap((text, index) =>
    index > 0 && index !== column && !RATE.test(text) ? [index] : [],
  )
  const totals = cells.flatMap((_, row) => {
    const total =
      row > 0 && others.length > 1
        ? summed(
            table,
            cells,
            { row, column },
            others.map((other) => ({ row, column: other })),
          )
        : undefined
    return total ? [total] : []
  })
  const wrong = totals.filter((total) => !holds(total))
  return wrong.length * 2 < totals.length ? wrong : []
}

interface Place {
  readonly row: number
  readonly column: number
}

function summed(
  table: Table,
  cells: readonly (readonly string[])[],
  at: Place,
  parts: readonly Place[],
): TableTotal | undefined {
  const cell = table.rows[at.row]?.[at.column]
  const stated = numberOf(cells[at.row]?.[at.column] ?? '')
  if (!cell || stated === undefined) return undefined
  let sum = 0
  let numbers = 0
  for (const { row, column } of parts) {
    const text = cells[row]?.[column] ?? ''
    const value = /^[-—–/]+$/.test(text) ? 0 : numberOf(text)
    if (value === undefined) return undefined
    if (value !== 0) numbers++
    sum += value
  }
  if (numbers < 2) return undefined
  const partCells = parts.flatMap(({ row, column }) => table.rows[row]?.[column] ?? [])
  return { cell, stated, sum: Math.round(sum * 1e6) / 1e6, parts: partCells }
}

function numberOf(text: string): number | undefined {
  const match = /^(-?\d{1,3}(?:,\d{3})+|-?\d+)(\.\d+)?(?:[个项家人名户条件次处座所套元亿万]{0,2})$/.exec(text)
  return match ? Number(((match[1] ?? '') + (match[2] ?? '')).replaceAll(',', '')) : undefined
}

/** Rounded numbers may miss their sum by half a unit of their last digit for each part. */
function holds({ cell, parts, stated, sum }: TableTotal): boolean {
  const digits = Math.max(...[cell, ...parts].map(({ text }) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0))
  const slack = digits === 0 ? 0 : (0.5 * parts.length) / 10 ** digits
  return Math.abs(stated - sum) <= slack + 1e-9
}
