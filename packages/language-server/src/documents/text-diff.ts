import type { Edit } from '@policydoc/core'

/** Small edits that turn one text into another: line by line where the number of lines is the same, else one. */
export function editsBetween(before: string, after: string): Edit[] {
  if (before === after) return []
  const from = before.split(/(?<=\n)/)
  const to = after.split(/(?<=\n)/)
  if (from.length !== to.length) return [trimmed(before, after, 0)]
  const edits: Edit[] = []
  let offset = 0
  for (const [index, line] of from.entries()) {
    const other = to[index] ?? ''
    if (line !== other) edits.push(trimmed(line, other, offset))
    offset += line.length
  }
  return edits
}

/** The places that one edit or several at once changed: cheap where they lie in one line. */
export function changesBetween(
  before: string,
  after: string,
): readonly { readonly start: number; readonly end: number; readonly length: number }[] {
  if (before === after) return []
  const one = trimmed(before, after, 0)
  const within = before.slice(one.span.start, one.span.end)
  const edits = within.includes('\n') ? editsBetween(before, after) : [one]
  return edits.map(({ span, newText }) => ({ ...span, length: newText.length }))
}

/** One edit without the common start and end; never cuts a surrogate pair or CRLF in two. */
function trimmed(before: string, after: string, base: number): Edit {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  if (isCut(before, head) || isCut(after, head)) head--
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  if (isCut(before, before.length - tail) || isCut(after, after.length - tail)) tail--
  return {
    span: { start: base + head, end: base + before.length - tail },
    newText: after.slice(head, after.length - tail),
  }
}

function isCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n/.test(text.slice(at - 1, at + 1))
}
