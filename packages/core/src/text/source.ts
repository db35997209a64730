import { firstIndex } from './search.ts'
import type { Span } from './span.ts'

/** A place in a text: line and column from 1, offset from 0, in UTF-16 code units (as unist has it). */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Start and end of a stretch of text. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A text with its line starts; converts offsets to lines and columns and back. */
export interface Source {
  readonly text: string
  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position
  /** The offset of a 1-based line and column; places past a line's end are moved to it. */
  offsetAt(line: number, column: number): number
  rangeOf(span: Span): Range
  /** The whole line (without its line end) that holds an offset. */
  lineAt(offset: number): Span
  readonly lineCount: number
}

/** Indexes a text by line; `starts` are its line starts where they are known. Line ends are `\n`, `\r\n` and lone `\r`, as in Markdown. */
export function sourceOf(text: string, starts: ArrayLike<number> = lineStartsOf(text)): Source {
  const lineIndex = (offset: number): number =>
    Math.max(0, firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset) - 1)
  const endOfLine = (index: number): number => {
    let end = starts[index + 1] ?? text.length
    if (index + 1 < starts.length) {
      if (text.charCodeAt(end - 1) === 10) end--
      if (text.charCodeAt(end - 1) === 13 && end > (starts[index] ?? 0)) end--
    }
    return end
  }
  const positionAt = (given: number): Position => {
    const offset = Math.min(Math.max(given, 0), text.length)
    const index = lineIndex(offset)
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1, offset }
  }
  return {
    text,
    lineCount: starts.length,
    positionAt,
    offsetAt(line, column) {
      if (line < 1) return 0
      if (line > starts.length) return text.length
      const start = starts[line - 1] ?? 0
      return Math.min(Math.max(start + column - 1, start), endOfLine(line - 1))
    },
    rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }),
    lineAt(offset) {
      const index = lineIndex(Math.min(Math.max(offset, 0), text.length))
      return { start: starts[index] ?? 0, end: endOfLine(index) }
    },
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
    return starts
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
