import type { Span } from '@policydoc/core'
import { displayWidth } from './display-width.ts'
import { printable } from './printable.ts'

/** A stretch of one line as it is shown, with the display column of each offset in it. */
export interface LineView {
  /** Ready to print. */
  readonly text: string
  readonly span: Span
  /** Display columns before an offset, from 0; offsets outside the view are moved to its ends. */
  columnAt(offset: number): number
}

/**
 * Shows the line around `focus` in at most about `width` columns; `wished` are spans to keep in view when there is room.
 * Only the neighbourhood is read, so that a line of millions of characters costs no more than a short one.
 */
export function viewLine(text: string, focus: Span, wished: readonly Span[], width: number): LineView {
  const line = lineAround(text, focus.start, width * 2)
  const limits = {
    start: Math.max(line.start, focus.start - width),
    end: Math.min(line.end, focus.start + width * 2),
  }
  let start = Math.max(limits.start, focus.start)
  let end = Math.min(limits.end, Math.max(start, Math.min(focus.end, start + width)))
  let left = width - 2 - columns(text.slice(start, end))
  const take = (from: number, to: number): boolean => {
    const cost = columns(text.slice(from, start)) + columns(text.slice(end, to))
    if (cost > left) return false
    left -= cost
    start = from
    end = to
    return true
  }
  for (const span of [...wished].sort((a, b) => distance(a, focus) - distance(b, focus))) {
    const [from, to] = [Math.min(start, span.start), Math.max(end, span.end)]
    if (from >= limits.start && to <= limits.end) take(from, to)
  }
  // Then as much of what stands around as fits, a step to either side in turn.
  for (let grown = true; grown;) {
    const before = start > limits.start && take(stepBack(text, start, limits.start), end)
    const after = end < limits.end && take(start, stepOn(text, end, limits.end))
    grown = before || after
  }
  return view(text, { start, end }, start > line.start ? '…' : '', end < line.end ? '…' : '')
}

function view(text: string, span: Span, head: string, tail: string): LineView {
  const stops: number[] = []
  let shown = head
  let column = head.length
  for (let offset = span.start; offset < span.end;) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
    const safe = printable(character)
    for (let unit = 0; unit < character.length; unit++) stops.push(column)
    shown += safe
    column += columns(safe)
    offset += character.length
  }
  stops.push(column)
  return {
    text: shown + tail,
    span,
    columnAt: (offset) => stops[Math.min(Math.max(offset, span.start), span.end) - span.start] ?? column,
  }
}

/** Columns that a text takes on a terminal. */
export function columns(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length
  // Ideographs and full-width marks, nearly all of what is shown, need no look into the tables.
  if (/^[\u3001-\u303e\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/.test(text)) return text.length * 2
  return Array.from(printable(text)).reduce((sum, character) => sum + displayWidth(character), 0)
}

function lineAround(text: string, offset: number, reach: number): Span {
  let start = offset
  let end = offset
  while (start > 0 && offset - start < reach && !isLineEnd(text.charCodeAt(start - 1))) start--
  while (end < text.length && end - offset < reach && !isLineEnd(text.charCodeAt(end))) end++
  return { start, end }
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13
const distance = (a: Span, b: Span): number => Math.min(Math.abs(a.start - b.start), Math.abs(a.end - b.end))

function stepBack(text: string, from: number, limit: number): number {
  const unit = text.charCodeAt(from - 1)
  return Math.max(limit, from - (unit >= 0xdc00 && unit <= 0xdfff ? 2 : 1))
}

function stepOn(text: string, from: number, limit: number): number {
  const unit = text.charCodeAt(from)
  return Math.min(limit, from + (unit >= 0xd800 && unit <= 0xdbff ? 2 : 1))
}
