import { CLASS } from '../../language/character-classes.ts'
import { exists, weekdayOf } from '../../language/dates/calendar.ts'
import { datesIn, type DateText } from '../../language/dates/dates.ts'
import { orderOf, periodsIn, type Order, type PeriodText } from '../../language/dates/periods.ts'
import { planLengths, planYears } from '../../language/dates/plans.ts'
import { isOnClock, timesIn, type TimeText } from '../../language/dates/times.ts'
import { weekdayBeside, type WeekdayText } from '../../language/dates/weekdays.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse, holdsProse } from '../folded.ts'

const none: readonly never[] = []

/** The dates of a block: whole dates, years with months, years, in Chinese, numbers and English. */
export const localDates = oncePerBlock((local): readonly DateText[] =>
  holdsProse(local) ? datesIn(foldedProse(local)) : none,
)

/** A period of a block, in prose offsets, and how its ends lie to one another. */
export interface LocalPeriod extends PeriodText {
  readonly order: Order | undefined
}

/** “May 2025 compared to May 2024” and “May 2025 to May 2024” set one beside the other. */
const COMPARED = /\b(?:compar|versus|vs\b|relative|against)/i
/** What comes round every month or year, or is a year of another kind. */
const ROUND = /每[年月季个]|年度|财年|学年|各年|历年/

/** The periods of a block. */
export const localPeriods = oncePerBlock((local): readonly LocalPeriod[] => {
  const dates = localDates(local)
  if (dates.length === 0) return none
  const folded = foldedProse(local)
  return periodsIn(folded, dates).flatMap((period) => {
    const before = folded.slice(Math.max(0, period.from.start - 60), period.from.start)
    const months = period.from.form === 'english' && period.from.day === undefined
    if (COMPARED.test(before) || (months && !/\bfrom $/i.test(before))) return []
    const order = orderOf(period)
    return [{ ...period, order: order === 'round' && ROUND.test(before.slice(-12)) ? undefined : order }]
  })
})

/** A date or a time of day that cannot be, in prose offsets. */
export interface ImpossibleDate {
  readonly kind: 'date' | 'time'
  readonly start: number
  readonly end: number
}

/** Behind a thirteenth month that is no count of months. */
const PART_OF_MONTH = /^(?:底|初|末|份|上旬|中旬|下旬|\s?[-—–至到]\s?\d)/

/** The dates and times of a block that calendar and clock do not have. */
export const impossibleDates = oncePerBlock((local): readonly ImpossibleDate[] => {
  if (!holdsProse(local)) return none
  const folded = foldedProse(local)
  const dates = localDates(local)
    .filter((date) => !exists(date) && isMeant(date, folded))
    .map(({ start, end }): ImpossibleDate => ({ kind: 'date', start, end }))
  if ((local.holds & CLASS.digit) === 0) return dates
  const times = timesIn(folded)
    .filter((time, index, all) => !isOnClock(time) && isOfDay(time, index, all, folded))
    .map(({ start, end }): ImpossibleDate => ({ kind: 'time', start, end }))
  return times.length ? [...dates, ...times] : dates
})

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
const JOINED = /^\s?(?:[-–—~至到]|to|until|and)\s?$/i

/** True where the text says that a time of day is meant: behind a date or a word for it, or joined to another time. */
function isOfDay(
  { hour, start }: TimeText,
  index: number,
  all: readonly TimeText[],
  folded: string,
): boolean {
  const before = folded.slice(Math.max(0, start - 40), start)
  if (hour >= 30 || OF_RATIO.test(before)) return false
  const last = all[index - 1]
  return (
    OF_DAY.test(before) ||
    (last !== undefined && isOnClock(last) && JOINED.test(folded.slice(last.end, start)))
  )
}

/** A day of the week that is not that of its date, in prose offsets. */
export interface WrongWeekday {
  readonly date: DateText
  readonly weekday: WeekdayText
  /** 0 for Sunday. */
  readonly expected: number
}

/** The days of the week of a block that do not fit the whole date they stand beside. */
export const wrongWeekdays = oncePerBlock((local): readonly WrongWeekday[] =>
  localDates(local).flatMap((date) => {
    const { year, month, day, start, end } = date
    if (year === undefined || month === undefined || day === undefined || !exists(date)) return []
    const weekday = weekdayBeside(foldedProse(local), start, end)
    const expected = weekdayOf(year, month, day)
    return weekday && weekday.day !== expected ? [{ date, weekday, expected }] : []
  }),
)

/** Years in brackets behind a five-year plan that are not its own, in prose offsets. */
export interface WrongPlanYears {
  readonly start: number
  readonly end: number
  readonly expected: readonly [first: number, last: number]
}

/** The five-year plans of a block that are given other years than theirs. */
export const wrongPlanYears = oncePerBlock((local): readonly WrongPlanYears[] =>
  holdsProse(local)
    ? [...planYears(foldedProse(local)), ...planLengths(foldedProse(local))].filter(
        ({ first, last, expected }) => first !== expected[0] || last !== expected[1],
      )
    : none,
)
