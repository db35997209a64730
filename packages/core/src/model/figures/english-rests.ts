import { CLASS } from '../../language/character-classes.ts'
import { amountsIn, type Amount } from '../../language/numbers/amounts.ts'
import { none } from '../../text/none.ts'
import { ofProse } from '../folded.ts'
import { isSlip } from './slips.ts'
import { judged, sumOf, type JudgedTotal } from './total.ts'

/** Before the last part: nothing is left of the whole but this. */
const REST = /\b[Tt]he\s+(?:balance|rest|remainder|remaining)(?:\s+(?:sum|amount))?(?:\s+of)?\s+$/
/** What sets a sum beside another, or repeats one. */
const COMPARED = new RegExp(
  String.raw`\b(?:than|from|compar\w+|increase[ds]?|decrease[ds]?|rise|rose|fell|(?:up|down) (?:to|by|from|on)|including|` +
    String.raw`includes?|each|every|per(?! ?cent)|another|additional|surplus|deficit)\b`,
  'i',
)
/** The most parts before the rest. */
const MOST = 6
const FAR = 500
/** A part of the whole that no slip is larger than. */
const NEARLY = 5

/** The sums of money of an English block that are stated part by part, the rest last: $9 million. A sum of $5 million is spent. The balance of $4 million …. */
export const englishRestsOf = ofProse({ holds: CLASS.latin }, (folded): readonly JudgedTotal[] => {
  if (!/\bthe\s+(?:balance|rest|remain)/i.test(folded)) return none
  const amounts = amountsIn(folded).filter(({ unit }) => unit !== '' && unit !== '%' && unit !== 'points')
  return amounts.flatMap((rest, index) => {
    if (!REST.test(folded.slice(Math.max(0, rest.outerStart - 40), rest.outerStart))) return []
    return wholeOf(amounts.slice(Math.max(0, index - MOST), index), rest, folded)
  })
})

/** The sum before a rest that it and the parts between make; where none does, the nearest that they miss by a slip of the pen. */
function wholeOf(before: readonly Amount[], rest: Amount, folded: string): readonly JudgedTotal[] {
  let nearest: JudgedTotal | undefined
  for (let at = before.length - 2; at >= 0; at--) {
    const total = before[at]
    const parts = [...before.slice(at + 1), rest]
    if (!total || parts.some(({ unit, value }) => unit !== total.unit || value >= total.value)) continue
    const between = folded.slice(total.outerEnd, rest.outerStart)
    if (between.length > FAR || COMPARED.test(between)) break
    const found = judged(sumOf(total, parts))
    if (found.status === 'match') return [found]
    // 20 per cent more than the $38 million of this year is another whole.
    if (
      COMPARED.test(
        /[^.;]*$/.exec(folded.slice(Math.max(0, total.outerStart - 80), total.outerStart))?.[0] ?? '',
      )
    )
      continue
    const off = Math.abs(found.sum - total.value)
    if (off * NEARLY <= total.value && isSlip(found.sum, total.value)) nearest ??= found
  }
  return nearest ? [nearest] : none
}
