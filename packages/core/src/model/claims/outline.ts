import type { Block } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'
import { headingsBelow, sectionParts } from './constructions/headings-below.ts'
import { countsBehind, looksBack } from './constructions/list-behind.ts'
import { farther, here, mayPromise, seriesNear } from './constructions/list-below.ts'
import { rowsBelow } from './constructions/rows-below.ts'
import { firstMemberInside, runBelow } from './constructions/run-below.ts'
import { groupsOf, type View } from './groups.ts'
import { promisedClaim, type OutlineClaim } from './outline-claim.ts'
import { decideOutline } from './outline-decide.ts'
import { outlineEvidence, type OutlineCandidate } from './outline-evidence.ts'
import { promisesOf } from './promises.ts'

/** Rows for a slogan that every member says: several slogans may count one list. */
const SAID: ReadonlySet<string> = new Set(['outline-said', 'outline-other-slogan-said'])

/** The outline claims of a document, in document order. */
export function outlineClaims(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
): readonly OutlineClaim[] {
  const view = { blocks, groups: groupsOf(blocks, ordinals) }
  const claims: OutlineClaim[] = []
  for (const block of blocks) {
    if (block.kind !== 'text' && block.kind !== 'item' && block.kind !== 'heading') continue
    const inside = firstMemberInside(view, block)
    const own = inside ? [inside] : promised(view, block)
    if (own.length) claims.push(...own)
    else if (block.kind === 'text' && looksBack(block.local)) claims.push(...countsBehind(view, block))
  }
  return claims
}

/** The promises of a block against the lists below it, the nearest list and the nearest promise first: one that holds, else one that is surely broken. */
function promised(view: View, block: Block): readonly OutlineClaim[] {
  if (!mayPromise(view, block)) return []
  const promises = promisesOf(block.local)
  const broken: OutlineClaim[] = []
  for (const candidates of [here, seriesNear, headingsBelow, farther]) {
    const held: OutlineClaim[] = []
    for (const candidate of candidates(view, block, promises)) {
      const judged = judge(view, block, candidate)
      if (!judged) continue
      if (judged.exact) held.push(judged.claim)
      else broken.push(judged.claim)
    }
    const [first] = held
    if (first) {
      // Other slogans that every member says hold beside it, or are broken: 实施“五大战略”、实现“五个新突破”.
      const others = [...held, ...broken].filter(
        ({ numeral, why }) => SAID.has(why) && numeral.start !== first.numeral.start,
      )
      return [first, ...others]
    }
    const rows = candidates === here ? rowsBelow(view, block, promises) : undefined
    if (rows) return [rows]
  }
  const parts = sectionParts(view, block) ?? runBelow(view, block, promises)
  return parts ? [parts] : broken.slice(0, 1)
}

function judge(
  view: View,
  block: Block,
  candidate: OutlineCandidate,
): { readonly exact: boolean; readonly claim: OutlineClaim } | undefined {
  const { evidence, items } = outlineEvidence(view, block, candidate)
  const verdict = decideOutline(evidence)
  return (
    verdict && {
      exact: evidence.off === 0,
      claim: promisedClaim(block, candidate.promise, { items, ...verdict }),
    }
  )
}
