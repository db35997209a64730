import { firstIndex } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import type { Block, LocalBlock } from './block.ts'
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

/** Where the blocks and comments of a text are collected. */
interface Collected {
  readonly comments: Comment[]
  add(local: LocalBlock, base: number): void
}

/** Takes over the blocks and comments of a chunk of the last parse, by its index there, so far as an edit moved it. */
export function takeOver(
  last: LastParse,
  blocks: readonly Block[],
  index: number,
  moved: number,
  { comments, add }: Collected,
): void {
  const { start, end } = last.chunks[index] as Chunk
  for (let at = last.firstBlocks[index] as number; at < (last.firstBlocks[index + 1] as number); at++) {
    const { local, base } = blocks[at] as Block
    add(local, base + moved)
  }
  const from = firstIndex(last.comments.length, (at) => (last.comments[at] as Comment).span.start >= start)
  for (let at = from; (last.comments[at]?.span.start ?? Infinity) < end; at++) {
    const { value, span } = last.comments[at] as Comment
    comments.push({ value, span: { start: span.start + moved, end: span.end + moved } })
  }
}
