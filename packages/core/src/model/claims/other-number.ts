import type { Counted, LocalClaim } from './candidate.ts'
import type { Scan } from './scan.ts'
import { clauseStart, STOPS } from './stretches.ts'

/** Two brothers and a sister. */
const ONE_MORE = /^[^,;:]{0,40}\sand (?:an?|one) [a-z]/i

/**
 * Five candidates for three seats: …; two brothers and a sister: …; 5 (soon to be 6) wards: …; 三个项目在两个镇开工：…: the list that denies a
 * number fits another one of its sentence, or both.
 */
export function isOfOther(
  scan: Scan,
  { claimed, form, items, numeral }: LocalClaim,
  counts: readonly (readonly [Counted, unknown])[],
): boolean {
  const { length } = items
  const [first] = items
  // 三项指标中两项达标：…: what is told of a whole is its part.
  const part = /[中内]$/.test(scan.before(numeral.start, 1))
  if (claimed === length || form !== 'after' || !first || part) return false
  const own = counts.find(([count]) => count.numeral.start === numeral.start)
  const from = clauseStart(scan, numeral.start, own?.[0].english ? `${STOPS};:` : '。!?;:,')
  const fits = (value: number): boolean => value === length || value + claimed === length
  return (
    ONE_MORE.test(scan.text.slice(numeral.end, first.start)) ||
    scan.numerals.some(
      ({ start, end, value }) =>
        start >= from &&
        start < first.start &&
        start !== numeral.start &&
        fits(value) &&
        (scan.text.charAt(end) === ')' || counts.some(([count]) => count.numeral.start === start)),
    )
  )
}
