import type { Span } from '../text/span.ts'
import type { Block } from './block.ts'

/** What a document has between two places of a block's prose, and where. */
export function written(block: Block, { start, end }: Span): { readonly text: string; readonly span: Span } {
  return { text: block.prose.slice(start, end), span: block.spanOf(start, end) }
}
