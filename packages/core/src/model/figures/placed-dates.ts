import type { DateText } from '../../language/dates/dates.ts'
import type { Block } from '../../tree/block.ts'
import { withCells } from '../../tree/cells.ts'
import { gather } from '../../tree/gather.ts'
import type { Period, PeriodEnd, StatedDate } from '../arithmetic.ts'
import { localPeriods, statedDates, type LocalPeriod } from './dates.ts'

/** The periods of a document, those of its tables as well. */
export function documentPeriods(blocks: readonly Block[]): readonly Period[] {
  return gather(withCells(blocks), localPeriods, ({ from, to, order, expected }, block) => ({
    start: periodEnd(from, block),
    end: periodEnd(to, block),
    status: statusOf(expected, order),
    certain: order !== 'round',
    ...(expected ? { expected } : {}),
  }))
}

function statusOf(expected: LocalPeriod['expected'], order: LocalPeriod['order']): Period['status'] {
  if (expected) return 'mismatch'
  if (order === undefined) return 'open'
  return order === 'forward' ? 'match' : 'mismatch'
}

function periodEnd(date: DateText, block: Block): PeriodEnd {
  return {
    text: block.prose.slice(date.start, date.end),
    ...partsOf(date),
    span: block.spanOf(date.start, date.end),
  }
}

/** The dates with a month and the times of day of a document, those of its tables as well. */
export function documentDates(blocks: readonly Block[]): readonly StatedDate[] {
  return gather(withCells(blocks), statedDates, ({ kind, date, weekday, fault, start, end }, block) => ({
    kind,
    text: block.prose.slice(start, end),
    ...(date ? partsOf(date) : {}),
    ...(weekday
      ? {
          weekday: {
            text: block.prose.slice(weekday.start, weekday.end),
            value: weekday.day,
            expected: weekday.expected,
            span: block.spanOf(weekday.start, weekday.end),
          },
        }
      : {}),
    status: fault ? 'mismatch' : 'match',
    ...(fault ? { fault } : {}),
    span: block.spanOf(start, end),
  }))
}

function partsOf({ year, month, day }: DateText): Pick<PeriodEnd, 'year' | 'month' | 'day'> {
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  }
}
