/** The lines of a text in flat arrays: one entry per line. */
export interface Lines {
  readonly count: number
  readonly start: readonly number[]
  /** Without the line end. */
  readonly end: readonly number[]
  /** Offset of the first character that is no space or tab; the end of a blank line. */
  readonly first: readonly number[]
  /** 1: may hold inline markup. */
  readonly marked: readonly number[]
}

const significant = new Uint8Array(128)
for (const character of '\0\\`*_[]<&|') significant[character.charCodeAt(0)] = 1

/** Splits a text (from an offset on) at `\n`, `\r\n` and lone `\r`, and notes which lines may hold markup. */
export function linesOf(text: string, from: number): Lines {
  const start: number[] = []
  const end: number[] = []
  const first: number[] = []
  const marked: number[] = []
  const length = text.length
  let at = from
  for (;;) {
    start.push(at)
    let code = text.charCodeAt(at)
    while (code === 32 || code === 9) code = text.charCodeAt(++at)
    first.push(at)
    let mark = 0
    while (code !== 10 && code !== 13 && at < length) {
      if (code < 128) mark |= significant[code] as number
      code = text.charCodeAt(++at)
    }
    end.push(at)
    marked.push(mark)
    if (at >= length) break
    at += code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
  }
  return { count: start.length, start, end, first, marked }
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
