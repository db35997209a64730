import type { Chunk } from './chunks.ts'
import type { Lines } from './lines.ts'

/** What a parse leaves for the next one of the same document. */
export interface LastParse {
  readonly text: string
  readonly lines: Lines
  /** The line width that the document is wrapped at, 0 for none. */
  readonly wrap: number
  readonly chunks: readonly Chunk[]
  /** Index of each chunk's first block, and after the last chunk the number of blocks. */
  readonly firstBlocks: readonly number[]
  /** How many different lines the document had when all were last asked for. */
  readonly asked: number
}

/** What an edit left alone of a text, in offsets of the new text: all before `head`, and all from `tail` on, which moved. */
export interface Edited {
  readonly head: number
  readonly tail: number
  readonly moved: number
}

/** The stretch between what two texts begin and what they end with. */
export function editOf(before: string, after: string): Edited {
  const shortest = Math.min(after.length, before.length)
  const head = samePrefix(after, before, shortest)
  const tail = after.length - sameSuffix(after, before, shortest - head)
  return { head, tail, moved: after.length - before.length }
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
