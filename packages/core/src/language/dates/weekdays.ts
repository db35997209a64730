import type { Span } from '../../text/span.ts'
import { matchAt } from '../../text/matches.ts'

/** A day of the week as it stands beside a date, 0 for Sunday. */
export interface WeekdayText extends Span {
  readonly day: number
}

const NAMES = '(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)'
const BEHIND = new RegExp(
  `(?:\\s?\\(|,\\s?|\\s)?(?:(?:星期|礼拜|周)([一二三四五六日天])(?!至|到|-|—|、)|(?<=[(\\s])${NAMES}day\\b)`,
  'iy',
)
const AHEAD = new RegExp(`\\b${NAMES}day(?: the)?,? $`, 'i')
const DAYS = '日一二三四五六'
const LETTERS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa']

/** The day of the week that a folded text gives for the date between two offsets: 7月2日（星期二）, Tuesday 2 July. */
export function weekdayBeside(folded: string, start: number, end: number): WeekdayText | undefined {
  const behind = matchAt(BEHIND, folded, end)
  if (behind) {
    const [text, chinese, english] = behind
    const lead = /^[\s(,]*/.exec(text)?.[0].length ?? 0
    const day =
      chinese === undefined ? LETTERS.indexOf((english ?? '').slice(0, 2).toLowerCase()) : dayOf(chinese)
    return { day, start: end + lead, end: end + text.length }
  }
  const from = Math.max(0, start - 16)
  const ahead = AHEAD.exec(folded.slice(from, start))
  if (!ahead) return undefined
  const at = from + ahead.index
  return {
    day: LETTERS.indexOf((ahead[1] ?? '').slice(0, 2).toLowerCase()),
    start: at,
    end: at + ahead[0].search(/day/i) + 3,
  }
}

function dayOf(name: string): number {
  return name === '天' ? 0 : DAYS.indexOf(name)
}
