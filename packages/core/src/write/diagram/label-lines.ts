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
    columns(line) > width || (index === most - 1 && lines.length > most) ? cut(line, width) : line,
  )
}

/** Columns of a terminal that a text takes: two for Chinese characters and full-width marks. */
export function columns(text: string): number {
  let sum = 0
  for (const character of text) sum += character.codePointAt(0)! >= 0x2e80 ? 2 : 1
  return sum
}

function cut(line: string, width: number): string {
  let kept = ''
  for (const character of line) {
    if (columns(kept) + columns(character) > width - 1) break
    kept += character
  }
  return `${kept}…`
}
