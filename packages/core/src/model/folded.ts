import { fold } from '../language/fold.ts'
import { none } from '../text/none.ts'
import { oncePerBlock, type LocalBlock } from '../tree/block.ts'

/** A block's prose, folded once for all that read it. */
export const foldedProse = oncePerBlock((local) => fold(local.prose))

/** Folded prose in which 当中, as Hong Kong writes, is 其中. */
export const dividedProse = oncePerBlock((local) => {
  const folded = foldedProse(local)
  return folded.includes('当中') ? folded.replace(/(?<=[,。;(])当中/g, '其中') : folded
})

/** True for blocks that hold sentences; code, front matter and raw HTML do not. */
export function holdsProse({ kind }: LocalBlock): boolean {
  return kind === 'text' || kind === 'heading' || kind === 'item'
}

/** What a block must have for a reading to find anything in it. */
interface Needs {
  /** Characters of one of these classes. */
  readonly holds?: number
  /** At least so many numbers, in digits or in English words. */
  readonly numbers?: number
}

/** What reads a block. */
type Reading<Found> = (local: LocalBlock) => readonly Found[]

/** Makes a reading of a block's folded prose; it finds nothing in blocks without sentences, or without what it needs. */
export function ofProse<Found>(
  { holds, numbers = 0 }: Needs,
  read: (folded: string, local: LocalBlock) => readonly Found[],
): Reading<Found> {
  return (local) =>
    holdsProse(local) && (holds === undefined || (local.holds & holds) !== 0) && local.numbers >= numbers
      ? read(foldedProse(local), local)
      : none
}

/** The same, done once. */
export const inProse = <Found>(...reading: Parameters<typeof ofProse<Found>>): Reading<Found> =>
  oncePerBlock(ofProse(...reading))
