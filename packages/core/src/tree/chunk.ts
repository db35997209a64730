/** A stretch of lines that Markdown reads the same alone as in the document (link definitions aside). */
export interface Chunk {
  readonly kind: 'frontmatter' | 'plain' | 'markdown'
  readonly start: number
  readonly end: number
  /** Line indexes, half-open. */
  readonly from: number
  readonly to: number
}
