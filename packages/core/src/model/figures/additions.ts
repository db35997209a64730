import { amountsIn, type Amount } from '../../language/numbers/amounts.ts'
import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import type { LocalBlock } from '../../tree/block.ts'
import { ofProse } from '../folded.ts'
import { sameUnit } from './adding.ts'
import { localFigures } from './read.ts'
import { judged, sumOf, type JudgedTotal, type TotalFigure } from './total.ts'

/** A number with its unit, and brackets behind it that add others up: £8 (£5 oars + £3 sails). */
const ADDED = /\d[\d.,]*[^\d\s,。;:、()+]{0,3} ?\(([^()+]{1,60}(?:\+[^()+]{1,60}){1,11})\)/g

/** The totals of a block that are written as sums behind them: 5万元（3万元+2万元）. */
export const additionsOf = ofProse({}, (folded, local): readonly JudgedTotal[] => {
  if (!folded.includes('+')) return none
  return allMatches(folded, ADDED).flatMap(({ 0: text, 1: inside = '', index }) => {
    const end = index + text.length
    const pieces: (readonly [number, number])[] = []
    let from = end - 1 - inside.length
    for (const piece of inside.split('+')) {
      pieces.push([from, from + piece.length])
      from += piece.length + 1
    }
    const before = [index, end - inside.length - 2] as const
    const figures = figuresIn(local, before, pieces) ?? moneyIn(folded, before, pieces)
    const [total, ...parts] = figures ?? []
    return total ? [judged(sumOf(total, parts))] : []
  })
})

type Stretch = readonly [number, number]

/** One quantity in each stretch, all of one unit. */
function figuresIn(
  local: LocalBlock,
  total: Stretch,
  parts: readonly Stretch[],
): readonly TotalFigure[] | undefined {
  const figures = localFigures(local)
  const found = [total, ...parts].map(([from, to]) =>
    figures.filter(({ start, unitEnd }) => start >= from && unitEnd <= to),
  )
  const [first] = found[0] ?? []
  const only = found.flatMap(([figure, other]) =>
    figure && first && !other && !figure.approximate && sameUnit(figure, first) ? [figure] : [],
  )
  return only.length === found.length ? only : undefined
}

/** One sum of money in each stretch, all of one currency. */
function moneyIn(folded: string, total: Stretch, parts: readonly Stretch[]): readonly Amount[] | undefined {
  const found = [[Math.max(0, total[0] - 4), total[1]] as const, ...parts].map(([from, to]) =>
    amountsIn(folded, from, to),
  )
  const unit = found[0]?.[0]?.unit ?? ''
  const only = found.flatMap(([amount, other]) => (amount && !other && amount.unit === unit ? [amount] : []))
  return only.length === found.length && unit !== '' && unit !== '%' ? only : undefined
}
