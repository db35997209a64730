import type { Span } from '../text/span.ts'
import type { Names } from './respective-names.ts'

/** Names and the values that a text gives them respectively; in a block, in offsets of its prose. */
export interface Told extends Span {
  readonly names: Names
  /** The fewest and the most that a careful reader counts. */
  readonly values: Pick<Names, 'min' | 'max'>
  /** True where “respectively” tells them. */
  readonly english?: true
  /** True where they are told of the names of the values before. */
  readonly again?: boolean
}
