import { BACK, BASE, FIRST, GAPS, LOW, MIDDLE, STEPS, TO } from './generated/fold-table.ts'

/** Characters besides full-width ASCII that are folded: small forms, corner brackets, blanks. */
const PUNCTUATION =
  '─—―—﹐,﹑、﹒.﹔;﹕:﹖?﹗!﹙(﹚)﹣-﹪%﹢+「“」”『‘』’﹁“﹂”﹃‘﹄’〝“〞”\u3000 \u00a0 \u2002 \u2003 \u2007 \u2009 \u202f '

/** The code units that are folded to others. */
export const foldedUnits: number[] = []

/** What each UTF-16 code unit is folded to; 0 for those that stay. */
export const foldTable: Uint16Array = (() => {
  const codes = new Uint16Array(0x10000)
  const put = (code: number, plain: number): void => {
    codes[code] = plain
    foldedUnits.push(code)
  }
  const digit = (digits: string, at: number): number => digits.charCodeAt(at) - FIRST
  let from = 0
  let to = 0
  let index = 0
  let far = 0
  for (let at = 0; at < GAPS.length; at++) {
    const gap = digit(GAPS, at)
    from += gap
    if (gap === BASE) continue
    const step = digit(TO, index++)
    to =
      step < STEPS
        ? to + step - BACK
        : ((step - STEPS) * BASE + digit(MIDDLE, far)) * BASE + digit(LOW, far++)
    put(from, to)
  }
  for (let at = 0; at + 1 < PUNCTUATION.length; at += 2)
    put(PUNCTUATION.charCodeAt(at), PUNCTUATION.charCodeAt(at + 1))
  for (let code = 0xff01; code <= 0xff5e; code++) put(code, code - 0xfee0)
  return codes
})()

/** Code units handed to String.fromCharCode at once. */
const CHUNK = 512
/** Where they are collected: an array for each number of them, used again. */
const collected: number[][] = []

/**
 * The text with Traditional characters made Simplified, full-width ASCII made half-width and corner brackets made
 * curly quotes, for matching. Every code unit keeps its place; letter case and 、。《》 stay.
 */
export function fold(text: string): string {
  const codes = foldTable
  const { length } = text
  let first = 0
  while (first < length && codes[text.charCodeAt(first)] === 0) first++
  if (first === length) return text
  // A short text is made in one piece: two would be copied together later.
  let start = length <= CHUNK ? 0 : first
  let folded = text.slice(0, start)
  for (; start < length; start += CHUNK) {
    const size = Math.min(CHUNK, length - start)
    const units = (collected[size] ??= Array<number>(size))
    for (let index = 0; index < units.length; index++) {
      const code = text.charCodeAt(start + index)
      units[index] = codes[code] || code
    }
    folded += String.fromCharCode.apply(undefined, units)
  }
  return folded
}
