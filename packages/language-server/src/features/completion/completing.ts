import type { Context } from '../../context.ts'
import type { View } from '../../documents/view.ts'

/** What is proposed at a place, and how it gets there. */
export interface Completing {
  readonly view: View
  readonly context: Context
  readonly offset: number
  /** Where the line of the place begins. */
  readonly start: number
  /** The line up to the place. */
  readonly before: string
  /** The rest of the line. */
  readonly after: string
}
