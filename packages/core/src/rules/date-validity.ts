import type { Span } from '../text/span.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Dates and periods', 'zh-Hans': '日期与期限' },
  summary: {
    en: 'Dates exist, and periods end after they start.',
    'zh-Hans': '日期真实存在，起止时间先后有序。',
  },
  why: {
    en: 'A date that the calendar does not have, or a period that ends before it starts, is a slip that makes a deadline void.',
    'zh-Hans': '历法中不存在的日期、止于起始之前的时段，会使期限落空。',
  },
  examples: [
    {
      title: 'Dates that exist',
      markdown: '2024年2月29日起施行，11月至次年3月为汛后整修期，2021—2025年完成。\n',
    },
    { title: 'May, the verb', markdown: 'A value of 0 may be given; beyond 100 may slow it down.\n' },
    {
      title: 'A day that February never has',
      markdown: '请于2月30日前报送。\n',
      expect: ['1:3-1:8 impossible'],
    },
    { title: 'No leap year', markdown: '自2023年2月29日起施行。\n', expect: ['1:2-1:12 impossible'] },
    {
      title: 'A thirteenth month',
      markdown: '请于13月底前报送。宝宝13月龄时复查。\n',
      expect: ['1:3-1:6 impossible'],
    },
    {
      title: 'A period that ends before it starts',
      markdown: '试点时间为2025年3月1日至2024年12月31日。\n',
      expect: ['1:16-1:27 reversed'],
    },
    {
      title: 'How long a period is',
      markdown: '展期3天，6月12日至15日。会期3天，6月12日至18日。\n',
      expect: ['1:18-1:20 length'],
    },
    {
      title: 'Without a year',
      markdown: '报名时间：3月10日—3月1日。展览时间为2024年1月25日至5日。\n',
      expect: ['1:12-1:16 reversed', '1:33-1:35 reversed'],
    },
    {
      title: 'Over the end of a year',
      markdown: '展期为2024年12月25日至1月5日。封山期每年10月1日至5月31日，保养期为11月1日至次年10月1日。\n',
    },
    {
      title: 'Years of the Republic',
      markdown: '任期自114年7月1日起至113年12月31日止。\n',
      expect: ['1:14-1:24 reversed'],
    },
    {
      title: 'Months set beside one another',
      markdown: 'Catches fell, comparing May 2025 to May 2024. Compare 3 May 2025 to 3 May 2024.\n',
    },
    {
      title: 'Months that turn back',
      markdown: 'The trial ran from September 2024 to March 2024.\n',
      expect: ['1:38-1:48 reversed'],
    },
    {
      title: 'Times that do not exist',
      markdown:
        '于3月5日25:00前登船，开放时间9:00至24:30，比例尺1:72，比分为25:12。The quota rises from 20:20 to 25:75.\n',
      expect: ['1:6-1:11 time', '1:24-1:29 time'],
    },
    {
      title: 'Hours that turn back, and a night',
      markdown: '会议时间：3月5日14:30—13:00。夜航时间：22:00—6:00。\n',
      expect: ['1:16-1:21 reversed'],
    },
    {
      title: 'A day of the week',
      markdown: '会议定于2024年7月2日（星期三）召开。It opens on Tuesday, 2 July 2024.\n',
      expect: ['1:15-1:18 weekday'],
    },
    {
      title: 'The years of a plan',
      markdown: '“十四五”时期（2021—2026年）与“十三五”（2016—2020年）。\n',
      expect: ['1:9-1:19 plan'],
    },
    {
      title: 'An example, and what another text says',
      markdown: 'A form that is given `2020-02-30` must say so.\n\n> 请于2024年2月30日前报送。\n',
    },
    {
      title: 'The lunar calendar',
      markdown: '庙会自农历正月三十日至二月三十日，阳历3月32日前撤棚。\n',
      expect: ['1:20-1:25 impossible'],
    },
    {
      title: 'In English',
      markdown: 'Comments are open until 31 June 2025.\n',
      expect: ['1:25-1:37 impossible'],
    },
  ],
}

/** Around a date that is shown, not told. */
const EXAMPLE = /^(?:`|“”|「」|『』)/

export default defineRule({
  id: 'date-validity',
  severity: 'error',
  messages: {
    impossible: { en: '“{date}” does not exist.', 'zh-Hans': '不存在“{date}”这一日期。' },
    time: { en: '“{time}” is not a time of day.', 'zh-Hans': '不存在“{time}”这一时刻。' },
    reversed: { en: '“{end}” is before “{start}”.', 'zh-Hans': '截止时间“{end}”早于起始时间“{start}”。' },
    length: {
      en: '“{start}” to “{end}” is not {length}.',
      'zh-Hans': '“{start}”至“{end}”与“{length}”不符。',
    },
    weekday: {
      en: '“{date}” is a {expected}, not a {weekday}.',
      'zh-Hans': '“{date}”是{expected}，不是{weekday}。',
    },
    plan: {
      en: 'This plan covers {first} to {last}, not {years}.',
      'zh-Hans': '该规划期为{first}—{last}年，不是{years}。',
    },
  },
  *check({ dates, periods, blocks, text: source }) {
    // A date in code or alone in quotation marks is an example, and a quoted paragraph belongs to another text.
    const isQuoted = ({ start, end }: Span): boolean =>
      EXAMPLE.test(source.charAt(start - 1) + source.charAt(end)) ||
      blocks.some(({ local, span }) => local.quoted > 0 && span.start <= start && end <= span.end)
    for (const { start, end, status, certain, expected, length } of periods) {
      if (status !== 'mismatch' || isQuoted(end.span)) continue
      const span = { start: start.span.start, end: end.span.end }
      if (expected) {
        const [first, last] = expected
        yield { messageId: 'plan', span, data: { first, last, years: source.slice(span.start, span.end) } }
      } else if (length)
        yield {
          messageId: 'length',
          span: length.span,
          certainty: 'likely',
          data: { length: length.text, start: start.text, end: end.text },
          related: [start, end],
        }
      else
        yield {
          messageId: 'reversed',
          span: end.span,
          certainty: certain ? 'certain' : 'likely',
          data: { start: start.text, end: end.text },
          related: [start],
        }
    }
    for (const { kind, text, weekday, fault, span } of dates) {
      if (fault === undefined || isQuoted(span)) continue
      if (fault === 'impossible')
        yield kind === 'time'
          ? { messageId: 'time', span, data: { time: text } }
          : { messageId: 'impossible', span, data: { date: text } }
      else if (weekday) {
        const { text: given, expected, span: at } = weekday
        yield {
          messageId: 'weekday',
          span: at,
          data: { date: text, weekday: given, expected: weekdayName(expected, given) },
          related: [{ text, span }],
        }
      }
    }
  },
})

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A day of the week as the text writes them: 星期二, 周二, Tuesday. */
function weekdayName(day: number, like: string): string {
  const lead = /^\p{Script=Han}+(?=\p{Script=Han}$)/u.exec(like)?.[0]
  return lead === undefined ? (ENGLISH[day] ?? '') : lead + '日一二三四五六'.charAt(day)
}
