import { fold } from '../../language/fold.ts'
import type { Grid } from './grid.ts'
import { WITHIN } from './table-words.ts'

/** What a row's name begins with that shows its level: an indent, a dash, a label such as 一、 or 1., a code such as 20101. */
const SIGN =
  /^\s*(?:\d{3,}(?![\d.,])|\d+(?:\.\d+)*[.、)]?|[一二三四五六七八九十]+(?![^、.])[、.]?|\([^()]{1,4}\)|[-–—•·+○]+)?/
/** Rows of longer tables are not added up to find their levels. */
const MOST = 300

/** The rows of a table that are parts of a row above them: by their names, and by their numbers, which make those of the row above. */
export function rowsWithin(
  grid: Grid,
  totals: ReadonlySet<number>,
  columns: readonly number[],
): { readonly named: ReadonlySet<number>; readonly made: ReadonlySet<number> } {
  const named = new Set<number>()
  const made = new Set<number>()
  const next: number[] = []
  const signs = Array.from({ length: grid.height }, (_, row) => signOf(grid, row))
  const plain = signs.filter((_, row) => row > 0 && !totals.has(row))
  // Where signs tell the levels 一 and 二 stand beside one another, whatever their numbers.
  const varied = plain.some((sign) => sign !== plain[0])
  const isEnd = (row: number, at: number): boolean =>
    at >= grid.height || totals.has(at) || (varied && signs[row] === signs[at])
  for (let row = grid.height - 1; row > 0; row--)
    next[row] = totals.has(row) || grid.height > MOST ? row + 1 : behindParts(grid, row, columns, next, isEnd)
  for (let row = 1, parts = 1; row < grid.height; row++) {
    if (totals.has(row)) continue
    if (row < parts) made.add(row)
    else parts = next[row] ?? row
    if (signs[row] !== plain[0] || WITHIN.test(grid.text(row, 0))) named.add(row)
  }
  return { named, made }
}

/** What shows the level of a row, empty without; digits are alike, but the length of a code counts. */
function signOf(grid: Grid, row: number): string {
  const name = fold(grid.cell(row, grid.text(row, 0) === '' ? 1 : 0)?.text ?? '')
  const [sign = ''] = SIGN.exec(name) ?? []
  const level = /\d{3}/.test(sign) ? sign.replace(/\d/g, '9') : sign.replace(/\d+/g, '9')
  return level.replace(/[一二三四五六七八九十]+/, '一')
}

/** The row behind those that make a row in every column that has numbers; the next one where none do. */
function behindParts(
  grid: Grid,
  row: number,
  columns: readonly number[],
  next: readonly number[],
  isEnd: (row: number, at: number) => boolean,
): number {
  const own = columns.filter((column) => grid.number(row, column).kind === 'number')
  if (own.every((column) => grid.number(row, column).value === 0)) return row + 1
  const rests = own.map((column) => grid.number(row, column).value)
  for (let at = row + 1, parts = 1; !isEnd(row, at); at = next[at] ?? at + 1, parts++) {
    for (const [index, column] of own.entries())
      rests[index] = (rests[index] ?? 0) - grid.number(at, column).value
    const slacks = own.map((column) => {
      const { step } = grid.number(row, column)
      return step === 1 ? 1e-6 : (step * (parts + 1)) / 2
    })
    if (rests.some((rest, index) => rest < -(slacks[index] ?? 0))) break
    if (parts > 1 && rests.every((rest, index) => rest <= (slacks[index] ?? 0))) return next[at] ?? at + 1
  }
  return row + 1
}
