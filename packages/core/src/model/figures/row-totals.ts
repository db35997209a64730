import { totalIn, type CheckedSum, type Grid } from './grid.ts'
import { EXACT, tolerance, withRounded } from './slips.ts'
import { RATE, ROUNDED, TOTAL } from './table-words.ts'
import type { Total } from '../arithmetic.ts'

interface Checked extends CheckedSum {
  readonly row: number
}

/** The totals of the rows of a table in which most rows add up to their total column. */
export function rowTotals(grid: Grid): readonly Total[] {
  const adding: number[] = []
  let total = -1
  for (let column = 1; column < grid.width; column++) {
    const header = grid.text(0, column)
    if (total < 0 && TOTAL.test(header)) total = column
    else if (!RATE.test(header)) adding.push(column)
  }
  if (total < 0) return []
  const behind = adding.filter((column) => column > total)
  const ahead = adding.filter((column) => column < total)
  // All behind the total, or those before it from one on.
  const readings = [behind, ...ahead.map((_, from) => ahead.slice(from))].slice(0, MOST)
  let best: readonly Checked[] = []
  let columns: readonly number[] = []
  for (const parts of readings) {
    const checked = checkedRows(grid, total, parts)
    if (heldOf(checked) > heldOf(best)) {
      best = checked
      columns = parts
    }
  }
  const held = heldOf(best)
  if (held * 2 <= best.length) return []
  return best.map((checked) => {
    const { row } = checked
    const parts = columns.map((column) => [row, column] as const)
    return totalIn(grid, [row, total], parts, checked)
  })
}

/** The most readings that are tried. */
const MOST = 24

function heldOf(checked: readonly Checked[]): number {
  return checked.filter(({ holds }) => holds).length
}

function checkedRows(grid: Grid, total: number, columns: readonly number[]): readonly Checked[] {
  const unit = ROUNDED.test(grid.text(0, total)) || ROUNDED.test(grid.text(0, 0))
  const found: Checked[] = []
  for (let row = 1; row < grid.height; row++) {
    const { kind, value: stated, step } = grid.number(row, total)
    if (kind !== 'number' || !grid.isRegular(row)) continue
    let sum = 0
    let numbers = 0
    let rounding = EXACT
    let words = false
    for (const column of columns) {
      const part = grid.number(row, column)
      words ||= part.kind === 'words' || part.kind === 'blank'
      if (part.value !== 0) numbers++
      sum += part.value
      if (part.step !== 1 || unit) rounding = withRounded(rounding, part.step)
    }
    if (words || numbers < 2) continue
    found.push({ row, stated, sum, holds: Math.abs(stated - sum) <= tolerance(rounding, step) })
  }
  return found
}
