import { rounded } from './total.ts'
import type { LocalNumber } from './stated.ts'
import type { StatedPair } from './english-pairs.ts'

/** The share behind a part and its whole: 45 (25%); 45 of the 180 clinics (25 per cent); 45 clinics, or 25%. */
const SHARE = /^(?:(?: [a-z'’-]+){0,6} \(|, or )(\d+(?:\.\d+)?) ?(?:%|per ?cent)(?=\)|,? [a-z]|[,.;])/
/** How far behind its part, in characters, a share may stand. */
const REACH = 80
/** A share may be cut off instead of rounded. */
const LAST_PLACE = 1.001

/** A share that a text tells beside a part and its whole, and what it should be. */
interface StatedShare {
  readonly share: LocalNumber
  readonly expected: number
  readonly holds: boolean
}

/** The share that an English text tells behind a part and its whole. */
export function englishShare(folded: string, { whole, part }: StatedPair): StatedShare | undefined {
  const from = Math.max(whole.end, part.end)
  const [text, number = ''] = SHARE.exec(folded.slice(from, from + REACH)) ?? []
  if (text === undefined || whole.value <= 0) return undefined
  // 45 of the 180 clinics (25% of all beds): the share of something else.
  const start = from + text.indexOf(number)
  if (text.includes('(') && folded.charAt(from + text.length) !== ')') return undefined
  const decimals = number.split('.')[1]?.length ?? 0
  const exact = (part.value / whole.value) * 100
  return {
    share: { value: Number(number), start, end: start + number.length },
    expected: rounded(Number(exact.toFixed(decimals))),
    holds: Math.abs(exact - Number(number)) <= LAST_PLACE / 10 ** decimals,
  }
}
