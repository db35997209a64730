import { fold } from '../language/fold.ts'
import { oncePerBlock, type LocalBlock } from '../tree/block.ts'

/** A block's prose, folded once for all that read it. */
export const foldedProse = oncePerBlock((local) => fold(local.prose))

/** True for blocks that hold sentences; code, front matter and raw HTML do not. */
export function holdsProse({ kind }: LocalBlock): boolean {
  return kind === 'text' || kind === 'heading' || kind === 'item'
}
