import { none } from '../../../text/none.ts'
import { holds, type Counted, type LocalClaim } from '../candidate.ts'
import { proposal, type Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { POINTING } from '../words/zh.ts'

/** How many sentences may end between a list and the number that means it again. */
const SENTENCES = 2
const ENGLISH_POINTER = /\b(?:these|those|the|all|both|our)\s$/i
/** 其他三个, 每副两只, 第三个: other things, or as many of each. */
const OTHER = /(?:其[他它余中]|另外?|[每各][一-鿿]?|[第又新]|\d、)$/

/**
 * 由甲、乙、丙3个社区打造。三个社区…; three aims: …. These three aims …: the same number of the same things as was counted before in the
 * paragraph. 三个对策：…。这四个对策: or another number of them.
 */
export function listAgain(scan: Scan, counted: Counted, claims: readonly LocalClaim[]): readonly Proposal[] {
  const { english, classNoun, measure, party, noun, numeral } = counted
  const { start, end, value } = numeral
  const before = scan.before(start, 8)
  const pointed = (english ? ENGLISH_POINTER : POINTING).test(before.replace(/“$/, ''))
  if (((english || classNoun) && !pointed) || measure === '级' || OTHER.test(before)) return none
  // 三地, 三人 alone say enough; a number of parts tells others without a pointer.
  const alone = party || measure === '人'
  const [name = ''] = /^[一-鿿]*/.exec(scan.text.slice(end, end + measure.length + (alone ? 0 : 2))) ?? none
  const isSame = (claim: LocalClaim): boolean =>
    english
      ? claim.noun.toLowerCase() === noun.toLowerCase()
      : (alone || name.length > measure.length) && scan.text.startsWith(name, claim.numeral.end)
  const told = (off: number, any = false): LocalClaim | undefined =>
    claims.findLast(
      (claim) => holds(claim) && Math.abs(claim.claimed - value) === off && (any || isSame(claim)),
    )
  const chinese = !english && pointed
  // 这“三板斧” means no other three.
  const again = told(0) ?? (chinese && value > 2 && counted.quote < 0 ? told(0, true) : undefined)
  const first = again ?? (chinese ? told(1) : undefined)
  if (!first || scan.text.slice(first.end, start).split('。').length > SENTENCES + 1) return none
  return [
    proposal(counted, first.items, { construction: 'taken-up', tie: 'pointed', edge: 'shaped', fills: true }),
  ]
}
