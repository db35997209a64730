import type { Certainty, ClaimForm } from '../document.ts'

/** A stretch of a block's prose. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A claim inside one block, in offsets of the block's prose. */
export interface LocalClaim {
  readonly claimed: number
  readonly numeral: Stretch
  readonly measure: string
  readonly noun: string
  readonly form: Extract<ClaimForm, 'before' | 'after'>
  readonly items: readonly Stretch[]
  /** False when the list says that it goes on (等, such as). */
  readonly closed: boolean
  readonly certainty: Certainty
  readonly keyWork: boolean
  readonly start: number
  readonly end: number
  /** The quoted name that holds the numeral (四上), which the lexicon of named sets may know. */
  readonly name?: string
}
