import { none } from '../../text/none.ts'
import type { Block } from '../../tree/block.ts'
import type { SameBlocks } from '../../tree/same-blocks.ts'
import { holds, type LocalClaim } from './candidate.ts'
import { headingsBelow, opensSection } from './constructions/headings-below.ts'
import { countsBehind, looksBack } from './constructions/list-behind.ts'
import { farther, here, mayPromise, seriesNear } from './constructions/list-below.ts'
import { rowsBelow } from './constructions/rows-below.ts'
import { firstMemberInside, isHead, runBelow } from './constructions/run-below.ts'
import { groupsOf, type Groups } from './groups.ts'
import { keepsGroups, type Numbered } from './kept-groups.ts'
import { claimOnGroup, type OutlineCandidate } from './outline-evidence.ts'
import { promisesOf, type Promised } from './promises.ts'
import { View } from './view.ts'

/** Rows for a slogan that every member says: several slogans may count one list. */
const SAID: ReadonlySet<string> = new Set(['outline/said', 'outline-other/slogan-said'])

/** The outline claims of a document, with the lists that they were read from. */
export interface Outline {
  readonly groups: Groups
  /** By the block of their numeral, in text order. */
  readonly claims: ReadonlyMap<number, readonly LocalClaim[]>
  /** By block: the first and the last block that was looked at. */
  readonly low: Int32Array
  readonly high: Int32Array
}

/** What the last parse of a document left, and which blocks are the same. */
export interface OutlineBefore {
  readonly numbered: Numbered
  readonly outline: Outline
  readonly same: SameBlocks
}

/** Reads the outline claims of a document; where the lists are those of the last parse, only what was read of a block that changed is read anew. */
export function outlineOf(numbered: Numbered, before?: OutlineBefore): Outline {
  const { blocks, ordinals, runs } = numbered
  const kept = before && keepsGroups(before.outline.groups, before.numbered, numbered, before.same)
  const { groups, low, high } = kept
    ? before.outline
    : {
        groups: groupsOf(blocks, ordinals, runs),
        low: new Int32Array(blocks.length),
        high: new Int32Array(blocks.length),
      }
  const view = new View(blocks, groups)
  const claims = new Map<number, readonly LocalClaim[]>()
  for (let index = 0; index < blocks.length; index++) {
    // A block looks at itself.
    const unchanged =
      kept && ((high[index] as number) < before.same.head || (low[index] as number) >= before.same.tail)
    if (!unchanged) view.begin(index)
    const found = unchanged ? before.outline.claims.get(index) : claimsAt(view, blocks[index] as Block)
    if (!unchanged) [low[index], high[index]] = [view.low, view.high]
    if (found?.length) claims.set(index, found)
  }
  return { groups, claims, low, high }
}

function claimsAt(view: View, block: Block): readonly LocalClaim[] {
  if (block.kind !== 'text' && block.kind !== 'item' && block.kind !== 'heading') return none
  const inside = firstMemberInside(view, block)
  const own = inside ? [inside] : promised(view, block)
  if (block.kind === 'heading' || !looksBack(block.local)) return own
  const taken = new Set(own.map(({ numeral }) => numeral.start))
  return [...own, ...[...countsBehind(view, block)].filter(({ numeral }) => !taken.has(numeral.start))]
}

/** What looks for the members of a block's promises, in the order of the places where they stand. */
type Finder = (view: View, block: Block, promises: readonly Promised[]) => readonly LocalClaim[]

/** The claims on the lists that stand somewhere. */
const onLists =
  (find: (...asked: Parameters<Finder>) => readonly OutlineCandidate[]): Finder =>
  (view, block, promises) => {
    const claims: LocalClaim[] = []
    for (const candidate of find(view, block, promises)) {
      const claim = claimOnGroup(view, block, candidate)
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
function promised(view: View, block: Block): readonly LocalClaim[] {
  if (!mayPromise(view, block) && !isHead(view, block)) return none
  const promises = promisesOf(block.local)
  if (!promises.length && !opensSection(block)) return none
  const broken: LocalClaim[] = []
  for (const find of FINDERS) {
    const claims = find(view, block, promises)
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
