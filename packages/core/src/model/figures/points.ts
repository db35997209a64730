import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { isSlip } from './slips.ts'
import { judged, sumOf, type JudgedTotal, type TotalFigure } from './total.ts'
import { ofProse } from '../folded.ts'

/** What is worth so many points: 行政管理30分. */
const ITEM = String.raw`[^\d,。;:、()]{0,16}\(?\d{1,3}分\)?`
const LIST = `((?:${ITEM}[、,;和及]){1,11}${ITEM})`
/** 满分100分，其中笔试60分、面试40分; 百分制: before the parts. */
const AHEAD = new RegExp(
  `(?:(?:满分|总分)(?:为|共|:)?(\\d{2,4})分|(百)分制)[,:(]?(?:其中)?[,:]?${LIST}(?=[。;)]|$)`,
  'g',
)
/** 笔试60分、面试40分，合计100分: behind them. */
const BEHIND = new RegExp(`${LIST}[^\\d,。;:、()]{0,6},(?:合计|共计|总计|满分|总分|共)(\\d{2,4})分`, 'g')
/** Points that are given on top of all. */
const BESIDE = /附加|额外|另|(?<!增)加分/
/** Minutes of a time and of an angle are written with the same character. */
const OTHER = /[时点度]\d{1,2}分|之/

/** The totals of a block whose parts are points of an examination or a review. */
export const pointsOf = ofProse({}, (folded): readonly JudgedTotal[] => {
  if (!/\d分[、,;和及]/.test(folded) || OTHER.test(folded)) return none
  const found: JudgedTotal[] = []
  for (const { 0: text, 1: digits, 2: hundred, 3: list = '', index } of allMatches(folded, AHEAD)) {
    const written = digits ?? hundred ?? ''
    const start = index + text.indexOf(written)
    const total = figureAt(digits === undefined ? 100 : Number(digits), start, written.length)
    found.push(...divided(total, list, index + text.lastIndexOf(list)))
  }
  for (const { 0: text, 1: list = '', 2: digits = '', index } of allMatches(folded, BEHIND)) {
    const total = figureAt(Number(digits), index + text.lastIndexOf(digits), digits.length)
    found.push(...divided(total, list, index))
  }
  return found
})

/** Points that make the total, or miss it by a slip of the pen: a review may have parts that are stated elsewhere. */
function divided(total: TotalFigure, list: string, at: number): readonly JudgedTotal[] {
  if (BESIDE.test(list)) return none
  const parts = allMatches(list, /(\d{1,3})分/g).map(({ 1: digits = '', index }) =>
    figureAt(Number(digits), at + index, digits.length),
  )
  const found = judged(sumOf(total, parts))
  return isSlip(found.sum, total.value) ? [found] : []
}

function figureAt(value: number, start: number, length: number): TotalFigure {
  return { value, unit: '分', step: 1, start, end: start + length }
}
