import { readChinese } from '../../language/numbers/chinese.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse, holdsProse } from '../folded.ts'

/** A date as written, in prose offsets; its parts may be impossible. */
export interface LocalDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly start: number
  readonly end: number
}

const D = '〇零○一二三四五六七八九十'
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const FORMS = [
  `(?<![\\d.])(?:(?<cy>\\d{4}|[${D}]{4})\\s?年\\s?)?(?<![\\d${D}])(?<cm>\\d{1,2}|[${D}]{1,3})\\s?月\\s?(?<cd>\\d{1,2}|[${D}]{1,3})\\s?日`,
  `(?<![\\d.])(?<my>\\d{4})\\s?年\\s?(?<mm>\\d{1,2})\\s?月(?!\\s?\\d)`,
  `(?<![\\d.年月日])(?<yy>(?:19|20)\\d{2})年(?!\\s?[\\d${D}]+\\s?月)`,
  `(?<![\\d-/A-Za-z])(?<iy>(?:19|20)\\d{2})-(?<im>\\d{2})-(?<id>\\d{2})(?![\\d-])`,
  `(?<![\\w.,:=/-])(?<ed>0?[1-9]|[1-9]\\d)(?:st|nd|rd|th)?\\s(?<em>${MONTHS})(?:,?\\s(?<ey>(?:19|20)\\d{2}))?(?!\\d)`,
  `(?<![a-z])(?<um>${MONTHS})\\s(?<ud>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(?<uy>(?:19|20)\\d{2}))?(?!\\d)`,
  `(?<![a-z])(?<nm>${MONTHS})\\s(?<ny>(?:19|20)\\d{2})(?!\\d)`,
] // prettier-ignore
/** Without one of these a text has no date: asked first of all. */
const ANY = new RegExp(`[\\d${D}]\\s?[年月]|\\d-\\d|${MONTHS}`, 'i')
/** What a date begins with: asked first, since every form looks back. */
const PATTERN = new RegExp(`(?=[\\d${D}jfmasond])(?:${FORMS.join('|')})`, 'gi')
const NAMES = MONTHS.split('|')

const none: readonly LocalDate[] = []

/** The dates of a block: whole dates, years with months, years, in Chinese, ISO and English. */
export const localDates = oncePerBlock((local): readonly LocalDate[] =>
  holdsProse(local) && ANY.test(foldedProse(local))
    ? [...foldedProse(local).matchAll(PATTERN)].filter(named).map(read)
    : none,
)

/** “of 31 may be” and “the 40 march on” name no month. */
function named({ groups = {} }: RegExpExecArray): boolean {
  return !/^(?:may|march)$/.test(groups['em'] ?? groups['um'] ?? groups['nm'] ?? '')
}

function read(match: RegExpExecArray): LocalDate {
  const group = match.groups ?? {}
  const year = part(
    group['cy'] ?? group['my'] ?? group['yy'] ?? group['iy'] ?? group['ey'] ?? group['uy'] ?? group['ny'],
  )
  const month = part(group['cm'] ?? group['mm'] ?? group['im'] ?? group['em'] ?? group['um'] ?? group['nm'])
  const day = part(group['cd'] ?? group['id'] ?? group['ed'] ?? group['ud'])
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    start: match.index,
    end: match.index + match[0].length,
  }
}

function part(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const name = NAMES.indexOf(text.toLowerCase())
  return name >= 0 ? name + 1 : readChinese(text)?.value
}

/** The days of a month; 29 for February where the year is not given. */
export function daysIn(month: number, year?: number): number {
  if (month === 2)
    return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** True when the calendar has the date. */
export function exists({ year, month, day }: LocalDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  return day === undefined || (day >= 1 && day <= daysIn(month ?? 1, year))
}
