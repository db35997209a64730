import type { Span } from '../text/span.ts'

/** A stretch of lines that Markdown reads the same alone as in the document (link definitions aside). */
export interface Chunk extends Span {
  readonly kind: 'frontmatter' | 'plain' | 'markdown'
  /** Line indexes, half-open. */
  readonly from: number
  readonly to: number
}
