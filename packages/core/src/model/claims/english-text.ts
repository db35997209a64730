import type { EnglishList } from './english-list.ts'
import { scanOf, type Scan } from './scan.ts'

/** A list that a count may own, and how firmly the words between tie the two together. */
export interface Tie {
  readonly list: EnglishList
  /** What ties them: a sign, brackets, a series, the sentence behind … */
  readonly construction: string
  readonly form: 'before' | 'after'
  /** A mismatch would be a fault; else only an exact list proves that it is one. */
  readonly firm: boolean
  /** Nothing stands between the noun and the list but the sign that opens it. */
  readonly direct: boolean
}

/** A list tied to a count; what it does not say otherwise is so of most. */
export const tie = (construction: string, list: EnglishList, rest: Partial<Tie> = {}): Tie => ({
  ...{ construction, list, form: 'after', firm: false, direct: false },
  ...rest,
})

/** English prose made ready for reading, with a masked copy and the ends of its sentences. */
export interface Text extends Scan {
  readonly masked: string
  readonly ends: readonly number[]
}

/** Reads the parts of English prose that claims are made of; the prose is folded. */
export function textOf(folded: string): Text {
  const scan = scanOf(folded, folded, null)
  const masked = mask(scan, 0, folded.length)
  return { ...scan, masked, ends: sentenceEnds(masked) }
}

/** How much of a sentence is read for its list. */
export const LONGEST_SENTENCE = 1200

/**
 * A stretch with what stands inside brackets and quotation marks replaced by `x`, at the same length, so that commas and colons inside
 * them split nothing.
 */
export function mask({ text, partner }: Scan, start: number, end: number): string {
  let masked = ''
  let from = start
  for (let open = start; open < end; open++) {
    const close = partner[open] ?? -1
    if (close <= open || close >= end || !'([“'.includes(text.charAt(open))) continue
    // “Oars,” “Sails,” and “Ropes”: the mark inside the quotation marks parts members, or ends the sentence.
    const marked = /[,;.!?]/.test(text.charAt(close - 1)) && /^”\s/.test(text.slice(close, close + 2))
    masked += text.slice(from, open + 1) + 'x'.repeat(close - open - 1)
    masked += marked ? text.charAt(close - 1) : text.charAt(close)
    from = close + 1
    open = close
  }
  return masked + text.slice(from, end)
}

const STOP = /[.!?][”")\]]*(?=\s+[“"([]?[A-Z0-9]|\s*$)/g
const ABBREVIATED =
  /(?:\b(?:e\.g|i\.e|ie|eg|etc|vs|no|nos|cf|dr|mr|mrs|ms|st|u\.s|u\.k|u\.n|inc|fig|art|sec|approx)|\b[A-Z])$/i

/** The ends of the sentences of a masked prose, each after its full stop; the last is the prose's length. */
export function sentenceEnds(masked: string): readonly number[] {
  const ends: number[] = []
  STOP.lastIndex = 0
  for (let match = STOP.exec(masked); match; match = STOP.exec(masked)) {
    if (ABBREVIATED.test(masked.slice(Math.max(0, match.index - 8), match.index))) continue
    ends.push(match.index + match[0].length)
  }
  if (ends.at(-1) !== masked.length) ends.push(masked.length)
  return ends
}

/** The first sentence end at or after `at`. */
export function endAt(ends: readonly number[], at: number): number {
  return ends[indexAt(ends, at)] ?? ends.at(-1) ?? at
}

/** The start of the sentence that holds `at`. */
export function startBefore(ends: readonly number[], at: number): number {
  return ends[indexAt(ends, at + 1) - 1] ?? 0
}

function indexAt(ends: readonly number[], at: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
