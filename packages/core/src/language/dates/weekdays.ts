import type { Span } from '../../text/span.ts'
import { matchAt } from '../../text/matches.ts'
import { MONTH } from './months.ts'

/** A day of the week as it stands beside a date, 0 for Sunday. */
export interface WeekdayText extends Span {
  readonly day: number
}

const NAMES = '(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)'
const BEHIND = new RegExp(
  `(?:\\s?\\(|,\\s?|\\s)?(?:(?:星期|礼拜|周)([一二三四五六日天])(?!至|到|-|—|、)|(?<=[(\\s])${NAMES}day\\b)`,
  'iy',
)
/** Behind a day that is the date's own: its end, or a time. More days, another date and other words make it a timetable, or an aside. */
const ALONE = new RegExp(
  String.raw`^(?:$|[).;:\]]|[,\s]?(?:[上下中]午|早|晚|凌晨|夜|\d+[:时点])|` +
    String.raw`,(?! (?:and )?(?:the )?(?:[a-z]{3,6}day\b|\d+(?:st|nd|rd|th)? ${MONTH}|${MONTH} \d))|` +
    String.raw` (?:[-–—] (?![a-z]{3,6}day\b)|(?:at|from|until|by|morning|afternoon|evening|night|noon)\b|\d+(?:[:.]\d| ?[ap]\.?m)))`,
  'i',
)
const AHEAD = new RegExp(`\\b${NAMES}day(?: the)?,? $`, 'i')
/** How far behind the day what it belongs to shows. */
const FAR = 24
const DAYS = '日一二三四五六'
const LETTERS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa']

/** The day of the week that a folded text gives for the date between two offsets: 7月2日（星期二）, Tuesday 2 July. */
export function weekdayBeside(folded: string, start: number, end: number): WeekdayText | undefined {
  const from = Math.max(0, start - 16)
  const ahead = AHEAD.exec(folded.slice(from, start))
  if (ahead) {
    const at = from + ahead.index
    return { day: englishDay(ahead[1]), start: at, end: at + ahead[0].search(/day/i) + 3 }
  }
  const behind = matchAt(BEHIND, folded, end)
  if (!behind) return undefined
  const [text, chinese, english] = behind
  const last = end + text.length
  // 7月2日星期三召开: without brackets a Chinese clause goes on.
  const open = chinese !== undefined && !text.includes('(')
  if (!open && !ALONE.test(folded.slice(last, last + FAR))) return undefined
  const lead = /^[\s(,]*/.exec(text)?.[0].length ?? 0
  return { day: chinese === undefined ? englishDay(english) : dayOf(chinese), start: end + lead, end: last }
}

function englishDay(name = ''): number {
  return LETTERS.indexOf(name.slice(0, 2).toLowerCase())
}

function dayOf(name: string): number {
  return name === '天' ? 0 : DAYS.indexOf(name)
}
