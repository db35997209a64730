import { endsInColon } from '../../../text/colon.ts'
import { none } from '../../../text/none.ts'
import type { Block } from '../../../tree/block.ts'
import type { Group, Lists } from '../groups.ts'
import type { OutlineCandidate } from '../outline-evidence.ts'
import { promisesOf, type Promised } from '../promises.ts'

/** Blocks that may stand between a promise and its list: captions, short introductions. */
const REACH = 4

/** The lists right behind a block. */
export function here(lists: Lists, block: Block, promises: readonly Promised[]): readonly OutlineCandidate[] {
  const groups = lists.startingAt(firstBelow(lists, block.index + 1))
  const found: OutlineCandidate[] = []
  for (const promise of promises) {
    for (const group of groups) if (group.members.length > 1) found.push({ promise, group, place: 'here' })
    for (const group of scattered(lists, block, promise)) found.push({ promise, group, place: 'here' })
  }
  return found
}

/** How many blocks each member of a slogan may have to itself. */
const SCATTERED = 4

/** “八个聚焦”： with eight lines that begin with 聚焦, each before a paragraph of its own; nothing unless there are exactly as many. */
function scattered(lists: Lists, block: Block, { slogan, key, claimed }: Promised): readonly Group[] {
  if (!slogan || key.length < 2 || claimed < 2) return none
  const below = lists.blocks.slice(block.index + 1, block.index + 1 + claimed * SCATTERED)
  const members = below.filter(({ prose }) => prose.startsWith(key.slice(0, 2))).map(({ index }) => index)
  const group = { kind: 'alike', scheme: '', members, firstValue: 0, lastValue: 0, steady: true } as const
  return members.length === claimed ? [group] : none
}

/** `First, …` a few paragraphs farther. */
export function seriesNear(
  lists: Lists,
  block: Block,
  promises: readonly Promised[],
): readonly OutlineCandidate[] {
  if (!promises[0]?.english) return none
  const found: OutlineCandidate[] = []
  const from = firstBelow(lists, block.index + 1)
  for (let index = from + 1; index <= from + REACH; index++)
    for (const group of lists.startingAt(index))
      if (group.kind === 'series' && group.members.length > 1)
        for (const promise of promises) found.push({ promise, group, place: 'near' })
  return found
}

/** Lists that begin a little farther down, before anything that could be another's. */
export function farther(
  lists: Lists,
  block: Block,
  promises: readonly Promised[],
): readonly OutlineCandidate[] {
  const direct = lists.startingAt(firstBelow(lists, block.index + 1))
  // A list right after the block is the list, whatever comes below it.
  if (block.kind !== 'heading' && direct.some(({ kind, members }) => kind !== 'alike' && members.length > 1))
    return none
  const found: OutlineCandidate[] = []
  for (const promise of promises) {
    // “The initial members are:” says again, under the next heading, what the list is.
    for (let index = block.index + 2; index <= block.index + 1 + REACH; index++)
      if (leadsIn(lists.blocks[index - 1], promise))
        for (const group of lists.startingAt(index)) found.push({ promise, group, place: 'restated' })
    for (let index = block.index + 2; index <= block.index + 1 + REACH; index++) {
      const passed = lists.blocks[index - 1]
      if (!passed || !lists.blocks[index]) break
      // What stands between may claim the list for itself.
      if (promisesOf(passed.local).some((other) => other.final)) break
      if (passed.kind === 'heading' && !(block.kind === 'heading' && passed.local.depth > block.local.depth))
        break
      // So does a paragraph that a number labels: what it opens is its own.
      if (lists.marks[index - 1]?.kind === 'number' && block.kind !== 'heading') break
      for (const group of lists.startingAt(index)) found.push({ promise, group, place: 'near' })
    }
  }
  return found
}

function leadsIn(block: Block | undefined, { key, claimed, english, noun }: Promised): boolean {
  if (!block || !endsInColon(block.prose)) return false
  const again = promisesOf(block.local).some((other) => other.claimed === claimed && other.key === key)
  return (
    again || (english === true && noun.length > 4 && block.prose.toLowerCase().includes(noun.toLowerCase()))
  )
}

const CAPTION = /^\s*(?:图|圖|表|Figure|Fig\.|Table)\s*\d/
/** `{:start="7"}`: an instruction to kramdown. */
const ATTRIBUTES = /^\s*\{:.*\}\s*$/

/** True for what a page holds without saying anything: a rule, raw HTML, an instruction. */
export function isLayout({ kind, prose }: Block): boolean {
  return kind === 'html' || kind === 'break' || ATTRIBUTES.test(prose)
}

/** The first block from an index on that says something: captions, layout and instructions are passed over. */
export function firstBelow(lists: Lists, from: number): number {
  let index = from
  for (let block = lists.blocks[index]; block && index < from + REACH; block = lists.blocks[++index]) {
    if (
      !isLayout(block) &&
      !(
        (block.kind === 'text' || block.kind === 'item') &&
        block.prose.length < 60 &&
        CAPTION.test(block.prose)
      )
    )
      return index
  }
  return index
}

/** Spares the reading of blocks that no list follows. */
export function mayPromise(lists: Lists, block: Block): boolean {
  if (endsInColon(block.prose)) return true
  const from = firstBelow(lists, block.index + 1)
  if (lists.blocks[from]?.prose.startsWith('第一')) return true
  for (let index = block.index + 1; index <= from + REACH; index++)
    if (
      lists.blocks[index]?.kind === 'table' ||
      lists.startingAt(index).some(({ members }) => members.length > 1)
    )
      return true
  return false
}
