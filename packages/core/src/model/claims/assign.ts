import { writeChinese } from '../../language/numbers/chinese.ts'
import type { Block } from '../../tree/block.ts'
import type { ClaimStatus } from '../document.ts'
import { foldedProse } from '../folded.ts'
import type { PlacedClaim } from './placed.ts'

/**
 * One reading of a numeral: a list that holds saves the number, whatever else could be read; but no list below saves
 * 包括甲、乙、丙等2项重点工作, which has named too many already.
 */
export function settle(readings: readonly PlacedClaim[]): PlacedClaim {
  const named = readings.find(
    ({ form, keyWork, certainty, items, claimed }) =>
      form === 'before' && keyWork && certainty === 'certain' && items.length > claimed,
  )
  if (named) return named
  const order: readonly ClaimStatus[] = ['match', 'open', 'mismatch']
  return [...readings].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0] as PlacedClaim
}

/** Claims with one owner a list: a number whose list is another number's, which it fits, is not wrong. */
export function withOwners(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  if (!claims.some(({ status }) => status === 'mismatch')) return claims
  const owned = new Set<number>()
  for (const { status, items, why } of claims)
    // A list beside its number is not that of a number that only points back at it.
    if (status !== 'mismatch' && !why.startsWith('list-above/'))
      for (const { span } of items) owned.add(span.start)
  return claims.filter(
    ({ status, form, items }) =>
      // Two slogans may count the same paragraphs: 实施“三大计划”、实现“四个新跨越”.
      status !== 'mismatch' ||
      form === 'outline' ||
      items.filter(({ span }) => owned.has(span.start)).length * 2 < items.length,
  )
}

/** How many blocks behind a run its next label is looked for. */
const FOLLOWING = 8

/** True where a run that is shorter than claimed goes on in a later block: 一是…。二是…。 with 三是 in the next paragraph. */
export function goesOn(claim: PlacedClaim, block: Block, blocks: readonly Block[]): boolean {
  const { status, listed, claimed, why } = claim
  if (status !== 'mismatch' || listed >= claimed || !why.includes('/run')) return false
  const next = writeChinese(listed + 1)
  const label = new RegExp(
    `(?:^|[。;,:])\\s*(?:(?:第|其)?${next}(?:是|[,、:]|方面)|第${next}|\\(?${next}\\)|最后|另|${listed + 1}[.、)])`,
  )
  return blocks
    .slice(block.index + 1, block.index + 1 + FOLLOWING)
    .some(({ local }) => label.test(foldedProse(local)))
}
