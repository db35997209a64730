import { characterSet, codeAt, isDigit, isLatin, isSpace, runEnd } from '../../text/character-set.ts'
import { none } from '../../text/none.ts'
import { readChinese } from '../numbers/chinese.ts'
import { exists, type CalendarDate } from './calendar.ts'
import { fold } from '../fold.ts'
import { MONTH, monthOf } from './months.ts'
import type { Span } from '../../text/span.ts'
import { matchAt } from '../../text/matches.ts'

/** A date as it stands in a text, in offsets into it. */
export interface DateText extends CalendarDate, Span {
  /** `chinese`: 2024年7月2日. `numeric`: 2024-07-02. `english`: 2 July 2024. */
  readonly form: 'chinese' | 'numeric' | 'english'
  /** True when its year counts from the Republic of China: 113年. */
  readonly republic: boolean
}

/** Digits of years, months and days in Chinese, folded. */
const DIGITS = '〇○零一二三四五六七八九十廿卅百'
const isChinese = characterSet(DIGITS)
/** Months of the year begin with these. */
const opensMonth = characterSet('jfmasondJFMASOND')
const opens = characterSet(`${DIGITS}jfmasondJFMASOND`, '09')
/** Stand for 〇 between Chinese digits: 二O二四. */
const isZero = characterSet('O0')
const isPoint = characterSet('.-/,:=')
const isMark = characterSet('-/.')
const isHyphen = characterSet('-–—~至到')
/** Before a date that is part of an address or a value. */
const isPart = characterSet('-/=')

