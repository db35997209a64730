import { weekdayOf } from '../../language/dates/calendar.ts'
import type { DateText } from '../../language/dates/dates.ts'
import type { Block } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { withCells } from '../../tree/cells.ts'
import { gather } from '../../tree/gather.ts'
import { written } from '../../tree/written.ts'
import type { Period, PeriodEnd, StatedDate } from '../arithmetic.ts'
import { localDates, localPeriods, statedDates, type LocalDate, type LocalPeriod } from './dates.ts'

/** The periods of a document, those of its tables as well. */
export function documentPeriods(blocks: readonly Block[]): readonly Period[] {
  const all = withCells(blocks)
  let counts24: boolean | undefined
  return gather(all, localPeriods, ({ from, to, order, on24, expected, length }, block) => ({
    start: periodEnd(from, block),
    end: periodEnd(to, block),
    status:
      on24 && !(counts24 ??= all.some(({ prose }) => OF_24.test(prose)))
        ? 'open'
        : statusOf(expected ?? length, order),
    certain: order !== 'round',
    ...(expected && { expected }),
    ...(length && { length: written(block, length) }),
  }))
}

/** A time of day as only those write it who count hours to 24. */
const OF_24 = /(?<![\d:：])(?:0\d|1[3-9]|2[0-3])[:：][0-5]\d(?![\d:：])/

function statusOf(other: unknown, order: LocalPeriod['order']): Period['status'] {
  if (other) return 'mismatch'
  if (order === undefined) return 'open'
  return order === 'forward' ? 'match' : 'mismatch'
}

function periodEnd(date: DateText, block: Block): PeriodEnd {
  return { ...written(block, date), ...partsOf(date) }
}

/** The dates with a month and the times of day of a document, those of its tables as well. */
export function documentDates(blocks: readonly Block[]): readonly StatedDate[] {
  const years = yearsOf(blocks)
  return gather(withCells(blocks), statedDates, (local, block) => {
    const { kind, date } = local
    const weekday = date && local.weekday && weekdayIn(date, local.weekday, years, block)
    const fault = local.fault ?? (weekday && weekday.value !== weekday.expected ? 'weekday' : undefined)
    return {
      kind,
      ...written(block, local),
      ...(date && partsOf(date)),
      ...(weekday && { weekday }),
      status: fault ? 'mismatch' : 'match',
      ...(fault && { fault }),
    }
  })
}

/** The most blocks below the date that a document is signed with. */
const BELOW = 4

/** The years that a document is of by the date that it is signed with, and those beside it, or by the title of a schedule. */
function yearsOf(blocks: readonly Block[]): readonly number[] {
  for (const { local } of blocks.slice(-BELOW).reverse()) {
    const [date, other] = localDates(local)
    const { year, day, start = 0, end = 0 } = date ?? {}
    if (year === undefined || day === undefined || other) continue
    // Nothing but brackets and blanks stands beside it.
    if (local.prose.trim().length <= end - start + 2) return [year, year + 1, year - 1]
  }
  return yearsOfSchedule(blocks)
}

/** A schedule by the year that its title, or its first clause, names: 2025年放假安排. */
const SCHEDULE =
  /^[^\d。;:]{0,24}((?:19|20)\d\d)(?:年|\b)[^\d。;:]{0,24}(?:安排|日程|赛程|日历|时间表|schedule|calendar|timetable)/i

/** The year of a schedule, and all others that the document names; none of other documents. */
function yearsOfSchedule(blocks: readonly Block[]): readonly number[] {
  const [title] = blocks
  const year = title && SCHEDULE.exec(foldedProse(title.local))?.[1]
  if (year === undefined) return []
  const told = blocks.flatMap(({ local }) => localDates(local).map((date) => date.year ?? 0))
  return [...new Set([Number(year), ...told])].filter((each) => each > 0)
}

/** The day of the week beside a date, with the one that it is; of a date without a year, in the years that the text is of. */
function weekdayIn(
  { year, month = 1, day = 1 }: DateText,
  { day: value, expected, ...place }: NonNullable<LocalDate['weekday']>,
  years: readonly number[],
  block: Block,
): StatedDate['weekday'] {
  const stated = { value, ...written(block, place) }
  if (expected !== undefined) return { ...stated, expected }
  if (year !== undefined || years.length === 0) return undefined
  // A schedule of one year may begin before it and end behind it.
  const beside = month === 1 ? 1 : month > 10 ? -1 : 0
  const days = [...years, ...(beside === 0 ? [] : years.map((own) => own + beside))].map((own) =>
    weekdayOf(own, month, day),
  )
  return { ...stated, expected: days.includes(value) ? value : (days[0] ?? value) }
}

function partsOf({ year, month, day }: DateText): Pick<PeriodEnd, 'year' | 'month' | 'day'> {
  return Object.fromEntries(Object.entries({ year, month, day }).filter(([, part]) => part !== undefined))
}
