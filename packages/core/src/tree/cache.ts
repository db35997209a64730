import type { Block, LocalBlock } from './block.ts'
import type { LastParse } from './reuse.ts'
import type { Span } from '../text/span.ts'

/** A comment of a chunk, in offsets from the chunk. */
export interface LocalComment extends Span {
  readonly value: string
}

/** What one chunk of Markdown gave, and what outside the chunk it depended on. */
export interface ChunkAnalysis {
  readonly blocks: readonly LocalBlock[]
  readonly comments: readonly LocalComment[]
  /** Labels of the link definitions in this chunk. */
  readonly defined: readonly string[]
  /** Labels defined elsewhere when it was parsed, as one string; matters only where the chunk has brackets. */
  readonly known: string
  /** The line width that the document is wrapped at when it was parsed, 0 for none. */
  readonly wrap: number
}

/**
 * Keeps block analyses between parses of one document, so that an edit costs the blocks it touched.
 * What is long out of use is dropped.
 */
export interface AnalysisCache {
  /** By chunk text. */
  chunks: Map<string, ChunkAnalysis>
  /** Plain lines (joined lines, where wrapped) by their text. */
  lines: Map<string, LocalBlock>
  /** The blocks of the newest parse. */
  blocks: readonly Block[]
  /** The newest parse. */
  last: LastParse | undefined
  /** Parses so far. */
  generation: number
}

/** An empty cache, for one document. */
export function createCache(): AnalysisCache {
  return {
    chunks: new Map(),
    lines: new Map(),
    blocks: [],
    last: undefined,
    generation: 0,
  }
}

/**
 * A copy of a string that shares no memory with the text it was cut from: engines let a slice keep its
 * whole parent alive, so a cache of slices would hold every version of the document ever typed.
 */
export function detached(slice: string): string {
  return ` ${slice}`.slice(1)
}
