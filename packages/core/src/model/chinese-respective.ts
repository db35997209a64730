import { allMatches } from '../text/matches.ts'
import { none } from '../text/none.ts'
import type { Span } from '../text/span.ts'
import type { LocalBlock } from '../tree/block.ts'
import { readList } from './claims/readings.ts'
import { blockScan, type Scan } from './claims/scan.ts'
import { split } from './claims/stretches.ts'
import { foldedProse, holdsProse } from './folded.ts'
import type { Told } from './named-values.ts'
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

/** The values told by one 分别. */
interface Values extends Span, Names {
  readonly at: number
}

/** What Chinese sentences tell respectively. */
export function chineseRespective(local: LocalBlock): readonly Told[] {
  if (!holdsProse(local) || !local.prose.includes('分')) return none
  const folded = foldedProse(local)
  if (!folded.includes('分别')) return none
  const scan = blockScan(local)
  let last: Values | undefined
  return allMatches(folded, VALUES).flatMap((match): readonly Told[] => {
    const values = valuesIn(match, scan)
    if (!values) return none
    const before = last
    last = values
    const again = before !== undefined && ONCE_MORE.test(folded.slice(before.end, values.at))
    const names = again ? namesAgain(before, values) : namesBefore(scan, values.at)
    return names ? [{ names, values, again, start: values.start, end: values.end }] : none
  })
}

/** 粮食、油料产量分别达到112万吨、8万吨，同比分别增长1.5%、2.2%: as many as were told of the same names. */
function namesAgain(before: Values, { all }: Values): Names | undefined {
  // Both may have grown by a tenth.
  return before.min === before.max && (all.length > 1 || /\.\d/.test(all[0] ?? '')) ? before : undefined
}

/** Values in one unit, dates, or who does what. */
function valuesIn(match: RegExpExecArray, scan: Scan): Values | undefined {
  const { 0: text, groups: { amounts, dates, doers, tasks } = {}, index } = match
  const list = amounts ?? dates ?? doers ?? tasks ?? ''
  const start = index + text.lastIndexOf(list)
  const span = { at: index, start, end: start + list.length }
  if (doers !== undefined || tasks !== undefined) {
    const pieces = split(scan, span, '、')
    if (pieces.length < 2) return undefined
    const { max } = readList(scan, pieces)
    // Who does what may do two things: they are told where they are too few.
    return { ...span, all: pieces.map((piece) => scan.of(piece)), min: 0, max }
  }
  if (dates !== undefined) {
    const all = list.split(JOINTS)
    return { ...span, all, min: all.length, max: all.length }
  }
  const each = allMatches(list, EACH)
  const units = each.map(([, unit = '']) => unit.trim())
  const unit = units.at(-1) ?? ''
  if (!unit || units.some((other) => !unit.startsWith(other))) return undefined
  return { ...span, all: each.map(([value]) => value), min: each.length, max: each.length }
}
