import type { Code } from 'mdast'
import { indentOf } from '../lines.ts'
import { doubt, pointAt, type MarkdownText } from './text.ts'

const opening = /^(`{3,})([^`]*)$|^(~{3,})(.*)$/

/** The fenced code that begins on a line, and its last line; undefined when none begins there. Throws `doubt` when it is not closed. */
export function fenceAt(
  text: MarkdownText,
  line: number,
  at: number,
): { readonly node: Code; readonly last: number } | undefined {
  const { source, lines } = text
  const found = opening.exec(source.slice(at, lines.end[line]))
  if (!found) return undefined
  const fence = (found[1] ?? found[3]) as string
  const info = (found[2] ?? found[4]) as string
  if (/[&\\\t]/.test(info) || at !== lines.start[line] || source.includes('\r')) throw doubt
  let last = line + 1
  while (last < lines.count && !closes(text, last, fence)) last++
  if (last >= lines.count) throw doubt
  const words = /^ *([^ ]*)(?: +(.*))?$/.exec(info)
  const value = last > line + 1 ? source.slice(lines.start[line + 1], lines.end[last - 1]) : ''
  const node: Code = {
    type: 'code',
    lang: words?.[1] || null,
    meta: words?.[2] || null,
    value,
    position: { start: pointAt(text, line, at), end: pointAt(text, last, lines.end[last] as number) },
  }
  return { node, last }
}

function closes({ source, lines }: MarkdownText, line: number, fence: string): boolean {
  const first = lines.first[line] as number
  if (!source.startsWith(fence, first)) return false
  const start = lines.start[line] as number
  if (first - start > 3 || source.slice(start, first).includes('\t')) throw doubt
  const rest = source.slice(first, lines.end[line])
  let at = fence.length
  while (rest.charAt(at) === fence.charAt(0)) at++
  return rest.slice(at).trim() === ''
}

/** The indented code that begins on a line, and its last line. */
export function codeAt(text: MarkdownText, line: number): { readonly node: Code; readonly last: number } {
  const { source, lines } = text
  // Blank lines that are not empty: some belong to the code, some do not.
  if (/^[ \t]+\r?$/m.test(source) || source.includes('\r')) throw doubt
  let last = line
  for (let next = line + 1; next < lines.count; next++) {
    if (lines.first[next] === lines.end[next]) continue
    if (indentOf(source, lines, next) < 4) break
    last = next
  }
  const rows: string[] = []
  for (let row = line; row <= last; row++) rows.push(unindented(text, row))
  const position = {
    start: pointAt(text, line, lines.start[line] as number),
    end: pointAt(text, last, lines.end[last] as number),
  }
  return { node: { type: 'code', lang: null, meta: null, value: rows.join('\n'), position }, last }
}

/** A line without its first four columns. */
function unindented({ source, lines }: MarkdownText, line: number): string {
  const start = lines.start[line] as number
  const end = lines.end[line] as number
  if (source.charCodeAt(start) === 9) return source.slice(start + 1, end)
  const from = Math.min(start + 4, end)
  // A tab that stands partly inside the indent leaves blanks behind.
  if (source.slice(start, from).includes('\t')) throw doubt
  return source.slice(from, end)
}
