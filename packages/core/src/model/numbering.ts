import type { Block } from '../tree/block.ts'
import type { Ordinal, Run } from './document.ts'
import { leadingLabel, leadingOrdinalOf, ordinalOf } from './numbering/labels.ts'
import { eventsOf } from './numbering/events.ts'
import { collectRuns } from './numbering/runs.ts'
import { settle } from './numbering/settle.ts'

/** The ordinal at the beginning of each block, by block index; markers of Markdown list items are ordinals too. */
export function ordinalsOf(blocks: readonly Block[]): readonly (Ordinal | undefined)[] {
  const read = blocks.map(({ local }) => leadingLabel(local))
  return settle(blocks, read).map((local, index) => {
    const block = blocks[index]
    if (!local || !block) return undefined
    return local === read[index] ? (leadingOrdinalOf(block) ?? undefined) : ordinalOf(block, local)
  })
}

/** The document's numbered runs in the order of their first items, those inside paragraphs too. */
export function runsOf(blocks: readonly Block[], ordinals: readonly (Ordinal | undefined)[]): readonly Run[] {
  return collectRuns(blocks, eventsOf(blocks, ordinals))
}
