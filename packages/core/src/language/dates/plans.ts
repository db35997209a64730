import { readWhole } from '../numbers/chinese.ts'
import { matchAt } from '../../text/matches.ts'

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
const LENGTH = /([二三四五六七八九十]|(?<!\d)\d)$/

/** The plans of a folded text that name how long they are and their years; those of n years may end in the nth year or n years on. */
export function planLengths(folded: string): readonly PlanYears[] {
  return plansIn(folded, '年', LONG, LENGTH, (years, first, last) => {
    if (years < 2) return undefined
    const end = first + years - 1
    return [first, last === end + 1 ? last : end]
  })
}

/** The five-year plans of a folded text that name their years: “十四五”时期（2021—2025年）. */
export function planYears(folded: string): readonly PlanYears[] {
  return plansIn(folded, '五', BEHIND, PLAN, (number) => {
    const begin = THIRD + 5 * (number - 3)
    return number < 3 ? undefined : [begin, begin + 4]
  })
}

/** The plans with a number before a sign and their years in brackets behind it; `own` gives the years that the number asks for. */
function plansIn(
  folded: string,
  sign: string,
  behind: RegExp,
  before: RegExp,
  own: (number: number, first: number, last: number) => PlanYears['expected'] | undefined,
): readonly PlanYears[] {
  const found: PlanYears[] = []
  for (let at = folded.indexOf(sign); at >= 0; at = folded.indexOf(sign, at + 1)) {
    const match = matchAt(behind, folded, at)
    const number = match && readWhole(before.exec(folded.slice(Math.max(0, at - 4), at))?.[1] ?? '')
    if (!match || !number) continue
    const [first, last] = [Number(match[1]), Number(match[2])]
    const expected = own(number, first, last)
    const start = at + match[0].lastIndexOf('(') + 1
    if (expected) found.push({ first, last, expected, start, end: at + match[0].length - 1 })
  }
  return found
}
