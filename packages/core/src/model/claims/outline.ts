import { none } from '../../text/none.ts'
import { firstIndex } from '../../text/search.ts'
import type { Block } from '../../tree/block.ts'
import { oncePerDocument } from '../../tree/readings.ts'
import type { SameBlocks } from '../../tree/same-blocks.ts'
import { holds, type LocalClaim } from './candidate.ts'
import { headingsBelow, opensSection } from './constructions/headings-below.ts'
import { countsBehind } from './constructions/list-behind.ts'
import { farther, here, mayPromise, restated, seriesNear } from './constructions/list-below.ts'
import { rowsBelow } from './constructions/rows-below.ts'
import { firstMemberInside, isHead, runBelow } from './constructions/run-below.ts'
import { listsOf } from './groups.ts'
import type { Lists } from './lists.ts'
import { claimsOn, type Finder } from './outline-evidence.ts'
import { promisesOf } from './promises.ts'

/** Rows for a slogan that every member says: several slogans may count one list. */
const SAID: ReadonlySet<string> = new Set(['outline/said', 'outline-other/slogan-said'])

/** The claims of each block on lists that other blocks form, and the first and the last block that was looked at for them. */
interface Outline {
  readonly lists: Lists
  readonly claims: readonly (readonly LocalClaim[])[]
  readonly low: Int32Array
  readonly high: Int32Array
}

const outlineOf = oncePerDocument(
  (blocks) => read(blocks),
  (old: Outline, blocks, same) => read(blocks, old, same),
)

/** The claims of each block on lists that other blocks form. */
export const outlineClaims = (blocks: readonly Block[]): Outline['claims'] => outlineOf(blocks).claims

/** After an edit, only those claims are read anew that looked at what it changed. */
function read(blocks: readonly Block[], old?: Outline, same: SameBlocks = NOTHING_SAME): Outline {
  const lists = listsOf(blocks)
  const { head, tail, by } = same
  const changes = old ? lists.changesSince(old.lists, same) : none
  // Beside what came or went, another block than before comes next.
  const [first, last] = by === 0 ? [head, tail - 1] : [head - 1, tail]
  const [low, high] = [new Int32Array(blocks.length), new Int32Array(blocks.length)]
  const claims = blocks.map((block, index) => {
    const moved = index < tail ? 0 : by
    if (old && (index < head || index >= tail)) {
      const from = (low[index] = (old.low[index - moved] as number) + moved)
      const to = (high[index] = (old.high[index - moved] as number) + moved)
      if ((to < first || from > last) && !(changes.length && isAmong(changes, from, to)))
        return old.claims[index - moved] ?? none
    }
    lists.begin(index)
    const found = claimsAt(lists, block)
    low[index] = lists.low
    high[index] = lists.high
    return found
  })
  return { lists, claims, low, high }
}

const NOTHING_SAME = { head: 0, tail: Infinity, by: 0 }

/** True where one of some sorted indices stands from one index to another. */
function isAmong(indices: readonly number[], from: number, to: number): boolean {
  return (indices[firstIndex(indices.length, (at) => (indices[at] as number) >= from)] ?? Infinity) <= to
}

function claimsAt(lists: Lists, block: Block): readonly LocalClaim[] {
  if (block.kind !== 'text' && block.kind !== 'item' && block.kind !== 'heading') return none
  const inside = firstMemberInside(lists, block)
  const own = inside ? [inside] : promised(lists, block)
  if (block.kind === 'heading') return own
  const behind = countsBehind(lists, block)
  return behind.length ? [...own, ...behind] : own
}

/** Lists farther down are the same for every promise. */
const fartherDown: Finder = (lists, block, promises) => {
  const groups = promises.length ? farther(lists, block) : none
  return groups.length ? claimsOn(lists, block, promises, 'near', () => groups) : none
}

/** What looks for the members of a block's promises, in the order of the places where they stand. */
const FINDERS: readonly Finder[] = [
  (lists, block, promises) => claimsOn(lists, block, promises, 'here', here),
  rowsBelow,
  (lists, block, promises) => claimsOn(lists, block, promises, 'near', seriesNear),
  headingsBelow,
  (lists, block, promises) => claimsOn(lists, block, promises, 'restated', restated),
  fartherDown,
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
  return broken.length ? broken.slice(0, 1) : none
}
