import { inlineCandidates } from '../language/inline-ordinals.ts'
import { seriesAmong, type LocalOrdinal } from '../language/ordinals.ts'
import { oncePerBlock, type LocalBlock } from '../tree/block.ts'
import { foldedProse } from './folded.ts'
import { proseLabel } from './leading.ts'

interface Labels {
  readonly candidates: readonly LocalOrdinal[]
  readonly series: readonly (readonly LocalOrdinal[])[]
}

const labelsOf = oncePerBlock((block): Labels => {
  const candidates = inlineCandidates(foldedProse(block), block.prose, proseLabel(block) ?? undefined)
  return { candidates, series: seriesAmong(candidates) }
})

/** Everything inside a block's prose that may be a label, read once for numbering, actions and claims. */
export function candidatesIn(block: LocalBlock): readonly LocalOrdinal[] {
  return labelsOf(block).candidates
}

/** The series of ordinals inside a block's prose (一是…；二是…). */
export function seriesIn(block: LocalBlock): readonly (readonly LocalOrdinal[])[] {
  return labelsOf(block).series
}
