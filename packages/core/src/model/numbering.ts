import { holders } from '../tree/gather.ts'
import { oncePerDocument } from '../tree/readings.ts'
import type { Ordinal, Run } from './document.ts'
import { leadingLabel, leadingOrdinalOf, ordinalOf } from './numbering/labels.ts'
import { eventsOf } from './numbering/events.ts'
import { collectRuns } from './numbering/runs.ts'
import { settle } from './numbering/settle.ts'

/** The ordinal at the beginning of each block, by block index; markers of Markdown list items are ordinals too. */
export const ordinalsOf = oncePerDocument((blocks): readonly (Ordinal | undefined)[] => {
  const ordinals = Array<Ordinal | undefined>(blocks.length).fill(undefined)
  settle(blocks, holders(blocks, leadingLabel), (block, label) => {
    const asRead = label === leadingLabel(block.local)
    ordinals[block.index] = asRead ? (leadingOrdinalOf(block) ?? undefined) : ordinalOf(block, label)
  })
  return ordinals
})

/** The document's numbered runs in the order of their first items, those inside paragraphs too. */
export const runsOf = oncePerDocument((blocks): readonly Run[] =>
  collectRuns(blocks, eventsOf(blocks, ordinalsOf(blocks))),
)
