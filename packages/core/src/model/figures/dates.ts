import { ANY_NUMERAL, CLASS } from '../../language/character-classes.ts'
import { WORD } from '../../language/word-classes.ts'
import { exists, weekdayOf } from '../../language/dates/calendar.ts'
import { datesIn, type DateText } from '../../language/dates/dates.ts'
import { wrongLength } from '../../language/dates/lengths.ts'
import { orderOf, periodsIn, type Order, type PeriodText } from '../../language/dates/periods.ts'
import { planLengths, planYears, type PlanYears } from '../../language/dates/plans.ts'
import { isOnClock, timesIn, turnsBack, type TimeText } from '../../language/dates/times.ts'
import { weekdayBeside, type WeekdayText } from '../../language/dates/weekdays.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock, type LocalBlock } from '../../tree/block.ts'
import { foldedProse, holdsProse, inProse } from '../folded.ts'
import type { Span } from '../../text/span.ts'

/** The dates of a block: whole dates, years with months, years, in Chinese, numbers and English. */
export const localDates = oncePerBlock((local): readonly DateText[] =>
  holdsProse(local) && mayTellDates(local) ? ofOurCalendar(datesIn(foldedProse(local)), local) : none,
)

/** 农历二月三十日: another calendar, which other months have; 公历 ends it. */
const LUNAR = /(?:[农阴旧夏]历|闰)[^公阳国新西。;]*$/

function ofOurCalendar(dates: readonly DateText[], local: LocalBlock): readonly DateText[] {
  const folded = foldedProse(local)
  return /历|闰/.test(folded)
    ? dates.filter(({ start }) => !LUNAR.test(folded.slice(Math.max(0, start - 40), start)))
    : dates
}

/** True for a text with digits, the name of a month, or numbers in Chinese with a sign of years, months or days. */
function mayTellDates(local: LocalBlock): boolean {
  if ((local.holds & CLASS.digit) !== 0 || (local.words & WORD.month) !== 0) return true
  return (local.holds & CLASS.numeral) !== 0 && /[年月]/.test(local.prose)
}

/** A period of a block, in prose offsets, and how its ends lie to one another. */
export interface LocalPeriod extends Pick<PeriodText, 'from' | 'to'> {
  readonly order: Order | undefined
  /** How long the text says that it is, where that is not so. */
  readonly length?: Span
  /** True for hours of a day that turn back only where a day has 24 of them. */
  readonly on24?: boolean
  /** The years of the plan that it is said to be, where it has others. */
  readonly expected?: PlanYears['expected']
}

/** “May 2025 compared to May 2024” and “May 2025 to May 2024” set one beside the other. */
const COMPARED = /\b(?:compar|versus|vs\b|relative|against)/i
/** What comes round every month or year, or is a year of another kind. */
const ROUND = /每[年月季个]|年度|财年|学年|各年|历年/

/** The periods of a block. */
export const localPeriods = oncePerBlock((local): readonly LocalPeriod[] => {
  if (!holdsProse(local) || (local.holds & (ANY_NUMERAL | CLASS.digit)) === 0) return none
  const dates = localDates(local)
  const folded = foldedProse(local)
  const plans = folded.includes('(') ? [...planYears(folded), ...planLengths(folded)] : none
  const hours = folded.includes(':') ? hoursIn(folded) : none
  if (dates.length === 0 && plans.length === 0) return hours
  const periods = periodsIn(folded, dates).flatMap((period): readonly LocalPeriod[] => {
    const { from, to } = period
    if (plans.some(({ start, end }) => start <= from.start && to.end <= end)) return []
    const before = folded.slice(Math.max(0, from.start - 60), from.start)
    const months = from.form === 'english' && from.day === undefined
    if (COMPARED.test(before) || (months && !/\bfrom $/i.test(before))) return []
    const order = orderOf(period)
    const length = order === 'forward' ? wrongLength(folded, period) : undefined
    const own = order === 'round' && ROUND.test(before.slice(-12)) ? undefined : order
    return [{ from, to, order: own, ...(length ? { length } : {}) }]
  })
  return [...periods, ...hours, ...plans.map((plan) => planPeriod(plan, folded))]
})

/** The hours of one day of a text that turn back. */
function hoursIn(folded: string): readonly LocalPeriod[] {
  const times = timesIn(folded).filter(isOnClock)
  return times.flatMap((to, index): readonly LocalPeriod[] => {
    const from = times[index - 1]
    if (!from || !JOINED.test(folded.slice(from.end, to.start))) return []
    const back = turnsBack(from, to, folded)
    const before = folded.slice(Math.max(0, from.start - 40), from.end + 4)
    // A cell that holds nothing else holds hours.
    const alone = (folded.slice(0, from.start) + folded.slice(to.end)).trim() === ''
    if (!back || !(alone || OF_HOURS.test(before)) || OF_RATIO.test(before)) return []
    const [start, end] = [from, to].map((time) => ({ start: time.start, end: time.end, ...DAYLESS }))
    return start && end ? [{ from: start, to: end, order: 'backward', on24: back === 'on24' }] : []
  })
}

const DAYLESS = { form: 'chinese', republic: false } as const

/** The years in brackets behind a plan as a period. */
function planPeriod({ first, last, start, end, expected }: PlanYears, folded: string): LocalPeriod {
  const from = { year: first, start, end: start + 4, ...DAYLESS }
  const to = { year: last, start: folded.lastIndexOf(String(last), end), end, ...DAYLESS }
  const own = first === expected[0] && last === expected[1]
  return { from, to, order: first <= last ? 'forward' : 'backward', ...(own ? {} : { expected }) }
}

