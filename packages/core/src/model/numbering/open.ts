import type { Ordinal } from '../document.ts'
import type { LabelEvent } from './event.ts'

/** A run that is being gathered. */
export interface Open {
  readonly events: LabelEvent[]
  readonly scheme: string
  parent: Ordinal | undefined
  /** Continues the numbers of the run before it, under another parent. */
  readonly runsOn: boolean
  /** Nothing stands between it and the run before that would begin the numbers again. */
  readonly afresh: boolean
  /** Runs of the scheme that this one interrupted and that may go on. */
  outer: Open | undefined
  /** The run that began inside this one and ended where this one went on; where the two alternate, it goes on in turn. */
  inner: Open | undefined
  /** The run that goes on behind the list that this one stands in: 3. … （一）… 1. … 2. …（二）… 4. … */
  readonly around: Open | undefined
}

/** What is known of a scheme at a place of the text. */
export interface Scheme {
  readonly scheme: string
  /** Numbered through a document, whatever stands above it: 表1, Annex B. */
  readonly through: boolean
  current: Open | undefined
  /** The second of a series inside a sentence before its first was met. */
  early: LabelEvent | undefined
  /** A label of a higher rank, or a heading without label, since the last label of this scheme. */
  crossed: Ordinal | 'heading' | undefined
  /** The run of that label; undefined where labels of several runs stood there. */
  crossing: Open | undefined
  rank: number
  /** Depth of the heading that the last label stands in; text is deeper than any. */
  depth: number
}

/** A depth below all headings. */
export const TEXT = 7

/** True when a number is the next of a run. */
export function continues(run: Open | undefined, value: number): boolean {
  const last = run?.events.at(-1)
  return last !== undefined && lastNumber(last) === value - 1
}

/** The number that a label stands for; of several the last. */
export function lastNumber({ ordinal }: LabelEvent): number {
  return ordinal.through ?? ordinal.value
}
