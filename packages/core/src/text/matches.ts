import { none } from './none.ts'
import type { Span } from './span.ts'

/** The source of a pattern that matches a text as it stands. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The matches of a global pattern, left to right. Of a text without any, as most are, nothing is made: `matchAll` copies the pattern each time. */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** The match of a sticky pattern that begins exactly at a place; null where there is none. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The place of a match. */
export function spanOf({ 0: text, index }: RegExpExecArray): Span {
  return { start: index, end: index + text.length }
}
