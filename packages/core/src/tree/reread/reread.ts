import { firstIndex } from '../../text/search.ts'
import { Block } from '../block.ts'
import type { Chunk } from '../chunk.ts'
import { chunksOf } from '../chunks.ts'
import { linesOf } from '../lines.ts'
import type { Memo } from '../memo.ts'
import { beginningOf, layoutOf, parsedOf, readChunk, type Comment, type Parsed } from '../parse.ts'
import type { Emit } from '../prose.ts'
import { follow } from '../readings.ts'
import { editOf, type Edited } from './edited.ts'

/** How many lines are kept at most that the document no longer has. */
const STALE_LINES_ALLOWED = 250

/** Reads a text that was read before it was edited: what the edit left alone is taken over. Gives what `read` gives. */
export function reread(previous: Parsed, text: string): Parsed {
  const edited = editOf(previous.text, text)
  if (edited.head === text.length && edited.moved === 0) return previous
  const lines = linesOf(text, beginningOf(text))
  const chunks = chunksOf(text, lines)
  const layout = layoutOf(text, lines, chunks, memoFor(previous))
  const kept = layout.wrap === previous.wrap && layout.known === previous.known && !layout.memo.older
  const unchanged = kept ? unchangedChunks(previous.chunks, edited) : undefined
  const firstBlocks: number[] = []
  const blocks: Block[] = []
  const comments: Comment[] = []
  const emit: Emit = (local, base) => {
    const index = firstBlocks.length - 1
    const old = previous.blocks[blocks.length]
    const unmoved = old?.local === local && old.base === base && old.chunk === index
    blocks.push(unmoved ? old : new Block(blocks.length, local, base, index))
  }
  for (const chunk of chunks) {
    firstBlocks.push(blocks.length)
    const old = unchanged?.(chunk) ?? -1
    if (old >= 0) takeOver(previous, old, chunk.start, emit, comments)
    else readChunk(layout, chunk, emit, comments)
  }
  firstBlocks.push(blocks.length)
  follow(blocks, previous.blocks)
  return parsedOf(layout, { blocks, firstBlocks, comments })
}

/** The memo of the parse before. What is taken over whole is not looked up: now and then everything is, and what is not used is dropped. */
function memoFor({ memo }: Parsed): Memo {
  const { lines, chunks, inUse = 0 } = memo
  return lines.size + chunks.size < inUse + STALE_LINES_ALLOWED
    ? { lines, chunks, older: undefined, inUse, own: detached }
    : { lines: new Map(), chunks: new Map(), older: memo, inUse: undefined, own: detached }
}

/**
 * A copy of a string that shares no memory with the text it was cut from: engines let a slice keep its
 * whole parent alive, so a memo of slices would hold every version of the document ever typed.
 */
function detached(slice: string): string {
  return ` ${slice}`.slice(1)
}

/** Asked for the chunks of a text from its beginning to its end: the index of the same chunk before an edit, or -1. */
export function unchangedChunks(
  chunks: readonly Chunk[],
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

/** Takes over the blocks and comments of a chunk, by its index before an edit, to where it begins now. */
function takeOver(previous: Parsed, index: number, now: number, emit: Emit, comments: Comment[]): void {
  const { start, end } = previous.chunks[index] as Chunk
  const moved = now - start
  const { firstBlocks, blocks, comments: old } = previous
  for (let at = firstBlocks[index] as number; at < (firstBlocks[index + 1] as number); at++) {
    const { local, base } = blocks[at] as Block
    emit(local, base + moved)
  }
  const from = firstIndex(old.length, (at) => (old[at] as Comment).span.start >= start)
  for (let at = from; (old[at]?.span.start ?? Infinity) < end; at++) {
    const { value, span } = old[at] as Comment
    comments.push({ value, span: { start: span.start + moved, end: span.end + moved } })
  }
}
