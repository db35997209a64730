import type { Block } from '../../tree/block.ts'
import type { SameBlocks } from '../../tree/same-blocks.ts'
import type { Ordinal, Run } from '../document.ts'
import { groupFacts } from './group-facts.ts'
import type { Groups } from './groups.ts'
import { markAt, type Mark } from './marks.ts'

/** What the lists of a document are read from. */
export interface Numbered {
  readonly blocks: readonly Block[]
  readonly ordinals: readonly (Ordinal | undefined)[]
  readonly runs: readonly Run[]
}

/**
 * True where the lists of a document are those of its last parse: there are as many blocks, their labels and runs say the same, and so
 * does all that tells lists of the blocks that were edited.
 */
export function keepsGroups(groups: Groups, old: Numbered, now: Numbered, same: SameBlocks): boolean {
  if (same.by !== 0 || groups.ownLabels) return false
  for (let index = 0; index < now.blocks.length; index++)
    if (!sameLabel(old.ordinals[index], now.ordinals[index])) return false
  for (let index = same.head; index < same.tail; index++) {
    const [before, block] = [old.blocks[index], now.blocks[index]]
    if (!before || !block) return false
    if (told(before, groups.marks[index]) !== told(block, markAt(block, now.ordinals[index]))) return false
  }
  return sameRuns(old, now)
}

/** All that tells lists of a block, as one string. */
const told = ({ local }: Block, mark: Mark | undefined): string => JSON.stringify([groupFacts(local), mark])

function sameLabel(a: Ordinal | undefined, b: Ordinal | undefined): boolean {
  if (a === b) return true
  return a?.value === b?.value && a?.style === b?.style && a?.form === b?.form && a?.text === b?.text
}

function sameRuns(old: Numbered, now: Numbered): boolean {
  if (old.runs.length !== now.runs.length) return false
  for (let at = 0; at < now.runs.length; at++) {
    const [before = [], items = []] = [old.runs[at]?.items, now.runs[at]?.items]
    if (before.length !== items.length) return false
    for (let index = 0; index < items.length; index++) {
      const [a, b] = [before[index], items[index]]
      if (a === b) continue
      if (!a || !b || a.block !== b.block || a.ordinal.value !== b.ordinal.value) return false
      // A label that heads its block, or one inside it.
      if ((a.ordinal === old.ordinals[a.block]) !== (b.ordinal === now.ordinals[b.block])) return false
    }
  }
  return true
}
