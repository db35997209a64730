import { codeAt, isBlank } from '../text/character-set.ts'
import type { Span } from '../text/span.ts'
import { localBlock, type BlockKind, type LocalBlock } from './block.ts'
import type { Chunk } from './chunk.ts'
import { indentOf, type Lines } from './lines.ts'
import { lineIn, type Memo } from './memo.ts'
import { blockStarts, seam } from './wrap.ts'

/** Receives a block with the document offset that its own offsets count from. */
export type Emit = (local: LocalBlock, base: number) => void

/** True when a line can only be a paragraph's or an ATX heading, without markup in it. */
export function isPlainLine(text: string, lines: Lines, line: number): boolean {
  if (lines.marked[line]) return false
  const at = lines.first[line] as number
  if (at > (lines.start[line] as number) && indentOf(text, lines, line) > 3) return false
  const end = lines.end[line] as number
  // Two spaces at the end may be a hard break.
  if (codeAt(text, end - 1) === 32 && codeAt(text, end - 2) === 32) return false
  switch (codeAt(text, at)) {
    case 35: // `#`: a heading must not have a closing sequence to strip.
      return !headingAt(text, lines, line) || !text.slice(at, end).replace(/^#+/, '').includes('#')
    case 34: // `" + - : = > ^ ~` begin or underline something.
      return codeAt(text, at + 3) !== 34
    case 43:
    case 45:
    case 58:
    case 61:
    case 62:
    case 94:
    case 126:
      return false
    default:
      return true
  }
}

/** Rank of the ATX heading on a plain line and the offset of its text; undefined for a paragraph's line. */
function headingAt(text: string, lines: Lines, line: number): { depth: number; content: number } | undefined {
  let at = lines.first[line] as number
  const end = lines.end[line] as number
  if (codeAt(text, at) !== 35) return undefined
  let depth = 0
  while (codeAt(text, at) === 35) {
    depth++
    at++
  }
  if (depth > 6 || (at < end && !isGap(text.charCodeAt(at)))) return undefined
  while (at < end && isGap(text.charCodeAt(at))) at++
  return { depth, content: at }
}

/** A plain text as Markdown knows it, place for place: between # and a heading Chinese keyboards write a blank as wide as a character. */
export function asMarkdown(source: string): string {
  return source.replace(/^[ \t]*#{1,6}[ \t\u3000]+/gm, (opening) => opening.replaceAll('\u3000', ' '))
}

/** What may stand between # and a heading. */
const isGap = (code: number): boolean => code === 32 || code === 9 || code === 0x3000

function lineTail(text: string, from: number, to: number): number {
  let end = to
  while (end > from && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end--
  return end
}

/** Makes the blocks of a plain chunk without any Markdown parser; lines are remembered one by one. */
export function plainBlocks(
  text: string,
  lines: Lines,
  chunk: Chunk,
  wrap: number,
  memo: Memo,
  emit: Emit,
): void {
  let line = chunk.from
  while (line < chunk.to) {
    const heading = headingAt(text, lines, line)
    if (heading) {
      const start = lines.first[line] as number
      const end = lineTail(text, start, lines.end[line] as number)
      emit(lineIn(memo, text.slice(start, end), true, headingBlock), start)
      line++
      continue
    }
    let to = line + 1
    while (to < chunk.to && !headingAt(text, lines, to)) to++
    paragraph(text, lines, line, to, wrap, memo, emit)
    line = to
  }
}

/** A line without the blanks around it. */
function filled(text: string, lines: Lines, line: number): Span {
  let start = lines.first[line] as number
  let end = lines.end[line] as number
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function paragraph(
  text: string,
  lines: Lines,
  from: number,
  to: number,
  wrap: number,
  memo: Memo,
  emit: Emit,
): void {
  if (to === from + 1) {
    const { start, end } = filled(text, lines, from)
    if (start < end) emit(lineIn(memo, text.slice(start, end), false, textBlock), start)
    return
  }
  const starts: number[] = []
  const contents: string[] = []
  for (let line = from; line < to; line++) {
    const { start, end } = filled(text, lines, line)
    if (start === end) continue
    starts.push(start)
    contents.push(text.slice(start, end))
  }
  if (contents.length === 0) return
  const groups = blockStarts(contents, wrap)
  groups.forEach((first, index) => {
    const last = (groups[index + 1] ?? contents.length) - 1
    const start = starts[first] as number
    const source =
      first === last
        ? (contents[first] as string)
        : text.slice(start, (starts[last] as number) + (contents[last] as string).length)
    emit(lineIn(memo, source, false, textBlock), start)
  })
}

function plainBlock(
  kind: BlockKind,
  depth: number,
  end: number,
  prose: string,
  map?: LocalBlock['map'],
): LocalBlock {
  const [setext, quoted, listDepth, paragraph, start] = [false, 0, 0, 0, 0]
  return localBlock({ kind, depth, setext, quoted, listDepth, paragraph, start, end, prose, map })
}

function textBlock(source: string): LocalBlock {
  const end = source.length
  if (!source.includes('\n') && !source.includes('\r')) return plainBlock('text', 0, end, source)
  let prose = ''
  let last = ''
  const map = new Int32Array(source.length + 1)
  let length = 0
  for (const match of source.matchAll(/[^\n\r]+/g)) {
    const content = match[0].trim()
    if (content === '') continue
    const offset = match.index + match[0].indexOf(content)
    if (last !== '' && seam(last, content) === ' ') {
      prose += ' '
      map[length] = (map[length - 1] as number) + 1
      length++
    }
    prose += content
    last = content
    for (let at = 0; at < content.length; at++) map[length++] = offset + at
  }
  return plainBlock('text', 0, end, prose, map.slice(0, length))
}

function headingBlock(source: string): LocalBlock {
  const found = /^(#{1,6})[\s\ufeff\u200b]*/.exec(source) as RegExpExecArray
  const [{ length }, { length: depth }] = [found[0], found[1] as string]
  return plainBlock('heading', depth, source.length, source.slice(length), length)
}
