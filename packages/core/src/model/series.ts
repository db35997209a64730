import { inlineCandidates } from '../language/labels/table.ts'
import { seriesAmong } from '../language/labels/series.ts'
import type { Label } from '../language/labels/label.ts'
import { oncePerBlock, type LocalBlock } from '../tree/block.ts'
import { foldedProse } from './folded.ts'
import { proseLabel } from './leading.ts'

interface Labels {
  readonly candidates: readonly Label[]
  readonly series: readonly (readonly Label[])[]
}

const labelsOf = oncePerBlock((block): Labels => {
  const candidates = inlineCandidates(foldedProse(block), block.prose, proseLabel(block) ?? undefined)
  return { candidates, series: seriesAmong(candidates) }
})

/** Everything inside a block's prose that may be a label, read once for numbering, actions and claims. */
export function candidatesIn(block: LocalBlock): readonly Label[] {
  return labelsOf(block).candidates
}

/** The series of ordinals inside a block's prose (一是…；二是…). */
export function seriesIn(block: LocalBlock): readonly (readonly Label[])[] {
  return labelsOf(block).series
}
