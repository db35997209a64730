import type { Block } from '../../tree/block.ts'
import type { SameBlocks } from '../../tree/same-blocks.ts'
import type { Ordinal } from '../document.ts'
import { ordinalsOf, runsOf } from '../numbering.ts'

/** True where an edit left all labels and runs of a document as they were, and what is seen of the blocks that it touched. */
export function isUnchanged(
  blocks: readonly Block[],
  old: readonly Block[],
  { head, tail, by }: SameBlocks,
  seen: (block: Block, ordinal: Ordinal | undefined) => string,
): boolean {
  const [runs, oldRuns] = [runsOf(blocks), runsOf(old)]
  if (by !== 0 || runs.length !== oldRuns.length) return false
  const [ordinals, oldOrdinals] = [ordinalsOf(blocks), ordinalsOf(old)]
  for (let index = 0; index < blocks.length; index++) {
    const [a, b] = [ordinals[index], oldOrdinals[index]]
    if (a !== b && !(a && b && isAlike(a, b))) return false
    const touched = index >= head && index < tail
    if (touched && seen(blocks[index] as Block, a) !== seen(old[index] as Block, b)) return false
  }
  return runs.every(({ items }, run) => {
    const before = oldRuns[run]?.items
    return (
      items.length === before?.length &&
      items.every((a, at) => {
        const b = before[at] as typeof a
        return (
          a === b ||
          (a.block === b.block &&
            isAlike(a.ordinal, b.ordinal) &&
            (ordinals[a.block] === a.ordinal) === (oldOrdinals[b.block] === b.ordinal))
        )
      })
    )
  })
}

function isAlike(a: Ordinal, b: Ordinal): boolean {
  return a.value === b.value && a.text === b.text && a.style === b.style && a.form === b.form
}
