import type { Claim, Finding, PolicyDocument, Span } from '@policydoc/core'

/**
 * The findings to hold back while the user types, given the end of the last change as an offset.
 *
 * LSP does not say where the caret is, so the end of the last change stands for it. Findings in the clause
 * around it wait, and so do those of a claim whose list surrounds it or ends there; a closing mark finishes the clause. While the
 * label of an item is being written, findings about the numbers behind it and about the list wait, too. What waits depends on the
 * text and the place alone; it returns with the next change elsewhere, when the document is saved, or when no key is pressed for `quietDelay`.
 */
export function heldBack(
  document: PolicyDocument,
  findings: readonly Finding[],
  caret: number,
): Set<Finding> {
  const held = new Set<Finding>()
  if (!findings.length) return held
  const { text } = document
  const clause = unfinishedClause(text, caret)
  const label = labelLine(text, caret)
  const claims = document.claims.filter(
    (claim) =>
      isAround(claim, caret) ||
      (clause && isOpenAt(claim, clause, caret, text)) ||
      (label && isItemOf(claim, label)),
  )
  for (const finding of findings) {
    const own = (clause && overlaps(finding.span, clause)) || (label && followsOn(document, finding, label))
    if (own || claims.some((claim) => overlaps(finding.span, claim.numeral.span))) held.add(finding)
  }
  return held
}

/** The clause around `caret`, unless a mark right before it has finished one. */
export function unfinishedClause(text: string, caret: number): Span | undefined {
  const line = lineAround(text, caret)
  const before = text.slice(line.start, caret).trimEnd()
  if (/[。！？!?；;，.]$/.test(before)) return undefined
  const after = text.slice(caret, line.end)
  const opening = Math.max(...marks.map((mark) => before.lastIndexOf(mark)))
  const closing = after.search(/[。！？；;，]/)
  return {
    start: line.start + opening + 1,
    end: closing < 0 ? caret + after.trimEnd().length : caret + closing,
  }
}

const marks = ['。', '！', '？', '；', ';', '，']

/** The line whose label is being written at `caret`: up to six characters stand before it, and what Markdown begins a line with. */
function labelLine(text: string, caret: number): Span | undefined {
  const line = lineAround(text, caret)
  return /^[\s#>*_-]*\S{0,6}$/.test(text.slice(line.start, caret)) ? line : undefined
}

/** True for an outline that goes around a line, or ends before it with no more than the text of an item between. */
function isItemOf({ form, span }: Claim, line: Span): boolean {
  return form === 'outline' && span.start <= line.start && line.start - span.end < NEAR
}

/** True for a finding on the next label of a run behind a line: the one that it misses may be just being written. */
function followsOn({ runs }: PolicyDocument, { rule, span }: Finding, line: Span): boolean {
  if (!rule.startsWith('ordinal-') || span.start < line.end || span.start - line.end > NEAR) return false
  return runs.some(({ items }) =>
    items.some(({ ordinal }, index) => {
      const before = items[index - 1]
      return overlaps(ordinal.span, span) && (!before || before.ordinal.span.start <= line.end)
    }),
  )
}

/** How far a label may be from the one before it to be taken for the next, in characters. */
const NEAR = 400

/** True for a list in running text that a change went into the middle of. */
function isAround({ form, span }: Claim, caret: number): boolean {
  return form !== 'outline' && span.start < caret && caret < span.end
}

/** True when a claim is being written at the caret: an inline list around it, or an outline whose last item it is in. */
function isOpenAt(claim: Claim, clause: Span, caret: number, text: string): boolean {
  if (claim.span.start > caret) return false
  // In the middle of an outline list a finding stays: hiding it at every keystroke would only flicker.
  if (claim.form === 'outline' && claim.span.end > lineAround(text, caret).end) return false
  if (claim.span.end >= clause.start) return true
  // Only the few characters before the clause are read: an outline claim waits for its next item on an empty line.
  return caret - claim.span.end < 200 && /^[\s。；;.]*$/.test(text.slice(claim.span.end, caret))
}

function lineAround(text: string, offset: number): Span {
  let start = offset
  let end = offset
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
  return { start, end }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
