import type { Span } from '../text/span.ts'
import type { LocalBlock } from './block.ts'

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

/** What was read of lines and chunks by their text: the same text gives the same, wherever it stands. */
export interface Memo {
  /** Plain lines (joined lines, where wrapped). */
  readonly lines: Map<string, LocalBlock>
  readonly chunks: Map<string, ChunkAnalysis>
  /** An older memo: what is found there goes into this one, too. */
  readonly older: Memo | undefined
  /** How many different lines and chunks the document had when all of them were last looked up. */
  readonly inUse: number | undefined
  /** The text by which a slice of the document is kept. */
  own(slice: string): string
}

/** A memo of nothing, for a text that is read once: its slices may share its memory. */
export function createMemo(): Memo {
  return { lines: new Map(), chunks: new Map(), older: undefined, inUse: undefined, own: (slice) => slice }
}

/** The block of a line, which is a heading or a text. */
export function lineIn(
  { lines, older, own }: Memo,
  source: string,
  heading: boolean,
  make: (source: string) => LocalBlock,
): LocalBlock {
  // A line that is a heading here is not a heading where a mark stands before it, or a blank that Markdown does not know behind it.
  const fits = (block: LocalBlock | undefined): block is LocalBlock =>
    block !== undefined && (block.kind === 'heading') === heading
  const held = lines.get(source)
  if (fits(held)) return held
  const known = older?.lines.get(source)
  const key = own(source)
  const block = fits(known) ? known : make(key)
  lines.set(key, block)
  return block
}
