import { fold } from '../language/fold.ts'
import type { LocalBlock } from '../tree/block.ts'

const kept = new WeakMap<LocalBlock, string>()

/** A block's prose, folded once for all that read it. */
export function foldedProse(local: LocalBlock): string {
  let folded = kept.get(local)
  if (folded === undefined) {
    folded = fold(local.prose)
    kept.set(local, folded)
  }
  return folded
}

/** True for blocks that hold sentences; code, front matter and raw HTML do not. */
export function holdsProse({ kind }: LocalBlock): boolean {
  return kind === 'text' || kind === 'heading' || kind === 'item'
}
