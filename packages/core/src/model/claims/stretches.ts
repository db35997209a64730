import { characterSet, codeAt, isDigit, isOneOf, isSpace } from '../../text/character-set.ts'
import { longestSentence } from '../sentence.ts'
import type { Stretch } from './candidate.ts'
import { closes, endsSentence, markFrom, opens, type Scan } from './scan.ts'
import { LEADS as ENGLISH_LEADS } from './words/en.ts'
import { LEADS } from './words/zh.ts'

/** Cuts a stretch at each top-level separator; blank parts are left out. Nothing splits inside quotes, brackets and figures. */
export function split(scan: Scan, { start, end }: Stretch, separators: string): readonly Stretch[] {
  const { text, partner, marks } = scan
  const parts: Stretch[] = []
  let from = start
  for (let at = markFrom(scan, start), index = 0; (index = marks[at] ?? end) < end; at++) {
    if (opens(scan, index)) {
      index = Math.min(partner[index] ?? index, end - 1)
      while ((marks[at + 1] ?? Infinity) <= index) at++
      if (index + 1 >= end || !'”’》'.includes(text.charAt(index))) continue
      // Adjacent quoted members need no separator: “甲”“乙”; nor where it stands inside: “Oars,” “Sails,” and “Ropes”.
      const adjacent = separators.includes('、') && startsQuoted(scan, index + 1)
      if (!adjacent && !separators.includes(text.charAt(index - 1))) continue
      pushPart(parts, text, from, index + 1)
    } else if (isOneOf(separators, text.charCodeAt(index)) && !isGrouping(text, index))
      pushPart(parts, text, from, index)
    else continue
    from = index + 1
  }
  pushPart(parts, text, from, end)
  // 和田、和静、和硕: what begins several parts joins none of them.
  const lead = text.charCodeAt(parts.at(-1)?.start ?? end)
  const own =
    lead > 0x2e80 && parts.length > 2 && parts.filter((one) => text.charCodeAt(one.start) === lead).length > 1
  if (!own) parts.forEach((part, at) => (parts[at] = withoutLead(text, part)))
  return parts
}

function pushPart(parts: Stretch[], text: string, start: number, end: number): void {
  const part = withoutSpace(text, { start, end })
  if (part.end > part.start) parts.push(part)
}

/** 1,000. */
const isGrouping = (text: string, index: number): boolean =>
  text.charCodeAt(index) === 44 && isDigit(codeAt(text, index - 1)) && isDigit(codeAt(text, index + 1))
const LEAD = new RegExp(`^(?:${LEADS}|(?:${ENGLISH_LEADS})\\b,?\\s+)`, 'i')
const LED = new RegExp(`(?:[和及与]|\\b(?:${ENGLISH_LEADS}),?\\s+)$`, 'i')
const LONGEST_LEAD = 12

/** True where a conjunction stands before a part that a separator ended before it. */
export function isJoined({ text }: Scan, { start }: Stretch): boolean {
  return LED.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))
}

/** 以及, 和, and: what a lead begins with. */
const mayLead = characterSet('以及或和与aopflAOPFL')

function withoutLead(text: string, stretch: Stretch): Stretch {
  const { start, end } = stretch
  if (!mayLead(codeAt(text, start))) return stretch
  const { length } = LEAD.exec(text.slice(start, Math.min(end, start + LONGEST_LEAD)))?.[0] ?? ''
  return length && length < end - start ? { start: start + length, end } : stretch
}

/** Without white space around it. */
export function withoutSpace(text: string, { start, end }: Stretch): Stretch {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** Without white space, and without 和 or 以及 left at the front by a separator before it. */
export function trim(text: string, stretch: Stretch): Stretch {
  return withoutLead(text, withoutSpace(text, stretch))
}

/** A stretch that one pair of quotes encloses wholly: what stands inside; otherwise the stretch itself. */
export function unquoted(scan: Scan, stretch: Stretch): Stretch {
  const { start, end } = trim(scan.text, stretch)
  const whole = end - start > 2 && '“‘'.includes(scan.text.charAt(start)) && scan.partner[start] === end - 1
  return whole ? { start: start + 1, end: end - 1 } : withoutSpace(scan.text, stretch)
}

const QUOTES = '“‘《'

/** True where a pair of quotes begins. */
export function startsQuoted(scan: Scan, index: number): boolean {
  return isOneOf(QUOTES, codeAt(scan.text, index)) && opens(scan, index)
}

/** The text of a stretch with what stands inside brackets and quotes blanked out. */
export function hidden(scan: Scan, { start, end }: Stretch): string {
  const { text, partner, marks } = scan
  let result = ''
  let from = start
  for (let at = markFrom(scan, start), index = 0; (index = marks[at] ?? end) < end; at++) {
    if (index < from || !opens(scan, index)) continue
    const close = Math.min(partner[index] ?? end, end)
    result += text.slice(from, index + 1) + '□'.repeat(close - index - 1)
    from = close
  }
  return result + text.slice(from, Math.max(from, end))
}

/** Marks that end a sentence in English. */
export const STOPS = '.!?'

/** True at one of some marks; a full stop only where it ends a sentence. */
function isStop(scan: Scan, index: number, stops: string): boolean {
  const mark = scan.text.charCodeAt(index)
  return isOneOf(stops, mark) && (mark !== 46 || endsSentence(scan, index))
}

/** Where the clause that ends at `end` begins: after the nearest top-level mark of `stops` to the left, or after an opening quote or bracket. */
export function clauseStart(scan: Scan, end: number, stops: string, reach = longestSentence): number {
  const floor = Math.max(scan.start, end - reach)
  const { marks, partner } = scan
  for (let at = markFrom(scan, end) - 1; at >= 0; at--) {
    const index = marks[at] as number
    if (index < floor) break
    if (closes(scan, index)) {
      const open = partner[index] ?? index
      while (at > 0 && (marks[at - 1] as number) >= open) at--
      continue
    }
    if (opens(scan, index) || isStop(scan, index, stops)) return index + 1
  }
  return floor
}

/** Where the clause that begins at `start` ends: at the nearest top-level mark of `stops`, or at a closing quote or bracket. */
export function clauseEnd(
  scan: Scan,
  start: number,
  stops: string,
  limit = Math.min(scan.text.length, start + longestSentence),
): number {
  const { marks, partner } = scan
  for (let at = markFrom(scan, start), index = 0; (index = marks[at] ?? limit) < limit; at++) {
    if (opens(scan, index)) {
      index = partner[index] ?? index
      while ((marks[at + 1] ?? Infinity) <= index) at++
      if (stops === STOPS && endsSentence(scan, index - 1)) return index + 1
      continue
    }
    if (closes(scan, index) || isStop(scan, index, stops)) return index
  }
  return limit
}

/** Where the sentence behind an English one begins. */
export function nextSentence({ text }: Scan, end: number): number {
  return end + (/^[.!?”")\]\d]*\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0)
}

/** The length of a stretch in code units, without what stands in round brackets. */
export function lengthOf(scan: Scan, { start, end }: Stretch): number {
  const { text, partner, marks } = scan
  let length = end - start
  let from = start
  for (let at = markFrom(scan, start), index = 0; (index = marks[at] ?? end) < end; at++) {
    if (index < from || !opens(scan, index)) continue
    const to = Math.min(partner[index] ?? index, end - 1)
    if (text.charAt(index) === '(') length -= to - index + 1
    from = to + 1
  }
  return length
}
