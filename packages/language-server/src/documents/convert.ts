import { sourceOf, type Edit, type Source, type Span } from '@policydoc/core'
import { PositionEncodingKind, type Position, type Range, type TextEdit } from 'vscode-languageserver'

/** Offsets of one text to LSP positions and back, in the encoding agreed with the client. */
export interface Converter {
  position(offset: number): Position
  range(span: Span): Range
  /** Places past a line's or the text's end are moved to it. */
  offset(position: Position): number
  span(range: Range): Span
  /** Edits of core as LSP edits, in text order. */
  edits(edits: readonly Edit[]): TextEdit[]
}

/** The encoding to use: UTF-16, which costs nothing here, unless the client cannot; then its first choice. */
export function negotiateEncoding(offered: readonly string[] | undefined): PositionEncodingKind {
  if (!offered?.length || offered.includes(PositionEncodingKind.UTF16)) return PositionEncodingKind.UTF16
  return offered.find((kind) => kind === 'utf-8' || kind === 'utf-32') ?? PositionEncodingKind.UTF16
}

/** A converter for one text; `encoding` as negotiated. */
export function converterOf(source: Source, encoding: PositionEncodingKind): Converter {
  const position = (offset: number): Position => {
    const at = source.positionAt(offset)
    const character = at.column - 1
    if (encoding === PositionEncodingKind.UTF16) return { line: at.line - 1, character }
    const before = source.text.slice(at.offset - character, at.offset)
    return { line: at.line - 1, character: unitsOf(before, encoding) }
  }
  const offset = ({ line, character }: Position): number => {
    const units = whole(character)
    if (encoding === PositionEncodingKind.UTF16) return source.offsetAt(whole(line) + 1, units + 1)
    const start = source.offsetAt(whole(line) + 1, 1)
    const { end } = source.lineAt(start)
    return start + utf16Units(source.text.slice(start, Math.max(end, start)), units, encoding)
  }
  const range = (span: Span): Range => ({ start: position(span.start), end: position(span.end) })
  return {
    position,
    range,
    offset,
    span({ start, end }) {
      const [a, b] = [offset(start), offset(end)]
      return { start: Math.min(a, b), end: Math.max(a, b) }
    },
    edits: (edits) =>
      [...edits]
        .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
        .map(({ span, newText }) => ({ range: range(span), newText })),
  }
}

/** A converter for a text that has no model. */
export function converterFor(text: string, encoding: PositionEncodingKind): Converter {
  return converterOf(sourceOf(text), encoding)
}

/** A position in UTF-16 units for one counted in `encoding`, given the text of its line. */
export function toUtf16(position: Position, line: string, encoding: PositionEncodingKind): Position {
  return { line: position.line, character: utf16Units(line, whole(position.character), encoding) }
}

function whole(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : value > 0 ? Number.MAX_SAFE_INTEGER - 1 : 0
}

function unitsOf(text: string, encoding: PositionEncodingKind): number {
  let units = 0
  for (const char of text) units += width(char, encoding)
  return units
}

function utf16Units(line: string, units: number, encoding: PositionEncodingKind): number {
  let left = units
  let offset = 0
  for (const char of line) {
    const next = width(char, encoding)
    if (left < next) break
    left -= next
    offset += char.length
  }
  return offset
}

function width(char: string, encoding: PositionEncodingKind): number {
  if (encoding === PositionEncodingKind.UTF16) return char.length
  if (encoding === PositionEncodingKind.UTF32) return 1
  const code = char.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
