import type { StatedNumber, Total } from '../arithmetic.ts'
import type { Table } from '../document.ts'
import type { Block, LocalBlock } from '../../tree/block.ts'
import { holders } from '../../tree/gather.ts'
import { gridOf, statedIn, type Grid } from './grid.ts'
import { EXACT, isSlip, tolerance, withRounded } from './slips.ts'
import { stated } from './stated.ts'
import { RATE, SUMMARY } from './table-words.ts'
import { headOf, isNumbered, type ColumnHead } from './column-heads.ts'
import { wholesIn, type StatedWhole } from './stated-wholes.ts'
import { rounded } from './total.ts'

/** Blocks between a sentence and its table: a caption, the unit. */
const BETWEEN = 2

/** The wholes stated right above a table of which the table has the parts: in one column of the same thing, or in its rows. */
export function totalsAboveTables(blocks: readonly Block[], tables: readonly Table[]): readonly Total[] {
  if (tables.length === 0) return []
  const placed = new Map(tables.map((table) => [table.span.start, table]))
  return holders(blocks, isTable).flatMap((index) => {
    const table = placed.get((blocks[index] as Block).span.start)
    if (!table) return []
    const grid = gridOf(table)
    for (let at = index - 1; at >= 0 && at >= index - 1 - BETWEEN; at--) {
      const before = blocks[at]
      if (!before || before.kind === 'table' || before.kind === 'heading') return []
      const wholes = wholesIn(before.local)
      const found = wholes.flatMap((whole) => totalFor(before, whole, wholes, grid) ?? [])
      if (found.length) return found
    }
    return []
  })
}

const isTable = ({ kind }: LocalBlock): boolean => kind === 'table'

function totalFor(
  block: Block,
  whole: StatedWhole,
  wholes: readonly StatedWhole[],
  grid: Grid,
): Total | undefined {
  const columns = Array.from({ length: grid.width }, (_, column) => column)
  const heads = columns.map((column) => headOf(grid.text(0, column)))
  const own = columns.filter((column) => heads[column]?.fits(whole, heads))
  const [column] = own
  const head = column === undefined ? undefined : heads[column]
  if (column !== undefined && head && own.length === 1)
    return wholes.filter((other) => head.fits(other, heads)).length === 1
      ? columnTotal(block, whole, grid, column, head)
      : undefined
  return rowCount(block, whole, wholes, grid)
}

/** A whole beside the sum of a column whose cells are all numbers. */
function columnTotal(
  block: Block,
  whole: StatedWhole,
  grid: Grid,
  column: number,
  head: ColumnHead,
): Total | undefined {
  const scale = head.scaleIn(whole.unit)
  let sum = 0
  let rounding = EXACT
  const parts: StatedNumber[] = []
  for (let row = 1; row < grid.height; row++) {
    if (isTotal(grid, row)) continue
    const { kind, value, step } = grid.number(row, column)
    if (kind !== 'number' || !grid.isRegular(row)) return undefined
    sum += value
    if (step !== 1) rounding = withRounded(rounding, step)
    parts.push(statedIn(grid, row, column))
  }
  if (parts.length < 2) return undefined
  const slack = tolerance(rounding, 1) * scale + (whole.step === 1 ? 0 : whole.step / 2)
  const holds = Math.abs(whole.value - sum * scale) <= slack
  // A table may tell of another whole in the same words; a slip of the pen is near.
  if (!holds && !isSlip(whole.value, sum * scale)) return undefined
  // Grades of a prize are not its parts.
  if (!holds && parts.some(({ value }) => value * scale >= whole.value)) return undefined
  return {
    total: stated(whole, block),
    parts: parts.map((part) => ({ ...part, value: rounded(part.value * scale) })),
    relation: 'sum',
    sum: rounded(sum * scale),
    status: holds ? 'match' : 'mismatch',
    source: 'text',
  }
}

/** A whole beside the number of rows, each of which is one of what it counts: 项目12个 above a table of 项目名称. */
function rowCount(
  block: Block,
  whole: StatedWhole,
  wholes: readonly StatedWhole[],
  grid: Grid,
): Total | undefined {
  if (!whole.points || wholes.filter(({ points }) => points).length !== 1) return undefined
  const column = grid.text(0, 0).length > 0 && isNumbered(grid) ? 1 : 0
  const name = grid.text(0, column).replace(/(?:名称|名)$/, '')
  if (
    name.length < 1 ||
    RATE.test(name) ||
    !(whole.noun === name || (name.length > 1 && whole.noun.endsWith(name)))
  )
    return undefined
  const parts: StatedNumber[] = []
  const seen = new Set<string>()
  for (let row = 1; row < grid.height; row++) {
    if (isTotal(grid, row) || sumsOthers(grid, row)) continue
    const text = grid.text(row, column)
    if (text === '' || seen.has(text) || !grid.isRegular(row) || /^(?:[.…]+|其他|其它|等)$/.test(text))
      return undefined
    seen.add(text)
    parts.push({ ...statedIn(grid, row, column), value: 1 })
  }
  if (parts.length < 2) return undefined
  return {
    total: stated(whole, block),
    parts,
    relation: 'rows',
    sum: parts.length,
    status: parts.length === whole.value ? 'match' : 'mismatch',
    source: 'text',
  }
}

/** The fewest rows whose sum another row has by no chance. */
const ADDENDS = 3

/** True for the first or last row where it sums up all others in a column, whatever it is called: 全县. */
function sumsOthers(grid: Grid, row: number): boolean {
  const last = grid.height - 1
  if ((row !== 1 && row !== last) || last - 1 < ADDENDS) return false
  return Array.from({ length: grid.width - 1 }, (_, at) => at + 1).some((column) => {
    let others = 0
    for (let other = 1; other <= last; other++) {
      const { kind, value } = grid.number(other, column)
      if (kind !== 'number') return false
      if (other !== row) others += value
    }
    return others > 0 && rounded(others) === rounded(grid.number(row, column).value)
  })
}

function isTotal(grid: Grid, row: number): boolean {
  return [grid.text(row, 0), grid.text(row, 1)].some((text) => text !== '' && SUMMARY.test(text))
}
