import { totalIn, type CheckedSum, type Grid, type GridCell } from './grid.ts'
import { EXACT, isSlip, tolerance, withRounded, type Rounding } from './slips.ts'
import { rowsWithin } from './table-levels.ts'
import { DEDUCTED, RATE, ROUNDED, SHARE, SUBTOTAL, TOTAL } from './table-words.ts'
import type { Total } from '../arithmetic.ts'
import { flatMap } from '../../text/flat-map.ts'

/** What stands in a column from its top down to a row. */
interface Sums extends Rounding {
  readonly sum: number
  readonly numbers: number
  readonly words: number
  readonly blanks: number
}

/** All rows, those of the top level by their names or by their numbers, what is left when some are taken off, or the subtotals. */
const KINDS = ['all', 'top', 'made', 'net', 'subtotals'] as const

/** Rows that a total may sum: all of one kind between two rows. */
interface Reading {
  readonly kind: (typeof KINDS)[number]
  readonly from: number
  readonly to: number
}

/** A table with more totals than this is not read. */
const MOST = 500

/** The totals of the columns of a table whose rows add up to it. */
export function columnTotals(grid: Grid): readonly Total[] {
  const totals: number[] = []
  const subtotals = new Set<number>()
  for (let row = 1; row < grid.height; row++) {
    const labels = [grid.text(row, 0), grid.text(row, 1)]
    if (!labels.some((label) => TOTAL.test(label))) continue
    totals.push(row)
    if (labels.some((label) => SUBTOTAL.test(label))) subtotals.add(row)
  }
  if (totals.length === 0 || totals.length > MOST) return []
  const isTotal = new Set(totals)
  const columns: number[] = []
  for (let column = 1; column < grid.width; column++)
    if (!RATE.test(grid.text(0, column)) || SHARE.test(grid.text(0, column))) columns.push(column)
  const kinds = kindsOf(grid, isTotal, subtotals, columns)
  const bounds = new Set([0, 1, grid.height, ...totals, ...totals.map((row) => row + 1)])
  const columnSums = columns.map((column) => sumsOf(grid, column, kinds, bounds))
  return flatMap(totals, (row, index) => {
    const before = totals[index - 1] ?? 0
    const after = totals[index + 1] ?? grid.height
    const grand = totals.slice(0, index).findLast((other) => !subtotals.has(other)) ?? 0
    const inside = KINDS.slice(0, -1)
    const readings: Reading[] = [
      ...inside.map((kind) => ({ kind, from: before + 1, to: row })),
      ...inside.map((kind) => ({ kind, from: row + 1, to: after })),
    ]
    if (!subtotals.has(row))
      readings.push(
        { kind: 'subtotals', from: grand + 1, to: row },
        // The first row may be one of numbers that became the head.
        { kind: 'all', from: 0, to: row },
        ...inside.map((kind) => ({ kind, from: 1, to: row })),
        { kind: 'all', from: row + 1, to: grid.height },
        { kind: 'subtotals', from: row + 1, to: grid.height },
      )
    return judgedRow(grid, row, columns, columnSums, readings, kinds)
  })
}

/** A row is a total, a subtotal, taken off or a plain one; a part of a row above by its name, its number or both; or cannot be read. */
type RowKind = 'plain' | 'named' | 'made' | 'inner' | 'deducted' | 'subtotal' | 'total' | 'odd'
/** The rows that a reading adds up. */
const COUNTED: Readonly<Record<Reading['kind'], readonly RowKind[]>> = {
  all: ['plain', 'named', 'made', 'inner', 'deducted'],
  top: ['plain', 'made', 'deducted'],
  made: ['plain', 'named', 'deducted'],
  net: ['plain', 'made', 'deducted'],
  subtotals: ['subtotal'],
}

function kindsOf(
  grid: Grid,
  totals: ReadonlySet<number>,
  subtotals: ReadonlySet<number>,
  columns: readonly number[],
): readonly RowKind[] {
  const { named, made } = rowsWithin(grid, totals, columns)
  return Array.from({ length: grid.height }, (_, row): RowKind => {
    if (!grid.isRegular(row)) return 'odd'
    if (subtotals.has(row)) return 'subtotal'
    if (totals.has(row)) return 'total'
    if (DEDUCTED.test(grid.text(row, 0))) return 'deducted'
    if (named.has(row)) return made.has(row) ? 'inner' : 'named'
    return made.has(row) ? 'made' : 'plain'
  })
}

const NOTHING: Sums = { sum: 0, numbers: 0, words: 0, blanks: 0, ...EXACT }

/** Running sums of a column, of all rows, of those that are not part of another, and of subtotals: at `n` of the rows before `n`. */
type ColumnSums = Readonly<Record<Reading['kind'], ReadonlyMap<number, Sums>>>

