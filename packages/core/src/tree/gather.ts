import { once } from '../text/once.ts'
import type { Block, LocalBlock } from './block.ts'
import { oncePerDocument } from './readings.ts'

/** What is read from a block by itself; null, false and an empty list stand for nothing. */
type Reading = (local: LocalBlock) => object | boolean | null

/**
 * The indices of the blocks in which a reading finds something, in text order. After an edit only those blocks are asked that are not the
 * same as before: the reading must be one function, not made anew for each parse.
 */
export function holders(blocks: readonly Block[], read: Reading): readonly number[] {
  return holdersOf(read)(blocks)
}

const holdersOf = once((read: Reading) => {
  const ask = (blocks: readonly Block[], from: number, to: number, indices: number[]): number[] => {
    for (let index = from; index < to; index++)
      if (isSomething(read((blocks[index] as Block).local))) indices.push(index)
    return indices
  }
  return oncePerDocument(
    (blocks): readonly number[] => ask(blocks, 0, blocks.length, []),
    (old, blocks, { head, tail, by }) => {
      const indices: number[] = []
      let at = 0
      for (; at < old.length && (old[at] as number) < head; at++) indices.push(old[at] as number)
      ask(blocks, head, tail, indices)
      while (at < old.length && (old[at] as number) + by < tail) at++
      for (; at < old.length; at++) indices.push((old[at] as number) + by)
      return indices
    },
  )
})

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
