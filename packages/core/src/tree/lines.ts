import { firstIndex } from '../text/search.ts'
import type { Edited } from './edited.ts'

/** The lines of a text in flat arrays: one entry per line. */
export interface Lines {
  readonly count: number
  readonly start: Int32Array
  /** Without the line end. */
  readonly end: Int32Array
  /** Offset of the first character that is not a space or tab; the end of a blank line. */
  readonly first: Int32Array
  /** 1: may hold inline markup. */
  readonly marked: Uint8Array
  /** What was measured of lines, plus one; 0 for lines that were not measured. */
  readonly measured: Int16Array
}

const significant = new Uint8Array(128)
for (const character of '\0\\`*_[]<&|') significant[character.charCodeAt(0)] = 1

/** The lines of a text before an edit, and what the edit left alone. */
interface PreviousLines {
  readonly lines: Lines
  readonly edited: Edited
}

/**
 * Splits a text (from an offset on) at `\n`, `\r\n` and lone `\r`, and notes which lines may hold markup. Of what is
 * known of the text before an edit only the lines that it touched are read again.
 */
export function linesOf(text: string, from: number, known?: PreviousLines): Lines {
  const length = text.length
  const before = known ? linesBefore(known, from) : 0
  const room = known ? roomAfter(text, known) : roomFor(text, from)
  const start = new Int32Array(room)
  const end = new Int32Array(room)
  const first = new Int32Array(room)
  const marked = new Uint8Array(room)
  const measured = new Int16Array(room)
  let count = before
  let at = from
  if (known && before > 0) {
    const { lines } = known
    start.set(lines.start.subarray(0, before))
    end.set(lines.end.subarray(0, before))
    first.set(lines.first.subarray(0, before))
    marked.set(lines.marked.subarray(0, before))
    measured.set(lines.measured.subarray(0, before))
    at = lines.start[before] as number
  }
  for (;;) {
    // A line end of two characters may stand across the edit.
    if (known && at >= known.edited.tail + 2) {
      const { lines, edited } = known
      for (let line = lineAt(lines, at - edited.moved); line < lines.count; line++, count++) {
        start[count] = (lines.start[line] as number) + edited.moved
        end[count] = (lines.end[line] as number) + edited.moved
        first[count] = (lines.first[line] as number) + edited.moved
        marked[count] = lines.marked[line] as number
        measured[count] = lines.measured[line] as number
      }
      break
    }
    start[count] = at
    let code = text.charCodeAt(at)
    while (code === 32 || code === 9) code = text.charCodeAt(++at)
    first[count] = at
    let mark = 0
    while (code !== 10 && code !== 13 && at < length) {
      if (code < 128) mark |= significant[code] as number
      code = text.charCodeAt(++at)
    }
    end[count] = at
    marked[count] = mark
    count++
    if (at >= length) break
    at += code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
  }
  return {
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    first: first.subarray(0, count),
    marked: marked.subarray(0, count),
    measured: measured.subarray(0, count),
  }
}

/** How many lines end, with their line ends, before the edit. */
function linesBefore({ lines, edited }: PreviousLines, from: number): number {
  if (lines.start[0] !== from) return 0
  return Math.max(0, lineAt(lines, edited.head - 1))
}

/** The last line that begins at an offset or before it. */
function lineAt({ start, count }: Lines, offset: number): number {
  return Math.max(0, firstIndex(count, (line) => (start[line] as number) > offset) - 1)
}

/** No fewer than the lines of an edited text: those before the edit, and no more than the characters that are new. */
function roomAfter(text: string, { lines, edited }: PreviousLines): number {
  return lines.count + roomFor(text.slice(edited.head, edited.tail + 2), 0) + 2
}

/** No fewer than the lines of a text. */
function roomFor(text: string, from: number): number {
  let room = 1
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) room++
  for (let at = text.indexOf('\r', from); at >= 0; at = text.indexOf('\r', at + 1)) room++
  return room
}

/** Columns of white space before a line's first character, tabs at stops of four. */
export function indentOf(text: string, lines: Lines, line: number): number {
  let columns = 0
  const first = lines.first[line] as number
  for (let at = lines.start[line] as number; at < first; at++)
    columns += text.charCodeAt(at) === 9 ? 4 - (columns % 4) : 1
  return columns
}

/** True for a line of nothing but spaces and tabs. */
export function isBlank(lines: Lines, line: number): boolean {
  return lines.first[line] === lines.end[line]
}
