import { oncePerDocument, type Block, type LocalBlock } from './block.ts'
import { sameBlocks, type SameBlocks } from './same-blocks.ts'

/** What is read from a block by itself; null, false and an empty list stand for nothing. */
type Reading = (local: LocalBlock) => object | boolean | null

interface Before {
  readonly blocks: readonly Block[]
  readonly same: SameBlocks
}

/** What is known of the parse before; of the one before that nothing is kept alive. */
const historyOf = oncePerDocument((): { before?: Before | undefined } => ({}))
const holdersOf = oncePerDocument(() => new Map<Reading, readonly number[]>())

/** Notes that blocks are those of a document that was parsed before. */
export function follow(blocks: readonly Block[], before: readonly Block[]): void {
  historyOf(before).before = undefined
  historyOf(blocks).before = { blocks: before, same: sameBlocks(before, blocks) }
}

/** The blocks of the parse before, and which are the same, where there was one. */
export function beforeOf(blocks: readonly Block[]): Before | undefined {
  return historyOf(blocks).before
}

/**
 * The indices of the blocks in which a reading finds something, in text order. After an edit only those blocks are asked that are not the
 * same as before: the reading must be one function, not made anew for each parse.
 */
export function holders(blocks: readonly Block[], read: Reading): readonly number[] {
  const known = holdersOf(blocks)
  let indices = known.get(read)
  if (!indices) known.set(read, (indices = find(blocks, read)))
  return indices
}

function find(blocks: readonly Block[], read: Reading): readonly number[] {
  const { before } = historyOf(blocks)
  const old = before && holdersOf(before.blocks).get(read)
  const indices: number[] = []
  const ask = (from: number, to: number): void => {
    for (let index = from; index < to; index++)
      if (isSomething(read((blocks[index] as Block).local))) indices.push(index)
  }
  if (!old) {
    ask(0, blocks.length)
    return indices
  }
  const { head, tail, by } = before.same
  let at = 0
  for (; at < old.length && (old[at] as number) < head; at++) indices.push(old[at] as number)
  ask(head, tail)
  while (at < old.length && (old[at] as number) + by < tail) at++
  for (; at < old.length; at++) indices.push((old[at] as number) + by)
  return indices
}

function isSomething(found: object | boolean | null): boolean {
  return found !== null && found !== false && !(Array.isArray(found) && found.length === 0)
}

/** What a reading finds in the blocks of a document, each at its place. */
export function gather<Local, Placed>(
  blocks: readonly Block[],
  read: (local: LocalBlock) => readonly Local[],
  place: (found: Local, block: Block) => Placed,
): Placed[] {
  const placed: Placed[] = []
  for (const index of holders(blocks, read)) {
    const block = blocks[index] as Block
    const found = read(block.local)
    for (let at = 0; at < found.length; at++) placed.push(place(found[at] as Local, block))
  }
  return placed
}
