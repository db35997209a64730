import { columns, cut } from '../../text/columns.ts'

/** How many lines a label may take. */
const most = 3
/** A place where a line may end: after a space, or on either side of a Chinese character; never between a mark and what it belongs to. */
const pieces = /[（《“‘]*(?:[\u2e80-\uffef]|[^\u2e80-\uffef\s]+)[，。、；：！？）》”’…]*\s*|\s+/gu

/** A text in lines of at most `width` columns, longer only where it has no place to end; each may end in a space. */
export function inLines(text: string, width: number, widthOf = columns): readonly string[] {
  const lines: string[] = ['']
  for (const [piece] of text.matchAll(pieces)) {
    const last = lines.length - 1
    if (widthOf(`${lines[last]}${piece.trimEnd()}`) <= width || lines[last] === '') lines[last] += piece
    else lines.push(piece)
  }
  return lines
}

/** A label in lines of at most `width` columns; what does not fit in three of them is cut, with an ellipsis. */
export function labelLines(label: string, width: number): readonly string[] {
  const lines = inLines(label.trim(), width)
  const kept = lines.slice(0, most).map((line) => line.trim())
  return kept.map((line, index) =>
    columns(line) > width || (index === most - 1 && lines.length > most) ? cut(line, width - 1) : line,
  )
}
