import type { Stretch } from './candidate.ts'
import type { EnglishList } from './english-list.ts'

/** A list that a count may own, and how firmly the words between tie the two together. */
export interface Tie {
  readonly list: EnglishList
  /** What ties them: a sign, brackets, a series, the sentence behind … */
  readonly construction: string
  /** `firm`: a mismatch would be a fault. `loose`: only an exact list proves that it is one. */
  readonly strength: 'firm' | 'loose'
  readonly form: 'before' | 'after'
  readonly span: Stretch
  /** True when nothing stands between the noun and the list but the sign that opens it. */
  readonly direct?: boolean
}

/** A prose with its masked copy and the ends of its sentences. */
export interface Text {
  readonly prose: string
  readonly masked: string
  readonly ends: readonly number[]
}

/** How much of a sentence is read for its list. */
export const LONGEST_SENTENCE = 1200
