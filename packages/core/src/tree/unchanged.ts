import type { Span } from '../text/span.ts'
import type { Chunk } from './chunk.ts'
import type { Edited } from './edited.ts'
import type { Lines } from './lines.ts'

/** A comment of a document. */
export interface Comment {
  readonly value: string
  readonly span: Span
}

/** What a parse leaves for the next one of the same document. */
export interface LastParse {
  readonly text: string
  readonly lines: Lines
  /** The line width that the document is wrapped at, 0 for none. */
  readonly wrap: number
  readonly chunks: readonly Chunk[]
  /** Index of each chunk's first block, and after the last chunk the number of blocks. */
  readonly firstBlocks: readonly number[]
  /** The comments of the document, in text order. */
  readonly comments: readonly Comment[]
  /** The labels that the document defines, as one string. */
  readonly known: string
  /** How many different lines and chunks the document had when all of them were last looked up. */
  readonly entriesInUse: number
}

/** Asked for the chunks of a text from its beginning to its end: the index of the same chunk in the last parse, or -1. */
export function unchangedChunks(
  { chunks }: LastParse,
  { head, tail, moved }: Edited,
): (chunk: Chunk) => number {
  let at = 0
  return ({ kind, start, end }) => {
    const by = end <= head ? 0 : start >= tail ? moved : undefined
    if (by === undefined) return -1
    while ((chunks[at]?.start ?? Infinity) < start - by) at++
    const old = chunks[at]
    return old?.start === start - by && old.end === end - by && old.kind === kind ? at : -1
  }
}
