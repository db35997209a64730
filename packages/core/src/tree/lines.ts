import { codeAt } from '../text/character-set.ts'
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
}

const significant = new Uint8Array(128)
for (const character of '\0\\`*_[]<&|') significant[character.charCodeAt(0)] = 1

/** Splits a text at `\n`, `\r\n` and lone `\r`, from an offset on, and notes which lines may hold markup. */
export function linesOf(text: string, from: number): Lines {
  const length = text.length
  const room = roomFor(text, from)
  const start = new Int32Array(room)
  const end = new Int32Array(room)
  const first = new Int32Array(room)
  const marked = new Uint8Array(room)
  let count = 0
  let at = from
  for (;;) {
    start[count] = at
    let code = codeAt(text, at)
    while (code === 32 || code === 9) code = codeAt(text, ++at)
    first[count] = at
    let mark = 0
    while (code !== 10 && code !== 13 && at < length) {
      if (code < 128) mark |= significant[code] as number
      code = codeAt(text, ++at)
    }
    end[count] = at
    marked[count] = mark
    count++
    if (at >= length) break
    at += code === 13 && codeAt(text, at + 1) === 10 ? 2 : 1
  }
  return { count, start, end, first, marked }
}

/** How many lines end behind an offset of a text, and one. */
function roomFor(text: string, from: number): number {
  let room = 1
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) room++
  for (let at = text.indexOf('\r', from); at >= 0; at = text.indexOf('\r', at + 1))
    if (codeAt(text, at + 1) !== 10) room++
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
