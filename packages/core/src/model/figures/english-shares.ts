import { isSlip } from './slips.ts'
import { rounded } from './total.ts'
import type { LocalNumber } from './stated.ts'
import type { StatedPair } from './english-pairs.ts'

/** The share behind a part and its whole, not by value: 45 (25%); 45 of the 180 clinics (25 per cent); 45 clinics, or 25%. */
const SHARE =
  /^(?:(?: [a-z'’-]+){0,6} \(|(?: [a-z'’-]+){1,4}, or (?=[\d.]+ ?(?:%|per ?cent)[.,;)])|, or )(\d+(?:\.\d+)?) ?(?:%|per ?cent)(?=\)|,? (?!by )[a-z]|[,.;])/
/** A share with its part and its whole in brackets behind it: Turnout was 52% (26 of 50 voters). */
const AHEAD = /(?<![\d.])(\d+(?:\.\d+)?) ?(?:%|per ?cent)[^.,;:()\d]{0,30} \($/
const CLOSED = /^[^,;:()\d]{0,30}\)/
/** Before a share that is near the one meant, or of a change. */
const ROUGHLY =
  /(?:\b(?:about|around|nearly|almost|over|under|some|than|least|most|roughly|approximately|circa|by|to)|~|\bc\.) ?$/i
/** A share in whole tens may stand for any nearer to it than to the next. */
const TENS = 5
/** How far from its part, in characters, a share may stand. */
const REACH = 80
/** A share may be cut off instead of rounded. */
const LAST_PLACE = 1.001

/** A share that a text tells beside a part and its whole, and what it should be. */
interface StatedShare {
  readonly share: LocalNumber
  readonly expected: number
  readonly holds: boolean
}

/** The share that an English text tells behind a part and its whole, or before brackets that hold nothing else. */
export function englishShare(folded: string, { whole, part }: StatedPair): StatedShare | undefined {
  if (whole.value <= 0) return undefined
  const exact = (part.value / whole.value) * 100
  const judged = (number: string, start: number): StatedShare => {
    const decimals = number.split('.')[1]?.length ?? 0
    return {
      share: { value: Number(number), start, end: start + number.length },
      expected: rounded(Number(exact.toFixed(decimals))),
      holds: Math.abs(exact - Number(number)) <= LAST_PLACE / 10 ** decimals,
    }
  }
  const from = Math.max(whole.end, part.end)
  const first = Math.min(whole.start, part.start)
  const ahead = AHEAD.exec(folded.slice(Math.max(0, first - REACH), first))
  if (
    ahead?.[1] !== undefined &&
    !ROUGHLY.test(folded.slice(Math.max(0, first - ahead[0].length - 16), first - ahead[0].length)) &&
    CLOSED.test(folded.slice(from, from + REACH))
  ) {
    const stated = judged(ahead[1], first - ahead[0].length)
    const near = stated.share.value % 10 === 0 && Math.abs(exact - stated.share.value) <= TENS
    // A share of anything may stand before them.
    return stated.holds || (!near && isSlip(stated.share.value, stated.expected)) ? stated : undefined
  }
  const [text, number = ''] = SHARE.exec(folded.slice(from, from + REACH)) ?? []
  if (text === undefined) return undefined
  // 45 of the 180 clinics (25% of all beds): the share of something else.
  if (text.includes('(') && folded.charAt(from + text.length) !== ')') return undefined
  return judged(number, from + text.indexOf(number))
}
