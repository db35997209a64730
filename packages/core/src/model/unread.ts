import type { Span } from '../text/span.ts'
import { longestRead } from './claims/inline.ts'
import type { PolicyDocument } from './document.ts'

/** The parts of a document that are too long for a paragraph that a person wrote: what they count is not read. */
export function unreadIn({ blocks }: Pick<PolicyDocument, 'blocks'>): readonly Span[] {
  return blocks.flatMap(({ kind, prose, span }) =>
    prose.length > longestRead && kind !== 'code' && kind !== 'table' ? [span] : [],
  )
}
