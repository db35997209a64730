import { exists, localDates, type LocalDate } from '../model/figures/dates.ts'
import { foldedProse } from '../model/folded.ts'
import { gather, oncePerBlock, type LocalBlock } from '../tree/block.ts'
import { defineRule, type RuleFinding } from './rule.ts'

export default defineRule({
  id: 'date-validity',
  summary: { en: 'Dates exist, and periods end after they start', 'zh-Hans': '日期真实存在，起止时间先后有序' },
  why: {
    en: 'A date that the calendar does not have, or a period that ends before it starts, is a slip that makes a deadline void.',
    'zh-Hans': '历法中不存在的日期、止于起始之前的时段，会使期限落空。',
  },
  severity: 'error',
  messages: {
    impossible: { en: 'There is no “{date}”.', 'zh-Hans': '不存在“{date}”这一日期。' },
    reversed: { en: '“{end}” is before “{start}”.', 'zh-Hans': '截止时间“{end}”早于起始时间“{start}”。' },
  },
  examples: [
    { title: 'Dates that exist', markdown: '2024年2月29日起施行，11月至次年3月为汛后整修期，2021—2025年完成。\n', expect: [] },
    { title: 'May, the verb', markdown: 'A value of 0 may be given; beyond 100 may slow it down.\n', expect: [] },
    { title: 'A day that February never has', markdown: '请于2月30日前报送。\n', expect: ['1:3-1:8 impossible'] },
    { title: 'No leap year', markdown: '自2023年2月29日起施行。\n', expect: ['1:2-1:12 impossible'] },
    { title: 'A period that ends before it starts', markdown: '试点时间为2025年3月1日至2024年12月31日。\n', expect: ['1:16-1:27 reversed'] },
    { title: 'Months set beside one another', markdown: 'Catches fell, comparing May 2025 to May 2024. Compare 3 May 2025 to 3 May 2024.\n', expect: [] },
    { title: 'Months that turn back', markdown: 'The trial ran from September 2024 to March 2024.\n', expect: ['1:38-1:48 reversed'] },
    { title: 'An example in code', markdown: 'A form that is given `2020-02-30` must say so.\n', expect: [] },
    { title: 'In English', markdown: 'Comments are open until 31 June 2025.\n', expect: ['1:25-1:37 impossible'] },
  ],
  *check({ blocks, text: source }) {
    const found = gather(blocks, faultsIn, (fault, block) => ({ ...fault, block }))
    for (const { date, before, block } of found) {
      // A date in code is an example of one.
      if (source.charAt(block.at(date.start) - 1) === '`') continue
      const text = ({ start, end }: LocalDate): string => block.prose.slice(start, end)
      const span = block.spanOf(date.start, date.end)
      yield before
        ? ({
            messageId: 'reversed',
            span,
            data: { start: text(before), end: text(date) },
            related: [{ text: text(before), span: block.spanOf(before.start, before.end) }],
          } satisfies RuleFinding)
        : { messageId: 'impossible', span, data: { date: text(date) } }
    }
  },
}) // prettier-ignore

/** A date that does not exist, or with the date before it, which it should not precede. */
interface Fault {
  readonly date: LocalDate
  readonly before?: LocalDate
}

const faultsIn = oncePerBlock((local) =>
  localDates(local).flatMap((date, index, dates): readonly Fault[] => {
    const before = dates[index - 1]
    return [
      ...(exists(date) ? [] : [{ date }]),
      ...(before && joined(local, before, date) && isBefore(date, before) ? [{ date, before }] : []),
    ]
  }),
)

/** True when two dates are the ends of one period. */
function joined(local: LocalBlock, from: LocalDate, to: LocalDate): boolean {
  const folded = foldedProse(local)
  // “May 2025 compared to May 2024” and “May 2025 to May 2024” may set one beside the other.
  const before = folded.slice(Math.max(0, from.start - 60), from.start)
  const months =
    from.day === undefined && from.month !== undefined && /[a-z]/i.test(folded.charAt(from.start))
  if (/\b(?:compar|versus|vs\b|relative|against)/i.test(before) || (months && !/\bfrom $/i.test(before)))
    return false
  return /^\s?(?:[-–—~]{1,2}|至|到|起?至|to|until)\s?$/.test(folded.slice(from.end, to.start))
}

/** Only dates with their years, or days of one month, can be told apart: 11月至3月 ends in the next year. */
function isBefore(to: LocalDate, from: LocalDate): boolean {
  if (!exists(to) || !exists(from) || to.year === undefined || from.year === undefined) return false
  if (to.year !== from.year) return to.year < from.year
  if (to.month === undefined || from.month === undefined || to.month !== from.month)
    return (to.month ?? 12) < (from.month ?? 1)
  return (to.day ?? 31) < (from.day ?? 1)
}
