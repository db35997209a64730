import { writeChinese } from '../../language/numbers/chinese.ts'
import type { Block } from '../../tree/block.ts'
import type { ClaimStatus, FoundClaim } from '../document.ts'
import { foldedProse } from '../folded.ts'

/**
 * One reading of a numeral: a list that holds saves the number, whatever else could be read; but no list below saves
 * 包括甲、乙、丙等2项重点工作, which has named too many already.
 */
export function settle<Found extends FoundClaim>(readings: readonly Found[]): Found {
  const named = readings.find(({ keyWork, listed, claimed }) => keyWork && listed > claimed)
  if (named) return named
  const order: readonly ClaimStatus[] = ['match', 'open', 'mismatch']
  return [...readings].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0] as Found
}

/**
 * Claims with one owner a list: a number whose list is another number's, which it fits or with which it surely belongs, is not wrong
 * (3个街道，包括甲、乙、丙、丁|等3项重点工作).
 */
export function withOwners<Found extends FoundClaim>(claims: readonly Found[]): readonly Found[] {
  // Two slogans may count the same paragraphs: 实施“三大计划”、实现“四个新跨越”.
  const doubted = claims.filter(
    ({ status, form, why }) => status === 'mismatch' && form !== 'outline' && why !== 'taken-up/again',
  )
  if (!doubted.length) return claims
  const wanted = new Set(doubted.flatMap(membersOf))
  const owners = new Map<number, number>()
  for (const claim of claims)
    // A list beside its number is not that of a number that only points back at it.
    if (!claim.why.startsWith('taken-up/'))
      for (const member of membersOf(claim))
        if (wanted.has(member)) owners.set(member, Math.max(hold(claim), owners.get(member) ?? 0))
  const disowned = new Set(
    doubted.filter(
      (claim) =>
        membersOf(claim).filter((at) => (owners.get(at) ?? 0) > hold(claim)).length * 2 >= claim.listed,
    ),
  )
  return disowned.size ? claims.filter((claim) => !disowned.has(claim)) : claims
}

/** How firmly a list is a number's own. */
const hold = ({ status, certainty }: FoundClaim): number =>
  status !== 'mismatch' ? 3 : certainty === 'certain' ? 2 : 1

const membersOf = (claim: FoundClaim): readonly number[] =>
  Array.from({ length: claim.listed }, (_, index) => claim.memberAt(index))

/** How many blocks behind a run its next label is looked for. */
const FOLLOWING = 8

/** What may label the member with this number, behind any run. */
const spoken = (number: number): string => {
  const chinese = writeChinese(number)
  return `(?:第|其)?${chinese}(?:是|[,:]|方面)|第${chinese}|\\(${chinese}\\)`
}

/** True where a run that is shorter than claimed goes on in a later block: 一是…。二是…。 with 三是 in the next paragraph. */
export function goesOn(claim: FoundClaim, block: Block, blocks: readonly Block[]): boolean {
  const { listed, claimed, why } = claim
  if (listed >= claimed || !why.includes('/run')) return false
  const label = new RegExp(`^\\s*(?:最后|另)|(?:^|[。;,:])\\s*(?:${spoken(listed + 1)})`)
  const following = blocks.slice(block.index + 1, block.index + 1 + FOLLOWING)
  return following.some(({ local }) => label.test(foldedProse(local)))
}