const NUMERIC = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/.]\d)/y
const DAY_FIRST = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? (${MONTH})(?:,? ((?:19|20)\\d{2}))?(?![\\da-z])`,
  'iy',
)
const MONTH_FIRST = new RegExp(
  `(${MONTH}) (?:(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d)(?:,? ((?:19|20)\\d{2}))?|((?:19|20)\\d{2}))(?![\\da-z])`,
  'iy',
)

/** The dates of a folded text, whole ones and years, months and days of months, from left to right. */
export function datesIn(folded: string): readonly DateText[] {
  let found: DateText[] | undefined
  for (let index = 0, { length } = folded; index < length;) {
    const code = folded.charCodeAt(index)
    if (!opens(code)) {
      index++
      continue
    }
    const date = dateAt(folded, index)
    if (date) (found ??= []).push(date)
    index = date ? date.end : past(folded, index, code)
  }
  return found ?? none
}

/** Behind the number or the word at a place. */
function past(folded: string, index: number, code: number): number {
  return runEnd(folded, index + 1, isDigit(code) ? isDigit : isChinese(code) ? isChinese : isLatin)
}

function dateAt(folded: string, index: number): DateText | undefined {
  const code = folded.charCodeAt(index)
  if (isDigit(code)) {
    const before = codeAt(folded, index - 1)
    if (isDigit(before)) return undefined
    // 3.5年 is not a year; in 2017-2020年 the second one is.
    const inside =
      isPoint(before) &&
      isDigit(codeAt(folded, index - 2)) &&
      !YEAR_BEFORE.test(folded.slice(Math.max(0, index - 6), index))
    return (
      chineseAt(folded, index, inside) ??
      (inside || isLatin(before) || isPart(before)
        ? undefined
        : (numericAt(folded, index) ?? dayFirstAt(folded, index)))
    )
  }
  if (isChinese(code)) return chineseAt(folded, index, false)
  return opensMonth(code) && !isLatin(codeAt(folded, index - 1)) ? monthFirstAt(folded, index) : undefined
}

interface Part {
  readonly value: number
  readonly end: number
}

/** A number with the character that makes it a year, a month or a day. */
function partAt(folded: string, from: number, signs: string): Part | undefined {
  let index = from
  while (isSpace(codeAt(folded, index)) && index < from + 2) index++
  const start = index
  const arabic = isDigit(codeAt(folded, start))
  if (!arabic && !isChinese(codeAt(folded, start))) return undefined
  const same = arabic ? isDigit : isChinese
  while (index < start + 6 && (same(codeAt(folded, index)) || (!arabic && isZero(codeAt(folded, index)))))
    index++
  const last = index
  while (isSpace(codeAt(folded, index)) && index < last + 2) index++
  if (index >= folded.length || !signs.includes(folded.charAt(index))) return undefined
  const text = folded.slice(start, last)
  const value = arabic ? Number(text) : readChinese(text.replace(/[O0]/g, '〇'))?.value
  return value === undefined ? undefined : { value, end: index + 1 }
}

/** What stands before a year of the Republic of China. */
const REPUBLIC = /民国$/

/** The first year of a period whose last one has the sign for both: 2021—2025年. */
const FIRST_YEAR = /((?:19|20)\d\d)\s?[-–—~至到]{1,2}\s?(?:19|20)\d\d\s?年/y

function chineseAt(folded: string, start: number, inside: boolean): DateText | undefined {
  const year = partAt(folded, start, '年')
  const month = partAt(folded, year?.end ?? start, '月')
  if (!year && !month) return inside ? undefined : firstYearAt(folded, start)
  const day = month && partAt(folded, month.end, '日号')
  // 3.5年6月 has no date; 1.2月 and 2、3月 are months of no one year.
  if (inside && !day) return undefined
  const common = year !== undefined && year.value >= 1000 && year.value < 2200
  const named = REPUBLIC.test(folded.slice(Math.max(0, start - 2), start))
  // 12年 alone is how long something takes.
  const republic =
    year !== undefined && !common && year.value < 200 && ((month !== undefined && year.value > 30) || named)
  if (year && !common && !republic) return undefined
  return {
    start,
    end: (day ?? month ?? year)?.end ?? start,
    form: 'chinese',
    republic,
    year: year && year.value + (republic ? 1911 : 0),
    month: month?.value,
    day: day?.value,
  }
}

/** A year that a hyphen joins to another one. */
const YEAR_BEFORE = /(?:^|\D)(?:19|20)\d\d-$/

function firstYearAt(folded: string, start: number): DateText | undefined {
  const next = codeAt(folded, start + 4)
  if (!isHyphen(next) && !isSpace(next)) return undefined
  const year = matchAt(FIRST_YEAR, folded, start)?.[1]
  if (year === undefined) return undefined
  return { year: Number(year), start, end: start + 4, form: 'chinese', republic: false }
}

/** Beside a date in digits that the calendar does not have: no version stands so in Chinese. */
const AMONG_WORDS = /^[于至到自从在日(:].|.[日前后至起止(]$/

function numericAt(folded: string, start: number): DateText | undefined {
  if (!isMark(codeAt(folded, start + 4))) return undefined
  const match = matchAt(NUMERIC, folded, start)
  if (!match) return undefined
  const [text, year, mark, month = '', day = ''] = match
  const value = { year: Number(year), month: Number(month), day: Number(day) }
  // 2024-31-05-7 is a number; 2024.13.1 a version.
  const end = start + text.length
  if (value.year < 1900 || value.year > 2099) return undefined
  if (
    value.day > 31 &&
    (value.day > 39 || !AMONG_WORDS.test(folded.slice(start - 1, start) + folded.charAt(end)))
  )
    return undefined
  if (value.month > 12 && (mark !== '-' || month.length < 2 || day.length < 2)) return undefined
  return { start, end, form: 'numeric', republic: false, ...value }
}

function dayFirstAt(folded: string, start: number): DateText | undefined {
  const next = codeAt(folded, past(folded, start, folded.charCodeAt(start)))
  if (!isSpace(next) && !isLatin(next)) return undefined
  const match = matchAt(DAY_FIRST, folded, start)
  return match ? english(start, match[0], match[2], match[1], match[3]) : undefined
}

function monthFirstAt(folded: string, start: number): DateText | undefined {
  const match = matchAt(MONTH_FIRST, folded, start)
  return match ? english(start, match[0], match[1], match[2], match[3] ?? match[4]) : undefined
}

function english(
  start: number,
  text: string,
  name = '',
  day: string | undefined,
  year: string | undefined,
): DateText | undefined {
  // December 86 is a month of a year.
  if (year === undefined && Number(day) > 31 && /\d$/.test(text)) return undefined
  // “of 31 may be” and “the 40 march on” name no month.
  if (/^ma(?:y|r|rch)\.?$/.test(name)) return undefined
  return {
    start,
    end: start + text.length,
    form: 'english',
    republic: false,
    year: year === undefined ? undefined : Number(year),
    month: monthOf(name),
    day: day === undefined ? undefined : Number(day),
  }
}

/** A whole date of a text as ISO 8601 has it, in offsets into the text. */
export interface WholeDate extends Span {
  /** 2024-07-02. */
  readonly iso: string
}

/** The first whole date of a text, in Chinese, numeric or English form; undefined when there is none that the calendar has. */
export function dateIn(text: string): WholeDate | undefined {
  const pad = (value: number): string => String(value).padStart(2, '0')
  for (const date of datesIn(fold(text))) {
    const { year, month, day, start, end } = date
    if (year === undefined || month === undefined || day === undefined || !exists(date)) continue
    return { iso: `${year}-${pad(month)}-${pad(day)}`, start, end }
  }
  return undefined
}
