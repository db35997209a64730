import { isDigit } from '../../text/character-set.ts'
import { doubt, type MarkdownText } from './text.ts'
import type { Span } from '../../text/span.ts'

/** True when a line from an offset on is `***`, `- - -`, `___` … */
export function isThematicBreak(source: string, at: number, end: number): boolean {
  const mark = source.charCodeAt(at)
  if (mark !== 42 && mark !== 45 && mark !== 95) return false
  let marks = 0
  for (let index = at; index < end; index++) {
    const code = source.charCodeAt(index)
    if (code === mark) marks++
    else if (code !== 32 && code !== 9) return false
  }
  return marks >= 3
}

/** Rank that an underline gives the paragraph above it; 0 for another line. */
export function underlineRank(source: string, at: number, end: number): 0 | 1 | 2 {
  const mark = source.charCodeAt(at)
  if (mark !== 61 && mark !== 45) return 0
  let index = at
  while (index < end && source.charCodeAt(index) === mark) index++
  while (index < end && (source.charCodeAt(index) === 32 || source.charCodeAt(index) === 9)) index++
  return index < end ? 0 : mark === 61 ? 1 : 2
}

/** A mark that begins a list item. */
export interface ItemStart {
  /** `-` `+` `*` `.` or `)`. */
  readonly kind: number
  readonly value: number | undefined
  /** Offset of the item's content; the line's end where its first line is blank. */
  readonly content: number
  /** Columns from the mark to the content. */
  readonly width: number
  /** True when the mark alone may break off a paragraph. */
  readonly interrupts: boolean
}

/** The list mark at an offset and its column; undefined when there is none. Throws `doubt` for items that begin with code. */
export function itemStartAt(
  { source, lines }: MarkdownText,
  line: number,
  at: number,
  column: number,
): ItemStart | undefined {
  const end = lines.end[line] as number
  let index = at
  let kind = source.charCodeAt(index)
  let value: number | undefined
  if (isDigit(kind)) {
    while (index < end && isDigit(source.charCodeAt(index))) index++
    if (index - at > 9) return undefined
    value = Number(source.slice(at, index))
    kind = source.charCodeAt(index)
    if (index >= end || (kind !== 46 && kind !== 41)) return undefined
  } else if (kind !== 42 && kind !== 43 && kind !== 45) return undefined
  index++
  if (index < end && source.charCodeAt(index) !== 32 && source.charCodeAt(index) !== 9) return undefined
  let content = index
  let width = index - at
  for (let code = source.charCodeAt(content); content < end && (code === 32 || code === 9);) {
    width += code === 9 ? 4 - ((column + width) % 4) : 1
    code = source.charCodeAt(++content)
  }
  if (content >= end) return { kind, value, content: end, width: index - at + 1, interrupts: false }
  if (width - (index - at) > 4) throw doubt
  return { kind, value, content, width, interrupts: value === undefined || (value === 1 && index === at + 2) }
}

/** An ATX heading: its rank and its content's offsets. */
export interface HeadingStart extends Span {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
}

/** The ATX heading at an offset; undefined when there is none. */
export function headingStartAt(source: string, at: number, lineEnd: number): HeadingStart | undefined {
  let start = at
  while (start < lineEnd && source.charCodeAt(start) === 35) start++
  const depth = start - at
  const blank = (code: number): boolean => code === 32 || code === 9
  if (depth < 1 || depth > 6 || (start < lineEnd && !blank(source.charCodeAt(start)))) return undefined
  while (start < lineEnd && blank(source.charCodeAt(start))) start++
  let end = lineEnd
  while (end > start && blank(source.charCodeAt(end - 1))) end--
  let closing = end
  while (closing > start && source.charCodeAt(closing - 1) === 35) closing--
  if (closing < end && (closing === start || blank(source.charCodeAt(closing - 1)))) {
    end = closing
    while (end > start && blank(source.charCodeAt(end - 1))) end--
  }
  return { depth: depth as HeadingStart['depth'], start, end }
}
