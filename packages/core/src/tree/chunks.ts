import type { Chunk } from './chunk.ts'
import { indentOf, isBlank, type Lines } from './lines.ts'
import { isPlainLine } from './prose.ts'
import { readPastOpening } from './openings.ts'

const item = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y

/** True when a line begins with a list marker; thematic breaks of spaced `*` or `-` count too, which does no harm. */
function beginsItem(text: string, lines: Lines, line: number): boolean {
  const at = lines.first[line] as number
  const code = text.charCodeAt(at)
  if (code !== 45 && code !== 42 && code !== 43 && (code < 48 || code > 57)) return false
  item.lastIndex = 0
  return item.test(text.slice(at, Math.min(at + 12, lines.end[line] as number)))
}

/** The last line of YAML front matter that begins at the first line, or -1. */
function frontMatterEnd(text: string, lines: Lines): number {
  const fence = (line: number): boolean =>
    lines.first[line] === lines.start[line] &&
    text.startsWith('---', lines.start[line]) &&
    text.slice((lines.start[line] as number) + 3, lines.end[line]).trim() === ''
  if (!fence(0)) return -1
  for (let line = 1; line < lines.count; line++) if (fence(line)) return line
  return -1
}

/**
 * Splits a text at the blank lines where no container, fence or HTML block can be open. In doubt it does
 * not split: a larger chunk is read just as rightly, only less cheaply after an edit.
 */
export function chunksOf(text: string, lines: Lines): readonly Chunk[] {
  const chunks: Chunk[] = []
  const matter = frontMatterEnd(text, lines)
  if (matter >= 0) {
    const [start, end] = [lines.start[0] as number, lines.end[matter] as number]
    chunks.push({ kind: 'frontmatter', start, end, from: 0, to: matter + 1 })
  }
  for (let line = matter + 1; line < lines.count;) {
    if (isBlank(lines, line)) line++
    else {
      const chunk = chunkAt(text, lines, line)
      chunks.push(chunk)
      line = chunk.to
    }
  }
  return chunks
}

function chunkAt(text: string, lines: Lines, from: number): Chunk {
  let line = from
  let list = false
  // Lines since the last blank one that may belong to an HTML block, where a fence would be mere content.
  let tagged = false
  let plain = true
  let open = false
  while (line < lines.count) {
    if (isBlank(lines, line)) {
      const next = nextFilled(lines, line)
      if (next >= lines.count || splitsBefore(text, lines, next, line - 1, list)) break
      line = next
      plain = false
      tagged = false
      continue
    }
    if (beginsItem(text, lines, line)) list = true
    plain &&= !list && isPlainLine(text, lines, line)
    if (!plain) {
      const past = readPastOpening(text, lines, line, list, tagged)
      if (past === Infinity) {
        line = lines.count
        open = true
        break
      }
      if (text.charCodeAt(lines.first[line] as number) === 60)
        tagged ||= past === line + 1 && !text.startsWith('<!--', lines.first[line])
      line = past
    } else line++
  }
  // Trailing blank lines belong to lists (looseness, positions),
  // to indented code, to HTML after a quote (micromark looks past it), and to whatever is never closed.
  const trailing =
    list ||
    open ||
    indentOf(text, lines, line - 1) > 3 ||
    text.charCodeAt(lines.first[line - 1] as number) === 60
  const last = trailing ? nextFilled(lines, line) : line
  const end = trailing ? (lines.start[last] ?? text.length) : (lines.end[line - 1] as number)
  const start = lines.start[from] as number
  // A parser skips a byte order mark where its text starts: begin at the line end before it.
  if (from > 0 && text.charCodeAt(start) === 0xfeff)
    return { kind: 'markdown', start: lines.end[from - 1] as number, end, from: from - 1, to: last }
  return { kind: plain ? 'plain' : 'markdown', start, end, from, to: last }
}

function nextFilled(lines: Lines, from: number): number {
  let line = from
  while (line < lines.count && isBlank(lines, line)) line++
  return line
}

/** True when a new chunk may begin at `next`, which follows blank lines after `last`. */
function splitsBefore(text: string, lines: Lines, next: number, last: number, list: boolean): boolean {
  // A parser skips a mark like this at the start of what it is given.
  if (text.charCodeAt(lines.start[next] as number) === 0xfeff) return false
  const indent = indentOf(text, lines, next)
  if (list) return indent === 0 && !beginsItem(text, lines, next)
  if (indentOf(text, lines, last) < 4) return true
  // Lists after indented code: micromark takes some of them for text.
  return indent < 4 && !beginsItem(text, lines, next)
}
