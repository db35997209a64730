/** One row per labelled gap: `found` is true when the numbering of that line is reported. */
export function judgeGaps(document, findings) {
  return document.gaps.map((gap) => {
    const finding = findings.find(
      (one) => one.rule.startsWith('ordinal') && one.range.start.line === gap.line,
    )
    return { document, gap, finding, found: finding !== undefined }
  })
}

/** Findings at error and warning, without those that a labelled gap or mismatch accounts for. */
export function alarmsOf(document, findings) {
  return findings
    .filter((finding) => finding.severity === 'error' || finding.severity === 'warning')
    .map((finding) => ({ document, finding, known: isKnown(document, finding) }))
}

function isKnown(document, finding) {
  const gap =
    finding.rule.startsWith('ordinal') && document.gaps.some((one) => one.line === finding.range.start.line)
  const wrong = document.labels.some(
    (label) =>
      label.verdict === 'mismatch' &&
      finding.span.start <= label.span.start &&
      label.span.start < finding.span.end,
  )
  return gap || wrong
}
