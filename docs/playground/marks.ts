import type { Finding } from '@policydoc/core'

/** A stretch of the text; with a severity where something was found. */
export interface Piece {
  readonly text: string
  readonly severity?: Finding['severity']
}

/** The text cut where findings begin and end. Of findings that overlap the one that begins first is shown. */
export function pieces(text: string, findings: readonly Finding[]): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const { span, severity } of findings) {
    // A finding about a place between two characters marks the one behind it.
    const end = Math.min(Math.max(span.end, span.start + 1), text.length)
    if (span.start < at || end <= span.start) continue
    found.push({ text: text.slice(at, span.start) }, { text: text.slice(span.start, end), severity })
    at = end
  }
  return [...found, { text: text.slice(at) }]
}
