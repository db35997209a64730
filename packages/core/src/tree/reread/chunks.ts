import { firstIndex } from '../../text/search.ts'
import type { Chunk } from '../chunk.ts'
import { chunksBehind, frontMatterIn } from '../chunks.ts'
import type { Lines } from '../lines.ts'
import type { Edited } from './edited.ts'

/** The chunks of an edited text: only those that the edit touched are read again. */
export function chunksAgain(
  old: readonly Chunk[],
  text: string,
  lines: Lines,
  edited: Edited,
): readonly Chunk[] {
  const matter = frontMatterIn(text, lines)
  // Three hyphens far below may make front matter of what was text, and the other way round.
  const chunks = !matter === (old[0]?.kind !== 'frontmatter') ? chunksBefore(old, edited) : []
  if (matter && !chunks.length) chunks.push(matter)
  return chunksBehind(text, lines, chunks, (line) => addBehind(old, edited, lines, line, chunks))
}

/** The chunks before an edit. Where a chunk ends is known from the next one, which must stand before the edit, too. */
function chunksBefore(chunks: readonly Chunk[], { head }: Edited): Chunk[] {
  const first = firstIndex(chunks.length, (index) => (chunks[index] as Chunk).end >= head)
  return first > 1 ? chunks.slice(0, first - 1) : []
}

/** Adds the chunks behind an edit, if one begins at a line: what a chunk is depends on nothing before it. */
function addBehind(
  old: readonly Chunk[],
  { tail, moved }: Edited,
  lines: Lines,
  line: number,
  all: Chunk[],
): boolean {
  const start = lines.start[line] as number
  if (start < tail) return false
  const first = firstIndex(old.length, (index) => (old[index] as Chunk).start >= start - moved)
  const known = old[first]
  if (known?.start !== start - moved || known.kind === 'frontmatter') return false
  const by = line - known.from
  for (let index = first; index < old.length; index++) {
    const { kind, start, end, from, to } = old[index] as Chunk
    all.push({ kind, start: start + moved, end: end + moved, from: from + by, to: to + by })
  }
  return true
}
