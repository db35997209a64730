import { readChinese } from '../language/numbers/chinese.ts'
import type { Stretch } from './claims/candidate.ts'
import { cutAt, cutsOf, readList } from './claims/readings.ts'
import type { Scan } from './claims/scan.ts'
import { clauseStart, lengthOf, split } from './claims/stretches.ts'

/** The names before 分别, with the fewest and the most that a careful reader counts. */
export interface Names {
  readonly all: readonly string[]
  readonly min: number
  readonly max: number
}

/** Tells of several things for each of them, or of more than are named. */
const SEVERAL = /各|每|的.*[和与及]|[~～—–]|等(?!奖|功|级|舱)/
/** Counts things: 三个, 4项. */
const COUNTED = /[\d两二三四五六七八九十]+(?:个|项|类|种|大|家|名|位|所|条|地|县|市|区|省|镇|村)/
/** Behind the last name, how many they are and what: 后湾三个镇, 物资保障4个工作组. */
const COUNT_BEHIND = /^(.*[^第\d])([两二三四五六七八九十]|\d{1,2})(?!月|年|日|期)[^\d、和与及]{1,12}$/
/** All that stands before 分别 is how many they are and what: 上述四项指标. */
const COUNT_ALONE =
  /^(?:上述|以上|前述|这|该)?([三四五六七八九十]|\d{1,2})(?:个|项|大|类|家|所|座|处)[^\d、和与及]{1,8}$/
/** Names of so many code units are short, whatever stands beside them. */
const NAME = 4
/** No sentence in which 分别 stands is looked at further. */
const REACH = 120

/** The names that 、 parts before 分别; undefined where that is not plain. */
export function namesBefore(scan: Scan, end: number): Names | undefined {
  const start = clauseStart(scan, end, '。;!?:,', REACH)
  const text = scan.text.slice(start, end)
  const pieces = split(scan, { start, end }, '、')
  const last = pieces.at(-1)
  if (!last || SEVERAL.test(text)) return undefined
  const all = pieces.map(({ start: from, end: to }) => scan.prose.slice(from, to).replace(/^由/, ''))
  if (pieces.length === 1) return alone(scan, last, text)
  const before = pieces.slice(0, -1)
  const longest = Math.max(NAME, lengthOf(scan, last))
  // 组织民兵、志愿者巡查一组、二组: another list may end inside what stands between the first and the last.
  const plain = before.slice(1).every((piece) => lengthOf(scan, piece) <= longest)
  if (!plain || readList(scan, before).max > before.length) return undefined
  if (before.some((piece) => scan.of(piece).includes('的'))) return undefined
  const behind = COUNT_BEHIND.exec(scan.of(last))
  if (behind) {
    const count = valueOf(behind[2])
    const named = { start: last.start, end: last.start + (behind[1]?.length ?? 0) }
    const { max } = readList(scan, [...before, named])
    return count >= pieces.length && count <= max ? { all, min: count, max: count } : undefined
  }
  if (COUNTED.test(text)) return undefined
  // 金融业、软件和信息服务业: 和 may stand inside a name.
  const halves = twoOf(scan, last)
  const noun = scan.text.charAt((pieces[0]?.end ?? 0) - 1)
  const kind = halves && [...before, halves[0]].every((piece) => scan.text.charAt(piece.end - 1) === noun)
  // 甲校、乙校及丙校: each has its noun, so that the last conjunction parts two of them.
  if (kind && nounEnds(scan.of(halves[1]), noun)) {
    const names = [...before, ...halves].map(({ start: from, end: to }) => scan.prose.slice(from, to))
    return { all: names, min: names.length, max: names.length }
  }
  return { all, min: pieces.length, max: readList(scan, pieces).max }
}

/** One stretch: a number of what is counted, or two names of one noun: 城镇居民和农村居民. */
function alone(scan: Scan, piece: Stretch, text: string): Names | undefined {
  const count = valueOf(COUNT_ALONE.exec(text)?.[1])
  if (count > 2) return { all: [text], min: count, max: count }
  const halves = twoOf(scan, piece)
  if (!halves || COUNTED.test(text)) return undefined
  const [first, second] = halves
  const noun = scan.of(first).slice(-2)
  if (noun.length < 2 || !scan.of(second).slice(1).includes(noun)) return undefined
  return { all: halves.map(({ start, end }) => scan.prose.slice(start, end)), min: 2, max: 2 }
}

/** 丙校, 丙校的收费: nothing but what is told of all stands behind the noun. */
function nounEnds(name: string, noun: string): boolean {
  return name.replace(/的.*/, '').slice(1).endsWith(noun)
}

/** What stands on both sides of the only conjunction of a stretch. */
function twoOf(scan: Scan, stretch: Stretch): readonly [Stretch, Stretch] | undefined {
  const cuts = cutsOf(scan, stretch)
  const [first, second] = cuts.length === 1 ? cutAt([stretch], cuts) : []
  return first && second ? [first, second] : undefined
}

function valueOf(digits: string | undefined): number {
  return digits === undefined ? 0 : /\d/.test(digits) ? Number(digits) : (readChinese(digits)?.value ?? 0)
}
