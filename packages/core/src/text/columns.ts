/** Columns of a terminal that a text takes: two for Chinese characters and full-width marks. */
export function columns(text: string): number {
  let sum = 0
  for (const character of text) sum += character.codePointAt(0)! >= 0x2e80 ? 2 : 1
  return sum
}

/** What a text begins with in so many columns, and an ellipsis. */
export function cut(text: string, width: number): string {
  let kept = ''
  for (const character of text) {
    if (columns(kept) + columns(character) > width) break
    kept += character
  }
  return `${kept}…`
}