/** The running sums of a column at the rows where a reading may begin or end. */
function sumsOf(
  grid: Grid,
  column: number,
  kinds: readonly RowKind[],
  bounds: ReadonlySet<number>,
): ColumnSums {
  const heads = [grid.text(0, column), grid.text(0, 0)]
  const roundedUnit = heads.some((head) => ROUNDED.test(head)) || SHARE.test(grid.text(0, column))
  const running: Partial<Record<Reading['kind'], Sums>> = {}
  const kept = Object.fromEntries(KINDS.map((kind) => [kind, new Map<number, Sums>()])) as Record<
    Reading['kind'],
    Map<number, Sums>
  >
  for (let row = 0; row <= grid.height; row++) {
    const kind = kinds[row]
    const cell = row < grid.height ? grid.number(row, column) : undefined
    for (const reading of KINDS) {
      if (bounds.has(row)) kept[reading].set(row, running[reading] ?? NOTHING)
      // Of two accounts side by side the shorter one ends in rows without name and number.
      if (cell?.kind === 'blank' && column > 0 && grid.text(row, column - 1) === '') continue
      if (cell && isCounted(kind, reading))
        running[reading] = added(
          running[reading] ?? NOTHING,
          kind === 'deducted' && reading === 'net' ? { ...cell, value: -cell.value } : cell,
          kind,
          roundedUnit,
        )
    }
  }
  return kept
}

/** True for rows that a reading adds up; one that cannot be read is of every kind. */
function isCounted(kind: RowKind | undefined, reading: Reading['kind']): boolean {
  return kind !== undefined && (kind === 'odd' || COUNTED[reading].includes(kind))
}

function added(
  last: Sums,
  { kind, value, step }: GridCell,
  row: RowKind | undefined,
  roundedUnit: boolean,
): Sums {
  const exact = step === 1 && !roundedUnit
  return {
    sum: last.sum + value,
    numbers: last.numbers + (kind === 'number' && value !== 0 ? 1 : 0),
    words: last.words + (kind === 'words' || row === 'odd' ? 1 : 0),
    blanks: last.blanks + (kind === 'blank' ? 1 : 0),
    ...(exact ? { most: last.most, variance: last.variance } : withRounded(last, step)),
  }
}

interface Checked extends CheckedSum {
  readonly column: number
}

function judgedRow(
  grid: Grid,
  row: number,
  columns: readonly number[],
  sums: readonly ColumnSums[],
  readings: readonly Reading[],
  kinds: readonly RowKind[],
): readonly Total[] {
  if (!grid.isRegular(row)) return []
  let best:
    { readonly reading: Reading; readonly checked: readonly Checked[]; readonly held: number } | undefined
  for (const reading of readings) {
    if (reading.to - reading.from < 2) continue
    const checked = flatMap(columns, (column, index): readonly Checked[] => {
      const own = sums[index]?.[reading.kind]
      const found = own && checkedColumn(grid, row, column, own, reading)
      return found ? [found] : []
    })
    const held = checked.filter(({ holds }) => holds).length
    const more = best && held * best.checked.length - best.held * checked.length
    // Of readings that hold alike the level that comes nearest is meant.
    const nearer = best && more === 0 && reading.kind !== 'all' && missOf(checked) < missOf(best.checked)
    if (checked.length && (more === undefined || more > 0 || nearer)) best = { reading, checked, held }
  }
  if (!best) return []
  const { reading, checked, held } = best
  // Of several columns most must add up, or the rows are not parts of the total; of one, it must be a slip of the pen.
  const wrong = checked.length - held
  const shown =
    checked.length === 1
      ? checked.every(({ holds, stated, sum }) => holds || isSlip(stated, sum))
      : held >= wrong
  if (!shown) return []
  const rows = Array.from({ length: reading.to - reading.from }, (_, index) => reading.from + index).filter(
    (at) => kinds[at] !== 'odd' && isCounted(kinds[at], reading.kind),
  )
  return flatMap(checked, (each): readonly Total[] => {
    const { column } = each
    // A number that one of its parts reaches is a mean, a ratio, a peak or what is left at the end, not a sum.
    if (!each.holds && rows.some((at) => grid.number(at, column).value >= each.stated)) return []
    const parts = rows.map((at) => [at, column] as const)
    return [totalIn(grid, [row, column], parts, each)]
  })
}

function missOf(checked: readonly Checked[]): number {
  return checked.reduce((sum, each) => sum + Math.abs(each.stated - each.sum), 0)
}

function checkedColumn(
  grid: Grid,
  row: number,
  column: number,
  sums: ReadonlyMap<number, Sums>,
  { kind: which, from, to }: Reading,
): Checked | undefined {
  const { kind, value: stated, step } = grid.number(row, column)
  const above = sums.get(from)
  const below = sums.get(to)
  if (kind !== 'number' || !above || !below) return undefined
  const numbers = below.numbers - above.numbers
  if (below.words > above.words || numbers < 1) return undefined
  const sum = below.sum - above.sum
  const rounding = { most: below.most - above.most, variance: below.variance - above.variance }
  const slack = tolerance(rounding, step)
  const holds = Math.abs(stated - sum) <= slack
  // A subtotal of one row repeats it, where its parts stand between.
  if (numbers < 2 && !(holds && which !== 'all' && which !== 'subtotals')) return undefined
  // Shares of what is not the whole have other totals: averages.
  if (!holds && SHARE.test(grid.text(0, column)) && Math.abs(stated - 100) > 0.1) return undefined
  // An empty cell may stand for anything.
  return holds || below.blanks === above.blanks ? { column, stated, sum, holds } : undefined
}
