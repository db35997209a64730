import { leadingOrdinal } from '../language/labels/table.ts'
import { oncePerBlock } from '../tree/block.ts'
import { foldedProse } from './folded.ts'

/** The label that a block's prose begins with, read once for numbering, series and claims; null when there is none. */
export const proseLabel = oncePerBlock(
  (local) =>
    leadingOrdinal(local.prose, foldedProse(local), local.kind === 'heading' ? 'heading' : 'line') ?? null,
)
