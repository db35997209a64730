import { amountsIn, type Amount } from '../../language/numbers/amounts.ts'
import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { isSlip } from './slips.ts'

const REMAINS = /\bthe (?:remaining|other) /
const SENTENCE = /[^.;:()\n]+(?:\.\d[^.;:()\n]*)*/g
/** Before the last share: nothing is left of the whole but this. */
const REST = /(?:,| and|,? (?:while|with)) the (?:remaining|other) $/
/** What sets shares beside others, or divides one of them. */
const COMPARED =
  /\b(?:than|compar\w+|increas\w+|decreas\w+|rise|rose|fell|grew|grown|up|down|at (?:least|most)|of (?:which|whom|these|those)|each|every|both)\b/i
/** Shares are rounded by so much. */
const SLACK = 1
/** So much above the whole tells of another whole. */
const FARTHEST = 30

/** The shares of each sentence that ends in what is left, where they exceed the whole by a slip: 70% goes to villages and the remaining 40% to towns. */
export function englishShareRests(folded: string): readonly (readonly Amount[])[] {
  if (!REMAINS.test(folded)) return none
  return allMatches(folded, SENTENCE).flatMap(({ 0: sentence, index }) => {
    if (!REMAINS.test(sentence) || COMPARED.test(sentence)) return []
    const shares = amountsIn(folded, index, index + sentence.length).filter(
      ({ unit, outerEnd }) => unit === '%' || /^ per ?cent\b/.test(folded.slice(outerEnd, outerEnd + 9)),
    )
    const last = shares.at(-1)
    if (!last || shares.length < 2 || !REST.test(folded.slice(index, last.outerStart))) return []
    // 40% replied, 60% agreed and the remaining 40% …; 95% sailed, 80% by day and the remaining 15% …: they make a whole, or one share.
    const wholes = [100, ...shares.map(({ value }) => value)]
    const sums = shares.slice(0, -1).map((_, from) => sumOf(shares.slice(from)))
    const [sum = 0] = sums
    const make = sums.some((one) => wholes.some((whole) => Math.abs(one - whole) <= SLACK))
    return !make && sum > 100 && sum <= 100 + FARTHEST && isSlip(sum, 100) ? [shares] : []
  })
}

const sumOf = (shares: readonly Amount[]): number => shares.reduce((sum, { value }) => sum + value, 0)
