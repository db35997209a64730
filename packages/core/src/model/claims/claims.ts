import { none } from '../../text/none.ts'
import { oncePerPlace, type Block, type LocalBlock } from '../../tree/block.ts'
import { holders } from '../../tree/gather.ts'
import { namedSetSize } from '../../language/named-sets.ts'
import type { Claim, Ordinal } from '../document.ts'
import { goesOn, settle, withOwners } from './assign.ts'
import type { LocalClaim } from './candidate.ts'
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
  const counting = holders(blocks, claimsInside)
  let at = 0
  for (let index = 0; index < blocks.length; index++) {
    const below = outline.blocks[index]?.claims ?? none
    const inside = counting[at] === index
    if (!inside && !below.length) continue
    // The 4 of “4 基本要求” is the label of its heading.
    const label = ordinals[index]?.span.end ?? 0
    if (inside) {
      at++
      const block = blocks[index] as Block
      const inline = placedInside(block)
      for (let each = 0; each < inline.length; each++) {
        const claim = inline[each] as PlacedClaim
        if (claim.numeral.span.start < label || goesOn(claim, block, blocks)) continue
        const name = inlineClaims(block.local)[each]?.name
        const size = name === undefined ? undefined : namedSetSize(name, namedSets)
        found.push(size === undefined ? claim : claimWith({ ...claim, claimed: size }))
      }
    }
    for (const claim of below) if (claim.numeral.span.start >= label) found.push(claim)
  }
  return withOwners(eachOnce(found)).map((claim, index) => numbered(claim, index + 1))
}

/** The claims of a block that is read for them. */
function claimsInside(local: LocalBlock): readonly LocalClaim[] {
  const { kind } = local
  return kind === 'code' || kind === 'frontmatter' || kind === 'html' ? none : inlineClaims(local)
}

const placedInside = oncePerPlace((block) => inlineClaims(block.local).map((local) => placed(local, block)))

/** Claims in the order of their numerals, one of those that read the same numeral. */
function eachOnce(found: PlacedClaim[]): readonly PlacedClaim[] {
  const start = (at: number): number => found[at]?.numeral.span.start ?? -1
  let ordered = true
  for (let at = 1; at < found.length && ordered; at++) ordered = start(at - 1) < start(at)
  if (ordered) return found
  found.sort((a, b) => a.numeral.span.start - b.numeral.span.start)
  const settled: PlacedClaim[] = []
  for (let from = 0, to = 0; from < found.length; from = to) {
    while (to < found.length && start(to) === start(from)) to++
    settled.push(to - from === 1 ? (found[from] as PlacedClaim) : settle(found.slice(from, to)))
  }
  return settled
}

/** A claim with its number. One that an earlier parse of the document gave another is its own, and stays as it is. */
function numbered(claim: PlacedClaim, number: number): Claim {
  const id = `claim:${number}`
  if (claim.id === '') claim.id = id
  return claim.id === id ? claim : { ...claim, id }
}
