import type { Span } from './span.ts'

/** Replaces the text of a span. */
export interface Edit {
  readonly span: Span
  readonly newText: string
}

/**
 * Applies edits that do not overlap; gives the new text.
 * Throws RangeError when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let result = ''
  let last = 0
  for (const { span, newText } of sorted) {
    if (span.start < last) throw new RangeError(`Edits overlap at offset ${span.start}.`)
    if (span.end < span.start || span.end > text.length)
      throw new RangeError(
        `Edit ${span.start}–${span.end} lies outside the text of ${text.length} code units.`,
      )
    result += text.slice(last, span.start) + newText
    last = span.end
  }
  return result + text.slice(last)
}
