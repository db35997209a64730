import type { StatedNumber, Total } from '../arithmetic.ts'
import type { Table } from '../document.ts'
import { foldedProse } from '../folded.ts'
import type { Block } from '../../tree/block.ts'
import { gridOf, statedIn, type Grid } from './grid.ts'
import { localFigures } from './read.ts'
import { tolerance } from './slips.ts'
import { TOTAL } from './table-words.ts'
import { rounded } from './total.ts'

/** A sum of money that a sentence gives as the whole of what follows: 总投资, 共安排经费. */
const WHOLE = /(?:总|共|合计)[^\d,。;:、()]{0,8}$/
/** The head of a column of money with its unit: 金额（万元）. */
const MONEY = /^[^()]{0,8}?(金额|投资|经费|资金|预算|费用|造价|补助|拨款)[^()]{0,4}\((亿|万|千)?元\)$/
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 }
/** Blocks between a sentence and its table: a caption, the unit. */
const BETWEEN = 2

/** The sums of money told right above a table that has one column of the same money. */
export function toldTotals(blocks: readonly Block[], tables: readonly Table[]): readonly Total[] {
  if (tables.length === 0) return []
  const placed = new Map(tables.map((table) => [table.span.start, table]))
  return blocks.flatMap((block, index) => {
    const table = block.kind === 'table' ? placed.get(block.span.start) : undefined
    const column = table && moneyColumn(gridOf(table))
    if (!column) return []
    for (let at = index - 1; at >= 0 && at >= index - 1 - BETWEEN; at--) {
      const before = blocks[at]
      if (!before || before.kind === 'table' || before.kind === 'heading') return []
      const found = told(before, column)
      if (found) return [found]
    }
    return []
  })
}

interface MoneyColumn {
  readonly noun: string
  readonly sum: number
  readonly scale: number
  readonly slack: number
  readonly parts: readonly StatedNumber[]
}

/** The one column of money of a table whose cells are all numbers. */
function moneyColumn(grid: Grid): MoneyColumn | undefined {
  const heads = Array.from({ length: grid.width }, (_, column) => MONEY.exec(grid.text(0, column)))
  const column = heads.findIndex((head) => head !== null)
  const head = heads[column]
  if (!head || heads.filter((other) => other !== null).length > 1) return undefined
  const scale = SCALES[head[2] ?? ''] ?? 1
  let sum = 0
  let most = 0
  let variance = 0
  const parts: StatedNumber[] = []
  for (let row = 1; row < grid.height; row++) {
    if (TOTAL.test(grid.text(row, 0)) || TOTAL.test(grid.text(row, 1))) continue
    const { kind, value, step } = grid.number(row, column)
    if (kind !== 'number' || !grid.isRegular(row)) return undefined
    sum += value
    if (step !== 1) {
      most += step / 2
      variance += step ** 2 / 12
    }
    parts.push(statedIn(grid, row, column))
  }
  if (parts.length < 2) return undefined
  return { noun: head[1] ?? '', sum: sum * scale, scale, slack: tolerance(most, variance, 1) * scale, parts }
}

function told(block: Block, { noun, sum, scale, slack, parts }: MoneyColumn): Total | undefined {
  const folded = foldedProse(block.local)
  const wholes = localFigures(block.local).filter(
    ({ unit, approximate, clauseStart, start }) =>
      unit === '元' &&
      !approximate &&
      WHOLE.test(folded.slice(clauseStart, start)) &&
      folded.slice(clauseStart, start).includes(noun),
  )
  const [whole] = wholes
  if (!whole || wholes.length > 1) return undefined
  const holds = Math.abs(whole.value - sum) <= slack + (whole.step === 1 ? 0 : whole.step / 2)
  return {
    total: {
      text: block.prose.slice(whole.start, whole.end),
      value: whole.value,
      span: block.spanOf(whole.start, whole.end),
    },
    parts: parts.map((part) => ({ ...part, value: rounded(part.value * scale) })),
    relation: 'sum',
    sum: rounded(sum),
    status: holds ? 'match' : 'mismatch',
    source: 'text',
  }
}
