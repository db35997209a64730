import { readChinese, readWhole } from '../numbers/chinese.ts'

/** A five-year plan with the years that stand in brackets behind it, in offsets into the text. */
export interface PlanYears {
  readonly first: number
  readonly last: number
  /** Its own years. */
  readonly expected: readonly [first: number, last: number]
  /** The years alone. */
  readonly start: number
  readonly end: number
}

const BEHIND =
  /五(?:年)?[”"]?(?:时期|期间|规划|计划)?(?:纲要)?[》]?\s?\(((?:19|20)\d\d)(?:年)?\s?[-–—~至]{1,2}\s?((?:19|20)\d\d)年?\)/y
const PLAN = /([十一二三四五六七八九]{1,3})个?$/
/** The third plan began in 1966; all later ones followed at once. */
const THIRD = 1966

/** 三年行动计划（2023—2025年）: how long a plan says it is. */
const LONG =
  /年(?:行动|攻坚|规划|计划|提升|实施|建设|工程|方案)[^,。;:()]{0,12}\(((?:19|20)\d\d)年?\s?[-–—~至]{1,2}\s?((?:19|20)\d\d)年?\)/y
const LENGTH = /(?:[二三四五六七八九十]|(?<!\d)\d)$/

/** The plans of a folded text that name how long they are and their years; those of n years may end in the nth year or n years on. */
export function planLengths(folded: string): readonly PlanYears[] {
  const found: PlanYears[] = []
  for (let at = folded.indexOf('年'); at >= 0; at = folded.indexOf('年', at + 1)) {
    LONG.lastIndex = at
    const match = LONG.exec(folded)
    const name = match && LENGTH.exec(folded.slice(Math.max(0, at - 2), at))?.[0]
    const years = name ? readWhole(name) : undefined
    if (!match || !years || years < 2) continue
    const first = Number(match[1])
    const last = Number(match[2])
    const start = at + match[0].lastIndexOf('(') + 1
    const expected = first + years - 1
    const own = last === expected + 1 ? last : expected
    found.push({ first, last, expected: [first, own], start, end: at + match[0].length - 1 })
  }
  return found
}

/** The five-year plans of a folded text that name their years: “十四五”时期（2021—2025年）. */
export function planYears(folded: string): readonly PlanYears[] {
  const found: PlanYears[] = []
  for (let at = folded.indexOf('五'); at >= 0; at = folded.indexOf('五', at + 1)) {
    BEHIND.lastIndex = at
    const match = BEHIND.exec(folded)
    const name = match && PLAN.exec(folded.slice(Math.max(0, at - 4), at))?.[1]
    const number = name ? readChinese(name)?.value : undefined
    if (!match || number === undefined || number < 3) continue
    const begin = THIRD + 5 * (number - 3)
    const start = at + match[0].indexOf('(') + 1
    found.push({
      first: Number(match[1]),
      last: Number(match[2]),
      expected: [begin, begin + 4],
      start,
      end: at + match[0].length - 1,
    })
  }
  return found
}
