import { readWhole } from '../numbers/chinese.ts'
import { ENGLISH_NUMBER, readEnglish } from '../numbers/english.ts'
import { daysIn, exists, leapDaysUntil, type CalendarDate } from './calendar.ts'
import type { PeriodText } from './periods.ts'
import type { Span } from '../../text/span.ts'

const LENGTH = '\\s?((?:\\d{1,3}|[一二三四五六七八九十两]{1,3})\\s?(?:天|日|周|个月|年))'
/** How long something lasts: 会期3天, 有效期为五年, 历时2个月. */
const LASTS = `(?:[\\u4e00-\\u9fff]期|历时|为时)(?:限?为|是|共)?${LENGTH}`
const BEFORE = new RegExp(`${LASTS}[,(:]?(?:从|自|于|即)?\\s?$`)
const BETWEEN = new RegExp(`,[\\u4e00-\\u9fff]{0,4}${LASTS},\\s?`)
const BEHIND = new RegExp(`^止?[,(](?:${LASTS}|共${LENGTH})(?=[,。;)]|$)`)
const ENGLISH = new RegExp(
  `(?<!\\b(?:over|any) |s of )\\b((?:\\d{1,3}|${ENGLISH_NUMBER}) (?:day|week|month|year)s?),? from $`,
  'i',
)
/** , a period of six weeks; (18 months): in brackets weeks may leave out holidays. */
const ENGLISH_BEHIND = new RegExp(
  `^(?:, a period of |,? \\((?=[^()]*(?:month|year)))((?:\\d{1,3}|${ENGLISH_NUMBER}) (?:day|week|month|year)s?)(?=[,.;)]|$)`,
  'i',
)
/** Behind a period whose length stands before it, its clause ends. */
const ENDS = /^\s?(?:为?止|举行|召开|举办)?(?:[,。;).]|$)/
/** Months with holidays that are longer than a weekend by so many days: 公示期5天（9月29日至10月11日）. */
const WITH_HOLIDAYS = [1, 2, 5, 10]
const LONG_HOLIDAY = 8
/** How far from a date, in characters, a length stands. */
const FAR = 40

/** The length that a text states beside both ends of a period where it fits neither with the last day nor without it. */
export function wrongLength(folded: string, { from, to, nextYear }: PeriodText): Span | undefined {
  // 2024年9月至2027年8月: from the first day of one month to the last of the other, or of the one before it.
  const whole = from.day === undefined && to.day === undefined
  // Three months from May to September 2025: months without a year of their own may be those among which they lie.
  const loose = whole && from.form === 'english' && from.year === undefined
  const days =
    nextYear || loose
      ? undefined
      : daysBetween(whole ? { ...from, day: 1 } : from, whole ? { ...to, day: 28 } : to)
  if (days === undefined) return undefined
  const holidays = [from.month, to.month].some((month) => WITH_HOLIDAYS.includes(month ?? 0))
  const start = Math.max(0, from.start - FAR)
  const ahead = ENDS.test(folded.slice(to.end, to.end + 6)) ? folded.slice(start, from.start) : ''
  for (const [at, match] of [
    [start, BEFORE.exec(ahead) ?? ENGLISH.exec(ahead)],
    [from.end, BETWEEN.exec(folded.slice(from.end, to.start))],
    [
      to.end,
      BEHIND.exec(folded.slice(to.end, to.end + FAR)) ??
        ENGLISH_BEHIND.exec(folded.slice(to.end, to.end + FAR)),
    ],
  ] as const) {
    const length = match?.[1] ?? match?.[2]
    if (!match || length === undefined || fits(days, length, holidays, whole)) continue
    const own = at + match.index + match[0].lastIndexOf(length)
    return { start: own, end: own + length.length }
  }
  return undefined
}

const MONTH = 365 / 12

/** Days of one of each unit, and how much less or more than what is stated a period of whole ones may have. */
const UNITS: readonly (readonly [unit: RegExp, days: number, slack: number])[] = [
  [/[天日]|day/i, 1, 0],
  [/周|week/i, 7, 6],
  [/月|month/i, MONTH, 23],
  [/年|year/i, 365.25, 274],
]

/** True for a length of so many days, counted with the last one or without it; days may be those on which people work. */
function fits(days: number, text: string, holidays: boolean, whole: boolean): boolean {
  const number = /^\d+|^[一二三四五六七八九十两]+|^[a-z-]+(?: [a-z]+)?(?= \w+$)/i.exec(text)?.[0] ?? ''
  const [, unit = 1, slack = 0] = UNITS.find(([name]) => name.test(text.slice(number.length))) ?? []
  if (whole && unit < MONTH) return true
  const stated = (readEnglish(number) ?? readWhole(number) ?? 0) * unit
  const off = 2 * Math.ceil((days + 1) / 7) + (holidays ? LONG_HOLIDAY : 0)
  const least = unit === 1 ? Math.min(days, days + 1 - off) : days - slack - (whole ? MONTH : 0)
  return stated > least - 1e-6 && stated < days + 1 + slack + 1e-6
}

/** The days from one whole date to a later one; undefined for others. */
function daysBetween(from: CalendarDate, to: CalendarDate): number | undefined {
  const start = dayNumber({ ...from, year: from.year ?? to.year })
  const end = dayNumber({ year: to.year ?? from.year, month: to.month ?? from.month, day: to.day })
  return start === undefined || end === undefined || end < start ? undefined : end - start
}

/** A number of each day that grows by one from day to day; a year that is not given has no leap day. */
function dayNumber({ year = 2001, month, day }: CalendarDate): number | undefined {
  if (month === undefined || day === undefined || !exists({ year, month, day })) return undefined
  let days = day + 365 * year + leapDaysUntil(year - 1)
  for (let before = 1; before < month; before++) days += daysIn(before, year)
  return days
}
