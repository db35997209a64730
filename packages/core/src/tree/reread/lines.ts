import { firstIndex } from '../../text/search.ts'
import { linesOf, type Lines } from '../lines.ts'
import type { Edited } from './edited.ts'

/** The lines of an edited text (from an offset on): only those that the edit touched are read again. */
export function linesAgain(old: Lines, text: string, from: number, { head, tail, moved }: Edited): Lines {
  const before = old.start[0] === from ? Math.max(0, lineAt(old, head - 1)) : 0
  // A line end of two characters may stand across the edit.
  const middle = linesOf(text, before > 0 ? (old.start[before] as number) : from, tail + 2)
  const end = middle.end[middle.count - 1] as number
  const next = end + (text.startsWith('\r\n', end) ? 2 : 1)
  const rest = end < text.length ? lineAt(old, next - moved) : old.count
  const behind = before + middle.count
  const count = behind + old.count - rest
  const start = new Int32Array(count)
  const ends = new Int32Array(count)
  const first = new Int32Array(count)
  const marked = new Uint8Array(count)
  const measured = new Int16Array(count)
  const copy = (lines: Lines, line: number, to: number, by: number): void => {
    start[to] = (lines.start[line] as number) + by
    ends[to] = (lines.end[line] as number) + by
    first[to] = (lines.first[line] as number) + by
    marked[to] = lines.marked[line] as number
    measured[to] = lines.measured[line] as number
  }
  start.set(old.start.subarray(0, before))
  ends.set(old.end.subarray(0, before))
  first.set(old.first.subarray(0, before))
  marked.set(old.marked.subarray(0, before))
  measured.set(old.measured.subarray(0, before))
  for (let line = 0; line < middle.count; line++) copy(middle, line, before + line, 0)
  for (let line = rest; line < old.count; line++) copy(old, line, behind + line - rest, moved)
  return { count, start, end: ends, first, marked, measured }
}

/** The last line that begins at an offset or before it. */
function lineAt({ start, count }: Lines, offset: number): number {
  return Math.max(0, firstIndex(count, (line) => (start[line] as number) > offset) - 1)
}
