import { runsFrom } from './courses.ts'
import { daysForward, exists } from './calendar.ts'
import type { DateText } from './dates.ts'
import { matchAt } from '../../text/matches.ts'

/** Two dates that a text joins to a period, in offsets into it. */
export interface PeriodText {
  readonly from: DateText
  readonly to: DateText
  /** True when the text puts the end into the year after: 次年3月. */
  readonly nextYear: boolean
}

const JOINT = new RegExp(
  String.raw`\s?(?:[-–—―~～]{1,2}|(?:(?:起|开始),?)?[至到]|to|until|till|through|and)\s?(?:(次年|翌年|来年|明年|第二年|下一?年|` +
    String.raw`隔年)(?:的)?|[当同][年月])?\s?(?:民国|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?`,
  'iy',
)
/** The day of a period's end that leaves out its month. */
const DAY = /(\d{1,2})[日号]/y
/** In brackets between a date and what joins it: the day of the week, the time of day. */
const ASIDE = /\s?\([^()]{1,12}\)/y
const TIME =
  /\s?(?:(?:上午|下午|中午|晚上?|凌晨|早上?)?\d{1,2}(?::\d{2}|[时点](?:\d{1,2}分)?)|,?\s?[ap]\.?m\.?)/iy

/** The periods among the dates of a folded text. */
export function periodsIn(folded: string, dates: readonly DateText[]): readonly PeriodText[] {
  const found: PeriodText[] = []
  for (const [index, from] of dates.entries()) {
    const next = dates[index + 1]
    if (next && runsFrom(folded, from, next)) {
      found.push({ from, to: next, nextYear: false })
      continue
    }
    let at = after(ASIDE, folded, from.end)
    at = after(TIME, folded, at)
    const joint = matchAt(JOINT, folded, at)
    if (!joint) continue
    at += joint[0].length
    const nextYear = joint[1] !== undefined
    if (/and/i.test(joint[0]) && !/\bbetween $/i.test(folded.slice(Math.max(0, from.start - 8), from.start)))
      continue
    if (next?.start === at) found.push({ from, to: next, nextYear })
    else if (from.day !== undefined && from.form === 'chinese' && !nextYear) {
      const to = dayAt(folded, at, from)
      if (to) found.push({ from, to, nextYear })
    }
  }
  return found
}

function after(pattern: RegExp, folded: string, at: number): number {
  return at + (matchAt(pattern, folded, at)?.[0].length ?? 0)
}

/** 5日 behind 3月1日至: a day of the month that the period began in. */
function dayAt(folded: string, at: number, { republic }: DateText): DateText | undefined {
  const match = matchAt(DAY, folded, at)
  return match
    ? { day: Number(match[1]), start: at, end: at + match[0].length, form: 'chinese', republic }
    : undefined
}

/** `forward`: ends after it starts. `backward`: before it. `round`: only over a year's end, and farther than a season. */
export type Order = 'forward' | 'backward' | 'round'

/** Longer than half a year no season is that crosses a year's end. */
const SEASON = 183
const LONGEST_SEASON = 270
/** A year all but a day comes round to its start. */
const YEAR = 364

/** How the ends of a period lie to one another; undefined where the text leaves it open. */
export function orderOf({ from, to, nextYear }: PeriodText): Order | undefined {
  if (nextYear || !exists(from) || !exists(to)) return undefined
  const start = from
  const end = { ...to, month: to.month ?? (to.day === undefined ? undefined : from.month) }
  const bothYears = from.year !== undefined && to.year !== undefined
  if (bothYears && from.year !== to.year) return (from.year ?? 0) < (to.year ?? 0) ? 'forward' : 'backward'
  // Years set beside months, and months beside days, say too little.
  if (start.month === undefined || end.month === undefined)
    return bothYears && start.month === undefined && end.month === undefined ? 'forward' : undefined
  const back = end.month < start.month || (end.month === start.month && (end.day ?? 31) < (start.day ?? 1))
  if (!back) return 'forward'
  if (bothYears) return 'backward'
  // 3月18日至17日: the day alone is one of the same month.
  if (to.month === undefined) return 'backward'
  const days = daysForward(start, end)
  if (days >= YEAR) return undefined
  if (end.month === start.month) return 'backward'
  if (from.day === undefined || to.day === undefined) return undefined
  return days > (from.year === undefined ? LONGEST_SEASON : SEASON) ? 'round' : undefined
}
