import type { Block } from '../../tree/block.ts'
import type { SameBlocks } from '../../tree/same-blocks.ts'
import type { Ordinal, Run } from '../document.ts'

/** The blocks of a document with its numbering. */
export interface Numbered {
  readonly blocks: readonly Block[]
  readonly ordinals: readonly (Ordinal | undefined)[]
  readonly runs: readonly Run[]
}

/** True where an edit left all labels and runs of a document as they were, and what is seen of the blocks that it touched. */
export function isUnchanged(
  now: Numbered,
  old: Numbered,
  { head, tail, by }: SameBlocks,
  seen: (block: Block, ordinal: Ordinal | undefined) => string,
): boolean {
  if (by !== 0 || now.runs.length !== old.runs.length) return false
  for (let index = 0; index < now.blocks.length; index++) {
    const [a, b] = [now.ordinals[index], old.ordinals[index]]
    if (a !== b && !(a && b && isAlike(a, b))) return false
    const touched = index >= head && index < tail
    if (touched && seen(now.blocks[index] as Block, a) !== seen(old.blocks[index] as Block, b)) return false
  }
  const leads = ({ ordinals }: Numbered, { block, ordinal }: Run['items'][number]): boolean =>
    ordinals[block] === ordinal
  return now.runs.every(({ items }, run) => {
    const before = old.runs[run]?.items
    return (
      items.length === before?.length &&
      items.every((a, at) => {
        const b = before[at] as typeof a
        return (
          a === b || (a.block === b.block && isAlike(a.ordinal, b.ordinal) && leads(now, a) === leads(old, b))
        )
      })
    )
  })
}

function isAlike(a: Ordinal, b: Ordinal): boolean {
  return a.value === b.value && a.text === b.text && a.style === b.style && a.form === b.form
}
