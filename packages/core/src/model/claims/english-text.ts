import type { EnglishList } from './english-list.ts'

/** A list that a count may own, and how firmly the words between tie the two together. */
export interface Tie {
  readonly list: EnglishList
  /** What ties them: a sign, brackets, a series, the sentence behind … */
  readonly construction: string
  readonly form: 'before' | 'after'
  /** A mismatch would be a fault; else only an exact list proves that it is one. */
  readonly firm: boolean
  /** Nothing stands between the noun and the list but the sign that opens it. */
  readonly direct: boolean
}

/** A list tied to a count; what it does not say otherwise is so of most. */
export const tie = (construction: string, list: EnglishList, rest: Partial<Tie> = {}): Tie => ({
  ...{ construction, list, form: 'after', firm: false, direct: false },
  ...rest,
})

/** A prose with its masked copy and the ends of its sentences. */
export interface Text {
  readonly prose: string
  readonly masked: string
  readonly ends: readonly number[]
}

/** How much of a sentence is read for its list. */
export const LONGEST_SENTENCE = 1200
