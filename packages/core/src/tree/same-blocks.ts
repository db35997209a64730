import type { Block } from './block.ts'

/** Which blocks of a document are those of its last parse: the first ones in their place, and the last ones, all moved alike. */
export interface SameBlocks {
  /** How many at the beginning are the same. */
  readonly head: number
  /** From this index on all are the same. */
  readonly tail: number
  /** By how many indices those moved. */
  readonly by: number
}

/** Compares the blocks of a document with those of its last parse. */
export function sameBlocks(old: readonly Block[], now: readonly Block[]): SameBlocks {
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  const by = now.length - old.length
  const last = now.at(-1)
  const lastOld = old.at(-1)
  const moved = (last?.base ?? 0) - (lastOld?.base ?? 0)
  const chunks = (last?.chunk ?? 0) - (lastOld?.chunk ?? 0)
  let tail = now.length
  for (; tail > head && tail - by > head; tail--) {
    const a = old[tail - 1 - by]
    const b = now[tail - 1]
    if (!a || a.local !== b?.local || b.base - a.base !== moved || b.chunk - a.chunk !== chunks) break
  }
  return { head, tail, by }
}
