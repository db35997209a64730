import { unitKey } from '../../language/numbers/units.ts'
import { addsUp } from './adding.ts'
import { ofFigures, type LocalFigure } from './read.ts'
import { isSlip } from './slips.ts'
import { judged, type JudgedTotal } from './total.ts'
import { flatMap } from '../../text/flat-map.ts'

/** Each of several has so many: 每期培训 before 50人, 每人每天 before 80元, 单价 before 15元. */
const EACH = /(?:每(.)(?:每(.))?[^\d,。;:、()每]{0,8}|单价(?:为|是)?)$/
/** Before the whole. */
const WHOLE = /^[^\d,。;:、()]{0,4},(?:合计|共计|总计|一共|累计|共|总[价额]|总金额)[^\d,。;:、()]{0,8}$/
/** Between two of what is multiplied. */
const BETWEEN = /^[^\d,。;:、()]{0,4}[,、](?:共|分|计划|举办|开设|开办)?[^\d,。;:、()]{0,6}$/
/** 30名船工每人发补贴. */
const AT_ONCE = /^[^\d,。;:、()]{0,6}每.[^\d,。;:、()]{0,8}$/
/** Before people that come several times, where nothing says that they are all. */
const TIMES = /^[^\d,。;:、()]{0,4},[^\d,。;:、()]{0,8}$/
/** The most numbers that one sentence multiplies: 每周3次，每次40人，共16周. */
const MOST = 3

/** The totals of a block that are so many times so much: 每期50人，共3期，合计150人; 分5批、每批20人，共100人. */
export const productsOf = ofFigures((folded, figures): readonly JudgedTotal[] =>
  flatMap(figures, (total, index): readonly JudgedTotal[] => {
    const last = figures[index - 1]
    if (!last || !addsUp(total.unit)) return []
    const between = folded.slice(last.unitEnd, total.start)
    const whole = WHOLE.test(between)
    if (!whole && !(total.unit.endsWith('次') && TIMES.test(between))) return []
    let from = index - 1
    while (from > 0 && index - from < MOST && isBeside(figures[from - 1], figures[from], folded)) from--
    const parts = figures.slice(from, index)
    if (parts.length < 2 || [total, ...parts].some(({ approximate }) => approximate)) return []
    if (!isProduct(parts, total, folded)) return []
    const product = judged({ total, parts, division: 'all', relation: 'product', exclusive: true })
    // Where nothing says that they are all, a round number is that of those who came.
    const exact = isSlip(product.sum, total.value) && digitsOf(total.value) >= digitsOf(product.sum)
    return whole || exact ? [product] : []
  }),
)

function isBeside(a: LocalFigure | undefined, b: LocalFigure | undefined, folded: string): boolean {
  if (!a || !b) return false
  const between = folded.slice(a.unitEnd, b.start)
  return BETWEEN.test(between) || AT_ONCE.test(between)
}

/** True when one number has the unit of the whole and the others are what each has so many of. */
function isProduct(parts: readonly LocalFigure[], total: LocalFigure, folded: string): boolean {
  const many = parts.filter(({ unit }) => makes(unit, total.unit))
  if (many.length !== 1) return false
  const times = parts.filter((part) => part !== many[0])
  const links = parts.flatMap((part) => {
    const match = EACH.exec(folded.slice(part.clauseStart, part.start))
    return match ? [match[1] ?? '', ...(match[2] ? [match[2]] : [])] : []
  })
  // 每期 is of 共3期, 每班 of 6个班; a price may be of anything.
  const taken = times.filter((part) => {
    const counted = folded.slice(part.end, part.unitEnd + 1) + unitKey(part.unit)
    const link = links.findIndex((each) => counted.includes(each))
    return link >= 0 && links.splice(link, 1).length > 0
  })
  return taken.length === times.length && links.length === 0
}

/** True when so many times the one is so much of the other: 人 make 人, and 人次 where each counts as often as it comes. */
function makes(each: string, whole: string): boolean {
  return unitKey(each) === unitKey(whole) || `${unitKey(each)}次` === whole
}

/** How many digits a whole number has before the zeros at its end. */
function digitsOf(value: number): number {
  return String(value).replace(/0+$/, '').length
}
