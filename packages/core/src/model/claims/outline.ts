import { none } from '../../text/none.ts'
import type { Block } from '../../tree/block.ts'
import { oldIndex, type SameBlocks } from '../../tree/same-blocks.ts'
import { headingsBelow, sectionParts } from './constructions/headings-below.ts'
import { countsBehind, looksBack } from './constructions/list-behind.ts'
import { farther, here, mayPromise, seriesNear } from './constructions/list-below.ts'
import { rowsBelow } from './constructions/rows-below.ts'
import { firstMemberInside, isHead, runBelow } from './constructions/run-below.ts'
import { groupsOf, type Groups } from './groups.ts'
import { keepsGroups, type Numbered } from './kept-groups.ts'
import { claimOnGroup } from './outline-evidence.ts'
import { movedBy, type PlacedClaim } from './placed.ts'
import { promisesOf } from './promises.ts'
import { unchangedStretches } from './unchanged-stretches.ts'
import { View } from './view.ts'

/** Rows for a slogan that every member says: several slogans may count one list. */
const SAID: ReadonlySet<string> = new Set(['outline/said', 'outline-other/slogan-said'])

/** The outline claims of a document, with the lists that they were read from. */
export interface Outline {
  readonly groups: Groups
  /** By the block of their numeral, in text order. */
  readonly claims: ReadonlyMap<number, readonly PlacedClaim[]>
  /** By block: the first and the last block that was looked at, counted from this one. */
  readonly low: Int32Array
  readonly high: Int32Array
}

/** What the last parse of a document left, and which blocks are the same. */
export interface OutlineBefore {
  readonly numbered: Numbered
  readonly outline: Outline
  readonly same: SameBlocks
}

/** Reads the outline claims of a document; where nothing changed that a block looked at, its claims are those of the last parse. */
export function outlineOf(numbered: Numbered, before?: OutlineBefore): Outline {
  const { blocks, ordinals, runs } = numbered
  const kept = before && keepsGroups(before.outline.groups, before.numbered, numbered, before.same)
  const groups = kept ? before.outline.groups : groupsOf(blocks, ordinals, runs)
  const view = new View(blocks, groups)
  const known = before && knownIn(before, groups)
  const found = new Map<number, readonly PlacedClaim[]>()
  const low = new Int32Array(blocks.length)
  const high = new Int32Array(blocks.length)
  for (let index = 0; index < blocks.length; index++) {
    let claims = known?.(index, low, high)
    if (!claims) {
      view.begin(index)
      claims = claimsAt(view, blocks[index] as Block)
      low[index] = view.low - index
      high[index] = view.high - index
    }
    if (claims.length) found.set(index, claims)
  }
  return { groups, claims: found, low, high }
}

/** What the last parse found of a block, as long as all is the same that was looked at; notes how far that was. */
function knownIn({ outline, same }: OutlineBefore, groups: Groups) {
  const unchanged = unchangedStretches(outline.groups, groups, same)
  const { tail, moved } = same
  return (index: number, low: Int32Array, high: Int32Array): readonly PlacedClaim[] | undefined => {
    const old = oldIndex(same, index)
    if (old === undefined) return undefined
    const [from, to] = [outline.low[old] as number, outline.high[old] as number]
    if (!unchanged(index + from, index + to)) return undefined
    low[index] = from
    high[index] = to
    const claims = outline.claims.get(old)
    return !claims || index < tail || moved === 0
      ? (claims ?? none)
      : claims.map((claim) => movedBy(claim, moved))
  }
}

function claimsAt(view: View, block: Block): readonly PlacedClaim[] {
  if (block.kind !== 'text' && block.kind !== 'item' && block.kind !== 'heading') return []
  const inside = firstMemberInside(view, block)
  const own = inside ? [inside] : promised(view, block)
  if (block.kind === 'heading' || !looksBack(block.local)) return own
  const taken = new Set(own.map(({ numeral }) => numeral.span.start))
  return [...own, ...[...countsBehind(view, block)].filter(({ numeral }) => !taken.has(numeral.span.start))]
}

/** The promises of a block against the lists below it, the nearest list and the nearest promise first: one that holds, else one that is surely broken. */
function promised(view: View, block: Block): readonly PlacedClaim[] {
  if (!mayPromise(view, block) && !isHead(view, block)) return []
  const promises = promisesOf(block.local)
  if (!promises.length) return [sectionParts(view, block)].flatMap((parts) => parts ?? [])
  const broken: PlacedClaim[] = []
  for (const candidates of [here, seriesNear, headingsBelow, farther]) {
    const held: PlacedClaim[] = []
    for (const candidate of candidates(view, block, promises)) {
      const claim = claimOnGroup(view, block, candidate)
      if (claim) (claim.status === 'match' ? held : broken).push(claim)
    }
    const [first] = held
    if (first) {
      // Other slogans that every member says hold beside it, or are broken: 实施“五大战略”、实现“五个新突破”.
      const others = [...held, ...broken].filter(
        ({ numeral, why }) => SAID.has(why) && numeral.span.start !== first.numeral.span.start,
      )
      return [first, ...others]
    }
    const rows = candidates === here ? rowsBelow(view, block, promises) : undefined
    if (rows) return [rows]
  }
  const parts = sectionParts(view, block) ?? runBelow(view, block, promises)
  return parts ? [parts] : broken.slice(0, 1)
}