/** A date or a time of day as a block states it, in prose offsets, and whether calendar and clock have it. */
export interface LocalDate extends Span {
  readonly kind: 'date' | 'time'
  readonly date?: DateText
  /** The day of the week beside it, and the one that it is; 0 for Sunday, absent where the text leaves out the year. */
  readonly weekday?: WeekdayText & { readonly expected?: number }
  readonly fault?: 'impossible' | 'weekday'
}

/** Behind a thirteenth month that is not a count of months. */
const PART_OF_MONTH = /^(?:底|初|末|份|上旬|中旬|下旬|\s?[-—–至到]\s?\d)/

/** The dates of a block that name a month, and its times of day. */
export const statedDates = inProse({}, (folded, local): readonly LocalDate[] => {
  const told = localDates(local)
  const times = timesOfDay(folded)
  if (!told.length && !times.length) return none
  const periods = told.length > 0 && (local.holds & CLASS.digit) !== 0 ? periodsIn(folded, told) : none
  // Tuesday 4 June to Friday 26 July 2024: one year, told once.
  const years = new Map<DateText, number | undefined>()
  for (const { from, to, nextYear } of periods)
    if (!nextYear && (from.month ?? 13) <= (to.month ?? 0)) {
      years.set(from, to.year)
      years.set(to, from.year)
    }
  const dates: LocalDate[] = told
    .filter((date) => date.month !== undefined && (exists(date) || isMeant(date, folded)))
    .map((date) => statedDate(date, folded, years.get(date)))
  // 12月25日至36日: the day is of the month before it.
  for (const { from, to } of periods)
    if (
      to.month === undefined &&
      to.day !== undefined &&
      from.month &&
      !exists({ month: from.month, day: to.day })
    )
      dates.push({ kind: 'date', date: to, start: to.start, end: to.end, fault: 'impossible' })
  for (const time of times) {
    const { start, end } = time
    dates.push({ kind: 'time', start, end, ...(isOnClock(time) ? {} : { fault: 'impossible' as const }) })
  }
  return dates
})

function statedDate(date: DateText, folded: string, other: number | undefined): LocalDate {
  const { year = other, month, day, start, end } = date
  const stated = { kind: 'date', date, start, end } as const
  if (!exists(date)) return { fault: 'impossible', ...stated }
  if (month === undefined || day === undefined) return stated
  const beside = weekdayBeside(folded, start, end)
  if (!beside) return stated
  if (year === undefined) return { weekday: beside, ...stated }
  const weekday = { ...beside, expected: weekdayOf(year, month, day) }
  return { ...stated, weekday, ...(weekday.day === weekday.expected ? {} : { fault: 'weekday' as const }) }
}

/** 13月 alone counts months; with a day, a year or a part of the month it names one. */
function isMeant({ year, day, end, form }: DateText, folded: string): boolean {
  return (
    form !== 'chinese' ||
    day !== undefined ||
    year !== undefined ||
    PART_OF_MONTH.test(folded.slice(end, end + 4))
  )
}

/** Before a time of day. */
const OF_DAY = /(?:[日号)]|上午|下午|中午|晚上?|凌晨|早上?|每天|时间[:为]?|\b(?:at|by|until|between))\s?$/i
/** Before numbers that are set against one another. */
const OF_RATIO = /比|ratio|score|odds|split/i
const JOINED = /^(?:\s?[ap]\.?m\.?)?\s?(?:起?,?[-–—~至到]|to|until|and)\s?$/i
/** Before times of a day that a dash joins: no scores. */
const OF_HOURS = /时间|时段|开放|办公|营业|受理|上午|下午|[日号)]|周|[ap]\.?m|hours|open|\b(?:19|20)\d\d,/i

/** Between what begins and what ends on the same day: 20:00开始，21:30; opens at 9:00 and closes 17:00. */
const BEGUN =
  /^\s?(?:准时|正式)?(?:开始|开[^\d,。;]{1,2}|起)[,、][于至到]?$|^(?:,? and|,) (?:ends?|closes?|finish(?:es)?|runs? until) $/i
/** Behind what ends at a time of day. */
const ENDS = /^\s?(?:准时|前|正式)?(?:结束|截止|止|[闭关散][^\d,。;])/
/** 定于9:00召开: behind what begins then. */
const BEGINS = /^\s?(?:准时|正式)?(?:召开|举行|集合|出发|开始|开[^\d,。;])/

/** The times of a text that are meant as times of day: behind a date or a word for it, or joined to another time. */
function timesOfDay(folded: string): readonly TimeText[] {
  let last: TimeText | undefined
  let lastOfDay: TimeText | undefined
  return timesIn(folded).filter((time) => {
    const { hour, start, end } = time
    const before = folded.slice(Math.max(0, start - 40), start)
    const behind = folded.slice(end, end + 6)
    const joined = last !== undefined && isOnClock(last) && JOINED.test(folded.slice(last.end, start))
    const between = lastOfDay && folded.slice(lastOfDay.end, start)
    const ended =
      between !== undefined &&
      (BEGUN.test(between) || (/^[^\d。;]{0,12}[,、][于至到]?$/.test(between) && ENDS.test(behind)))
    const ratio = OF_RATIO.test(before) || /^\s?的?比/.test(folded.slice(end, end + 4))
    const held = before.endsWith('于') && (BEGINS.test(behind) || ENDS.test(behind))
    const ofDay = hour < 30 && !ratio && (OF_DAY.test(before) || joined || ended || held)
    last = time
    if (ofDay && isOnClock(time)) lastOfDay = time
    return ofDay
  })
}
