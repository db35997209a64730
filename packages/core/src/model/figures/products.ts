import { unitKey } from '../../language/numbers/units.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { addsUp } from './adding.ts'
import { localFigures } from './read.ts'
import { judged, type JudgedTotal } from './total.ts'

/** Each of several has so many: 每期培训 before 50人. */
const EACH = /每(.)[^\d,。;:、()每]{0,8}$/
/** Before the whole. */
const WHOLE = /^[^\d,。;:、()]{0,4},(?:合计|共计|总计|一共|累计|共)[^\d,。;:、()]{0,8}$/
/** Between how many each has and how many there are. */
const TIMES = /^[^\d,。;:、()]{0,4},(?:共|分|计划|举办|开设|开办)?[^\d,。;:、()]{0,6}$/

/** The other way round: 5批、每批. */
const TIMES_AHEAD = /^[^\d,。;:、()]{0,4}[,、]每.[^\d,。;:、()]{0,6}$/

const none: readonly JudgedTotal[] = []

/** The totals of a block that are so many times so much: 每期50人，共3期，合计150人. */
export const productsOf = oncePerBlock((local): readonly JudgedTotal[] => {
  const figures = localFigures(local)
  if (figures.length < 3) return none
  const folded = foldedProse(local)
  return figures.flatMap((total, index) => {
    const [first, second] = [figures[index - 2], figures[index - 1]]
    if (!first || !second || !addsUp(total.unit)) return []
    // 分5批、每批20人 tells how often before how many.
    const swapped = !makes(first.unit, total.unit)
    const [many, times] = swapped ? [second, first] : [first, second]
    if (!makes(many.unit, total.unit)) return []
    if ([first, second, total].some(({ approximate }) => approximate)) return []
    const each = EACH.exec(folded.slice(many.clauseStart, many.start))?.[1]
    // 共3期, 共6个班.
    if (each === undefined || !folded.slice(times.end, times.unitEnd + 1).includes(each)) return []
    if (!(swapped ? TIMES_AHEAD : TIMES).test(folded.slice(first.unitEnd, second.start))) return []
    if (!WHOLE.test(folded.slice(second.unitEnd, total.start))) return []
    return [judged({ total, parts: [first, second], division: 'all', relation: 'product', exclusive: true })]
  })
})

/** True when so many times the one is so much of the other: 人 make 人, and 人次 where each counts as often as it comes. */
function makes(each: string, whole: string): boolean {
  return unitKey(each) === unitKey(whole) || `${unitKey(each)}次` === whole
}
