import type { AlignType, Table, TableCell, TableRow } from 'mdast'
import { phrasing } from './phrasing.ts'
import { doubt, pointAt, type MarkdownText } from './text.ts'

/** True when a line can only be the second of a table: hyphens with colons or bars. */
export function isDelimiterRow(source: string, at: number, end: number): boolean {
  let hyphens = false
  let others = false
  for (let index = at; index < end; index++) {
    const code = source.charCodeAt(index)
    if (code === 45) hyphens = true
    else if (code === 124 || code === 58) others = true
    else if (code !== 32 && code !== 9) return false
  }
  return hyphens && others
}

interface Cell {
  /** With the bar before it, and the last bar of the row. */
  readonly start: number
  readonly end: number
  /** The content without blanks around it. */
  readonly from: number
  readonly to: number
}

function cellsOf({ source, lines }: MarkdownText, line: number): Cell[] {
  const start = lines.first[line] as number
  const lineEnd = lines.end[line] as number
  let end = lineEnd
  while (end > start && (source.charCodeAt(end - 1) === 32 || source.charCodeAt(end - 1) === 9)) end--
  const cells: Cell[] = []
  let from = start
  while (from < end) {
    const inner = source.charCodeAt(from) === 124 ? from + 1 : from
    if (inner >= end) break
    let to = source.indexOf('|', inner)
    if (to < 0 || to > end) to = end
    let first = inner
    let last = to
    while (first < last && (source.charCodeAt(first) === 32 || source.charCodeAt(first) === 9)) first++
    while (last > first && (source.charCodeAt(last - 1) === 32 || source.charCodeAt(last - 1) === 9)) last--
    const closes = to >= end - 1
    cells.push({ start: from, end: closes ? lineEnd : to, from: first, to: last })
    if (closes) break
    from = to
  }
  return cells
}

const DELIMITER = /^:?-+:?$/

/**
 * The table whose head stands on a line, above a delimiter row, and its last line; undefined when head and delimiters do not fit.
 * Throws `doubt` where rows hold what only micromark tells apart.
 */
export function tableAt(
  text: MarkdownText,
  line: number,
  endsBefore: (line: number) => boolean,
): { readonly node: Table; readonly last: number } {
  const { source, lines } = text
  const delimiters = cellsOf(text, line + 1)
  const head = cellsOf(text, line)
  if (head.length !== delimiters.length || head.length === 0) throw doubt
  const align: AlignType[] = delimiters.map(({ from, to }) => {
    const cell = source.slice(from, to)
    if (!DELIMITER.test(cell)) throw doubt
    const left = cell.startsWith(':')
    const right = cell.endsWith(':')
    return left && right ? 'center' : left ? 'left' : right ? 'right' : null
  })
  let last = line + 1
  while (last + 1 < lines.count && !endsBefore(last + 1)) last++
  if (source.slice(lines.start[line], lines.end[last]).includes('\\')) throw doubt
  const children = [rowOf(text, line, head)]
  for (let row = line + 2; row <= last; row++) children.push(rowOf(text, row, cellsOf(text, row)))
  const end = children.length > 1 ? last : line + 1
  const position = {
    start: pointAt(text, line, lines.first[line] as number),
    end: pointAt(text, end, lines.end[end] as number),
  }
  return { node: { type: 'table', align, children, position }, last }
}

function rowOf(text: MarkdownText, line: number, cells: readonly Cell[]): TableRow {
  const { lines } = text
  if (cells.length === 0) throw doubt
  const children = cells.map(({ start, end, from, to }): TableCell => ({
    type: 'tableCell',
    children: to > from ? phrasing(text, [{ line, start: from, end: to }]) : [],
    position: { start: pointAt(text, line, start), end: pointAt(text, line, end) },
  }))
  const position = {
    start: pointAt(text, line, lines.first[line] as number),
    end: pointAt(text, line, lines.end[line] as number),
  }
  return { type: 'tableRow', children, position }
}
