import { none } from '../../text/none.ts'
import type { Block, LocalBlock } from '../../tree/block.ts'
import { sentencesOf } from '../../tree/cells.ts'
import { namedSetSize } from '../../language/named-sets.ts'
import type { FoundClaim } from '../document.ts'
import { ordinalsOf } from '../numbering.ts'
import { goesOn, settle, withOwners } from './assign.ts'
import { holds, type LocalClaim } from './candidate.ts'
import { Found } from './found.ts'
import { inlineClaims } from './inline.ts'
import { outlineClaims } from './outline.ts'

/** The claims of a document in the order of their numerals, each numeral once. */
export function claimsOf(
  blocks: readonly Block[],
  namedSets: Readonly<Record<string, number>>,
): readonly FoundClaim[] {
  const found: Found[] = []
  const ordinals = ordinalsOf(blocks)
  const outline = outlineClaims(blocks)
  for (const block of blocks) {
    // The 4 of “4 基本要求” is the label of its heading.
    const label = ordinals[block.index]?.span.end ?? 0
    const below = outline[block.index] ?? none
    const inside = claimsInside(block.local)
    for (const local of below.length ? [...inside, ...below] : inside) {
      const size = local.name === undefined ? undefined : namedSetSize(local.name, namedSets)
      const claim = new Found(local, block, blocks)
      if (claim.start < label || goesOn(claim, block, blocks)) continue
      // “四上”企业 may be told as four or as the six of their official list.
      found.push(holds(local) ? claim : new Found(local, block, blocks, size))
    }
  }
  for (const cell of sentencesOf(blocks))
    for (const local of inlineClaims(cell.local)) found.push(new Found(local, cell, blocks))
  const claims = withOwners(eachOnce(found))
  claims.forEach((claim, index) => (claim.number = index + 1))
  return claims
}

/** The claims of a block that is read for them. */
function claimsInside(local: LocalBlock): readonly LocalClaim[] {
  const { kind } = local
  return kind === 'code' || kind === 'frontmatter' || kind === 'html' ? none : inlineClaims(local)
}

/** Claims in the order of their numerals, one of those that read the same numeral. */
function eachOnce(found: Found[]): readonly Found[] {
  found.sort((a, b) => a.start - b.start)
  const each: Found[] = []
  for (let from = 0, to = 1; from < found.length; from = to++) {
    while (found[to]?.start === found[from]?.start) to++
    each.push(settle(found.slice(from, to)))
  }
  return each
}
