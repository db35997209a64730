import { inlineCandidates } from '../language/labels/table.ts'
import { LEAF_RANK, schemeOf } from '../language/labels/scheme.ts'
import type { Label } from '../language/labels/label.ts'
import { none } from '../text/none.ts'
import { Block, oncePerBlock } from '../tree/block.ts'
import type { Ordinal } from './document.ts'
import { foldedProse } from './folded.ts'
import { proseLabel } from './leading.ts'
import type { LabelEvent } from './numbering/event.ts'
import { collectRuns } from './numbering/runs.ts'

/** Everything inside a block's prose that may be a label, read once for numbering, actions and claims. */
export const candidatesIn = oncePerBlock((block): readonly Label[] =>
  inlineCandidates(foldedProse(block), block.prose, proseLabel(block) ?? undefined),
)

/** The series of ordinals inside a block's prose (一是…；二是…), that which it begins with among them: the runs of the block alone. */
export const seriesIn = oncePerBlock((local): readonly (readonly Label[])[] => {
  const candidates = candidatesIn(local)
  if (!candidates.length) return none
  const labels = new Map<Ordinal, Label>()
  const last = new Map<string, number>()
  const events = candidates.map((found): LabelEvent => {
    const scheme = schemeOf(found)
    // 最后 and finally come next, whatever number that is.
    const label = found.value ? found : { ...found, value: (last.get(scheme) ?? 0) + 1 }
    last.set(scheme, label.value)
    const { start, end, numeralStart, numeralEnd, value, style, form } = label
    const text = local.prose.slice(start, end)
    const ordinal = { value, text, style, form, span: { start, end }, numeral: { start: numeralStart, end: numeralEnd } }
    labels.set(ordinal, label)
    const placement = start === 0 ? 'line' : 'inline'
    return { kind: 'label', block: 0, ordinal, scheme, rank: LEAF_RANK, textStart: end, item: false, placement }
  })
  const runs = collectRuns([new Block(0, local, 0, 0)], events)
  return runs.map(({ items }) => items.map(({ ordinal }) => labels.get(ordinal) as Label))
}) // prettier-ignore
