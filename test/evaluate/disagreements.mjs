const AROUND = 90

/** Every disagreement with its context, as text to read from top to bottom. */
export function disagreements({ rows, alarms, gaps, faults, claims }) {
  const parts = []
  const section = (title, list, write) => {
    if (list.length) parts.push(`=== ${title} (${list.length})`, ...list.map(write), '')
  }
  for (const kind of ['stale', 'miss', 'wrong', 'false']) {
    section(
      `labels: ${kind}`,
      rows.filter((row) => row.kind === kind),
      writeLabel,
    )
  }
  section('errors and warnings', alarms, writeAlarm)
  section(
    'gaps not found',
    gaps.filter((gap) => !gap.found),
    ({ document, gap }) => `${document.path}:${gap.line} ${gap.text}`,
  )
  section(
    'members not as labelled',
    rows.filter((row) => row.label.verdict === 'match' && (row.first === false || row.last === false)),
    writeMembers,
  )
  section(
    'planted faults not found at warning or above',
    faults.filter((fault) => !fault.loud),
    writeFault,
  )
  section(
    'planted faults found, but not alone',
    faults.filter((fault) => fault.loud && !fault.alone),
    writeFault,
  )
  section(
    'claims without a label',
    claims.filter((one) => !one.labelled),
    writeClaim,
  )
  return parts.join('\n')
}

function writeLabel({ document, label, claim }) {
  const lines = [
    `${document.path}:${label.line}:${label.col} “${label.numeral}” ${label.verdict} ${label.listed ?? ''} ${label.where ?? ''} ${label.note ?? ''}`,
    `    ${context(document, label.span)}`,
  ]
  if (claim) lines.push(`    → ${summary(claim)}`)
  return lines.join('\n')
}

function writeAlarm({ document, finding, known }) {
  const head = `${at(document, finding.span)} ${finding.severity} ${finding.rule}/${finding.messageId}${known ? ' (labelled)' : ''} ${finding.message}`
  return `${head}\n    ${context(document, finding.span)}`
}

function writeMembers({ document, label, claim, reason }) {
  const texts = [label.first, claim.items[0].text, label.last, claim.items.at(-1).text].map(
    (text) => `“${text.replace(/\s+/g, ' ').slice(0, AROUND)}”`,
  )
  return `${document.path}:${label.line}:${label.col} ${reason} labelled ${texts[0]} read ${texts[1]}; labelled ${texts[2]} read ${texts[3]}`
}

function writeFault({ document, fault, reason, place, others }) {
  const rest = others.map(({ rule, message }) => `\n    also ${rule}: ${message}`).join('')
  return `${at(document, place)} ${fault} ${reason}\n    ${context(document, place)}${rest}`
}

function writeClaim({ document, claim }) {
  return `${at(document, claim.numeral.span)} ${summary(claim)}\n    ${context(document, claim.numeral.span)}`
}

function summary(claim) {
  const items = claim.items.slice(0, 12).map((item) => item.text.replace(/\s+/g, ' ').slice(0, 24))
  return `${claim.claimed} ${claim.measure}${claim.noun} ${claim.form} ${claim.status} ${claim.certainty} listed ${claim.listed}: ${items.join(' | ')}`
}

function at(document, span) {
  const { line, column } = document.source.positionAt(span.start)
  return `${document.path}:${line}:${column}`
}

function context(document, span) {
  const { text } = document
  const flat = (part) => part.replace(/\s+/g, ' ')
  const before = flat(text.slice(Math.max(0, span.start - AROUND), span.start))
  const marked = flat(text.slice(span.start, Math.min(span.end, span.start + AROUND)))
  return `${before}【${marked}】${flat(text.slice(span.end, span.end + AROUND))}`
}
