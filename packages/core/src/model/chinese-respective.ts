import { allMatches } from '../text/matches.ts'
import { none } from '../text/none.ts'
import type { LocalBlock } from '../tree/block.ts'
import { readList } from './claims/readings.ts'
import { blockScan, type Scan } from './claims/scan.ts'
import { split } from './claims/stretches.ts'
import { foldedProse, holdsProse } from './folded.ts'
import type { NamedValues } from './named-values.ts'
import { namesBefore, type Names } from './respective-names.ts'

const NUMBER = String.raw`[+-]?\d+(?:,\d{3})*(?:\.\d+)?`
const UNIT = '([^\\d、,。;:!?和及与()（）~～—–+-]{0,6})'
const VALUE = `(?:约|近|第)?${NUMBER}\\s?${UNIT}`
const DATE = String.raw`(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|初|底)?`
const JOINT = '(?:、|以?及|和|与)'
const VALUES = new RegExp(
  `分别[^,。;:、\\d()“”]{0,12}(?<amounts>${VALUE}(?:${JOINT}${VALUE})*)(?=[,。;!?)]|$)|` +
    `分别[于在自](?<dates>${DATE}(?:${JOINT}${DATE})+)(?=[^,。;:、\\d()“”和及与至到]{0,12}(?:[,。;!?)]|$))|` +
    `分别由(?<doers>[^,。;:()\\d“”]{2,60}?)(?:担任|牵头|负责|主持|承担|带队|承办)|` +
    `分别(?:负责|牵头|承担|承办)(?<tasks>[^,。;:()\\d“”]{2,60})(?=[,。;]|$)`,
  'g',
)
const EACH = new RegExp(VALUE, 'g')
const JOINTS = new RegExp(JOINT)
/** Between values and 分别 that tells of the same names once more: ，同比. */
const ONCE_MORE = /^,[^,。;:、\d()“”和及与]{0,8}$/

/** The values told by one 分别, with the fewest and the most that a careful reader counts. */
interface Told {
  readonly values: readonly string[]
  readonly min: number
  readonly max: number
  readonly at: number
  readonly start: number
  readonly end: number
}

/** The values that a Chinese sentence gives respectively, where one of them or of the names before them is missing. */
export function chineseRespective(local: LocalBlock): readonly NamedValues[] {
  if (!holdsProse(local) || !local.prose.includes('分')) return none
  const folded = foldedProse(local)
  if (!folded.includes('分别')) return none
  const scan = blockScan(local)
  const found: NamedValues[] = []
  let last: Told | undefined
  for (const match of allMatches(folded, VALUES)) {
    const told = toldIn(match, scan)
    if (!told) continue
    const before = last
    last = told
    const again = before && ONCE_MORE.test(folded.slice(before.end, told.at))
    const names = again ? namesAgain(before, told) : namesBefore(scan, told.at)
    if (!names || (told.max !== names.min - 1 && told.min !== names.max + 1)) continue
    if (!again && (told.max < 2 || Math.max(told.max, names.max) < 3)) continue
    const { start, end, min, max } = told
    const [count, values] = max < names.min ? [names.min, max] : [names.max, min]
    found.push({ names: names.all, count, values, start, end })
  }
  return found
}

/** 粮食、油料产量分别达到112万吨、8万吨，同比分别增长1.5%、2.2%: as many as were told of the same names. */
function namesAgain({ values: all, min, max }: Told, { values }: Told): Names | undefined {
  // Both may have grown by a tenth.
  return min === max && (values.length > 1 || /\.\d/.test(values[0] ?? '')) ? { all, min, max } : undefined
}

/** Values in one unit, dates, or who does what. */
function toldIn(match: RegExpExecArray, scan: Scan): Told | undefined {
  const { 0: text, groups: { amounts, dates, doers, tasks } = {}, index } = match
  const list = amounts ?? dates ?? doers ?? tasks ?? ''
  const start = index + text.lastIndexOf(list)
  const span = { at: index, start, end: start + list.length }
  if (doers !== undefined || tasks !== undefined) {
    const pieces = split(scan, span, '、')
    if (pieces.length < 2) return undefined
    const { max } = readList(scan, pieces)
    // Who does what may do two things: they are told where they are too few.
    return { ...span, values: pieces.map((piece) => scan.of(piece)), min: 0, max }
  }
  if (dates !== undefined) {
    const values = list.split(JOINTS)
    return { ...span, values, min: values.length, max: values.length }
  }
  const units = allMatches(list, EACH).map(([, unit = '']) => unit.trim())
  const unit = units.at(-1) ?? ''
  if (!unit || units.some((each) => !unit.startsWith(each))) return undefined
  const values = allMatches(list, EACH).map(([value]) => value)
  return { ...span, values, min: values.length, max: values.length }
}
