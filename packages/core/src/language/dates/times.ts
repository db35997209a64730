import { characterSet, codeAt, isDigit } from '../../text/character-set.ts'
import type { Span } from '../../text/span.ts'

/** A time of day as it stands in a text, in offsets into it; the clock may not have it. */
export interface TimeText extends Span {
  readonly hour: number
  readonly minute: number
}

const opensMinutes = characterSet(':时点')
const CLOCK = /(\d{1,2})(?::(\d{2})(?::[0-5]\d)?(?!\d)|[时点](?:(\d{1,2})分)?)(?![:∶.]\d)/y

/** The times of day of a folded text: 9:30, 14时, 3点20分. Ratios and scores are written so too: its surroundings must say that one is meant. */
export function timesIn(folded: string): readonly TimeText[] {
  const found: TimeText[] = []
  for (let index = 0, { length } = folded; index < length; index++) {
    if (!isDigit(folded.charCodeAt(index))) continue
    const end = isDigit(codeAt(folded, index + 1)) ? index + 2 : index + 1
    CLOCK.lastIndex = index
    // Behind a digit and one of these it is a part of a longer number; the 8:30 of 时间:8:30 is not.
    const match =
      opensMinutes(codeAt(folded, end)) && !/\d$|\d[.:∶]$/.test(folded.slice(Math.max(0, index - 2), index))
        ? CLOCK.exec(folded)
        : null
    if (match) {
      const [text, hour, colon, minute] = match
      found.push({
        hour: Number(hour),
        minute: Number(colon ?? minute ?? 0),
        start: index,
        end: index + text.length,
      })
      index += text.length - 1
    } else while (isDigit(codeAt(folded, index + 1))) index++
  }
  return found
}

/** Hours that nobody's night lies between. */
const DAY = { from: 6 * 60, to: 20 * 60, shortest: 6 * 60 }
const HALF = /^\s?([ap])\.?m\b/i

/** The minute of the day of a time, read with the half of the day beside it. */
function minutesOf({ hour, minute, end }: TimeText, folded: string): number {
  const half = HALF.exec(folded.slice(end, end + 5))?.[1]?.toLowerCase()
  return (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute
}

/** Whether a time of day is said to end what begins later: 14:30—13:00; `on24` where hours are counted to 24: 10:00—9:00. A night is not. */
export function turnsBack(from: TimeText, to: TimeText, folded: string): 'surely' | 'on24' | undefined {
  const [start, end] = [minutesOf(from, folded), minutesOf(to, folded)]
  if (end >= start || end < DAY.from || start > DAY.to || start - end > DAY.shortest) return undefined
  return start >= 13 * 60 ? 'surely' : 'on24'
}

/** True when a clock shows the time; 24:00 ends a day. */
export function isOnClock({ hour, minute }: TimeText): boolean {
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0))
}
