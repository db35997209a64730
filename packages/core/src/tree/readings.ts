import { once } from '../text/once.ts'
import type { Block } from './block.ts'
import { sameBlocks, type SameBlocks } from './same-blocks.ts'

/** What has been read of the blocks of a document, and the document before its last edit, of which nothing older is kept alive. */
interface Readings {
  readonly kept: Map<object, unknown>
  before: { readonly kept: Map<object, unknown>; readonly same: SameBlocks } | undefined
}

const readingsOf = once((_: readonly Block[]): Readings => ({ kept: new Map(), before: undefined }))

/** Notes that blocks are those of a document after an edit, and gives them. */
export function follow(blocks: readonly Block[], before: readonly Block[]): readonly Block[] {
  const old = readingsOf(before)
  old.before = undefined
  readingsOf(blocks).before = { kept: old.kept, same: sameBlocks(before, blocks) }
  return blocks
}

/**
 * Makes a reading of all blocks of a document: done once for each parse, however often it is asked for. After an edit it may be made again
 * from what it was before: it must be what it would be if it were read afresh.
 */
export function oncePerDocument<T>(
  read: (blocks: readonly Block[]) => T,
  again?: (old: T, blocks: readonly Block[], same: SameBlocks) => T,
): (blocks: readonly Block[]) => T {
  const key = {}
  return (blocks) => {
    const { kept, before } = readingsOf(blocks)
    const known = kept.get(key) as T | undefined
    if (known !== undefined || kept.has(key)) return known as T
    const old = again && (before?.kept.get(key) as T | undefined)
    const made = again && before && old !== undefined ? again(old, blocks, before.same) : read(blocks)
    kept.set(key, made)
    return made
  }
}
