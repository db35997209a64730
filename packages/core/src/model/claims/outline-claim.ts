import type { Block } from '../../tree/block.ts'
import type { Certainty, Member } from '../document.ts'
import type { Stretch } from './candidate.ts'
import type { Promised } from './promises.ts'

/** A number whose members are blocks that follow: headings, numbered paragraphs, list items, table rows. */
export interface OutlineClaim {
  readonly form: 'outline'
  /** Index of the block with the numeral. */
  readonly block: number
  readonly claimed: number
  /** In offsets of that block's prose. */
  readonly numeral: Stretch
  readonly measure: string
  readonly noun: string
  readonly certainty: Certainty
  /** The row of the table that decided. */
  readonly why: string
  readonly closed: boolean
  readonly items: readonly Member[]
}

/** What is found for a promise: its members, how sure they are, and why. */
export type Found = Pick<OutlineClaim, 'items' | 'certainty' | 'why'>

/** The claim that a promise of a block makes of what is found for it. */
export function promisedClaim(block: Block, promise: Promised, found: Found): OutlineClaim {
  const { claimed, numeral, measure, noun } = promise
  return { form: 'outline', block: block.index, claimed, numeral, measure, noun, closed: true, ...found }
}
