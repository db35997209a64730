import { oncePerPlace, type Block } from '../../tree/block.ts'
import { namedSetSize } from '../../language/named-sets.ts'
import type { Claim, Ordinal } from '../document.ts'
import { goesOn, settle, withOwners } from './assign.ts'
import { inlineClaims } from './inline.ts'
import { claimWith, placed, type PlacedClaim } from './placed.ts'
import type { Outline } from './outline.ts'

/** The claims of a document in the order of their numerals, each numeral once. */
export function claimsOf(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
  outline: Outline,
  namedSets: Readonly<Record<string, number>>,
): readonly Claim[] {
  const found: PlacedClaim[] = []
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'frontmatter' || block.kind === 'html') continue
    if (!inlineClaims(block.local).length) continue
    const label = ordinals[block.index]?.span
    for (const { claim, name } of placedInline(block)) {
      if (label && claim.numeral.span.start < label.end) continue
      if (goesOn(claim, block, blocks)) continue
      const size = namedSetSize(name, namedSets)
      found.push(size === undefined ? claim : claimWith({ ...claim, claimed: size }))
    }
  }
  // The 4 of “4 基本要求” is the label of its heading.
  for (const [index, { claims }] of outline.blocks.entries()) {
    const label = claims.length > 0 ? ordinals[index]?.span : undefined
    for (const claim of claims) if (!label || claim.numeral.span.start >= label.end) found.push(claim)
  }
  const starts = ({ numeral }: PlacedClaim): number => numeral.span.start
  found.sort((a, b) => starts(a) - starts(b))
  const settled: PlacedClaim[] = []
  for (let from = 0, to = 0; from < found.length; from = to) {
    const first = found[from] as PlacedClaim
    while (to < found.length && starts(found[to] as PlacedClaim) === starts(first)) to++
    settled.push(to - from === 1 ? first : settle(found.slice(from, to)))
  }
  return withOwners(settled).map((claim, index) => numbered(claim, index + 1))
}

const placedInline = oncePerPlace((block) =>
  inlineClaims(block.local).map((local) => ({ claim: placed(local, block), name: local.name ?? '' })),
)

/** A claim with its number. One that an earlier parse of the document gave another is its own, and stays as it is. */
function numbered(claim: PlacedClaim, number: number): Claim {
  const id = `claim:${number}`
  if (claim.id === '') claim.id = id
  return claim.id === id ? claim : { ...claim, id }
}
