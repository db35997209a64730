import { none } from '../../text/none.ts'
import type { Block } from '../../tree/block.ts'
import { holds, type LocalClaim } from './candidate.ts'
import { headingsBelow, opensSection } from './constructions/headings-below.ts'
import { countsBehind, looksBack } from './constructions/list-behind.ts'
import { farther, here, mayPromise, seriesNear } from './constructions/list-below.ts'
import { rowsBelow } from './constructions/rows-below.ts'
import { firstMemberInside, isHead, runBelow } from './constructions/run-below.ts'
import type { Lists } from './groups.ts'
import { claimOnGroup, type OutlineCandidate } from './outline-evidence.ts'
import { promisesOf, type Promised } from './promises.ts'

/** Rows for a slogan that every member says: several slogans may count one list. */
const SAID: ReadonlySet<string> = new Set(['outline/said', 'outline-other/slogan-said'])

/** The claims of a block on lists that other blocks form. */
export function outlineClaims(lists: Lists, block: Block): readonly LocalClaim[] {
  if (block.kind !== 'text' && block.kind !== 'item' && block.kind !== 'heading') return none
  const inside = firstMemberInside(lists, block)
  const own = inside ? [inside] : promised(lists, block)
  if (block.kind === 'heading' || !looksBack(block.local)) return own
  const taken = new Set(own.map(({ numeral }) => numeral.start))
  return [...own, ...[...countsBehind(lists, block)].filter(({ numeral }) => !taken.has(numeral.start))]
}

/** What looks for the members of a block's promises, in the order of the places where they stand. */
type Finder = (lists: Lists, block: Block, promises: readonly Promised[]) => readonly LocalClaim[]

/** The claims on the lists that stand somewhere. */
const onLists =
  (find: (...asked: Parameters<Finder>) => readonly OutlineCandidate[]): Finder =>
  (lists, block, promises) => {
    const claims: LocalClaim[] = []
    for (const candidate of find(lists, block, promises)) {
      const claim = claimOnGroup(lists, block, candidate)
      if (claim) claims.push(claim)
    }
    return claims
  }

const FINDERS: readonly Finder[] = [
  onLists(here),
  rowsBelow,
  onLists(seriesNear),
  onLists(headingsBelow),
  onLists(farther),
  runBelow,
]

/** The promises of a block against the lists below it, the nearest list and the nearest promise first: one that holds, else one that is surely broken. */
function promised(lists: Lists, block: Block): readonly LocalClaim[] {
  if (!mayPromise(lists, block) && !isHead(lists, block)) return none
  const promises = promisesOf(block.local)
  if (!promises.length && !opensSection(block)) return none
  const broken: LocalClaim[] = []
  for (const find of FINDERS) {
    const claims = find(lists, block, promises)
    if (!claims.length) continue
    const first = claims.find(holds)
    broken.push(...claims.filter((claim) => !holds(claim)))
    if (!first) continue
    // Other slogans that every member says hold beside it, or are broken: 实施“五大战略”、实现“五个新突破”.
    const others = [...claims.filter(holds), ...broken].filter(
      ({ numeral, why }) => SAID.has(why) && numeral.start !== first.numeral.start,
    )
    return [first, ...others]
  }
  return broken.slice(0, 1)
}
