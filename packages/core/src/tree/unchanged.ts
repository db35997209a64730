import type { Chunk } from './chunks.ts'

/** What a parse leaves for the next one of the same document. */
export interface LastParse {
  readonly text: string
  /** The line width that the document is wrapped at, 0 for none. */
  readonly wrap: number
  readonly chunks: readonly Chunk[]
  /** Index of each chunk's first block, and after the last chunk the number of blocks. */
  readonly firstBlocks: readonly number[]
}

/** Asked for the chunks of a text from its beginning to its end: the index of the same chunk in the last parse, or -1. */
export function unchangedChunks(last: LastParse, text: string): (chunk: Chunk) => number {
  const shortest = Math.min(text.length, last.text.length)
  const head = samePrefix(text, last.text, shortest)
  const tail = text.length - sameSuffix(text, last.text, shortest - head)
  const moved = text.length - last.text.length
  let at = 0
  return ({ kind, start, end }) => {
    const by = end <= head ? 0 : start >= tail ? moved : undefined
    if (by === undefined) return -1
    while ((last.chunks[at]?.start ?? Infinity) < start - by) at++
    const old = last.chunks[at]
    return old?.start === start - by && old.end === end - by && old.kind === kind ? at : -1
  }
}

/** How much is compared at once: strings compare faster than loops over their characters. */
const STEP = 4096

function samePrefix(a: string, b: string, most: number): number {
  let length = 0
  while (length + STEP <= most && b.startsWith(a.slice(length, length + STEP), length)) length += STEP
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

function sameSuffix(a: string, b: string, most: number): number {
  let length = 0
  const from = (text: string): number => text.length - length - STEP
  while (length + STEP <= most && b.startsWith(a.slice(from(a), from(a) + STEP), from(b))) length += STEP
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++
  return length
}
