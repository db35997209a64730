const AROUND = 60

const STYLE = `body{font:15px/1.7 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
pre{background:#f5f5f5;padding:1rem;overflow:auto}article{border-top:1px solid #ddd;padding:.6rem 0}
b{background:#ffd54f}i{background:#c8e6c9;font-style:normal;border-bottom:2px solid #43a047}
.miss b,.false b,.wrong b{background:#ef9a9a}small{color:#666}h2{margin-top:2rem}
@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}pre{background:#222}b,i{color:#111}}`

/** A self-contained HTML page: the figures, then every labelled sentence with the claim and its members marked. */
export function reportPage({ figures, rows, alarms }) {
  const kinds = ['miss', 'wrong', 'false', 'hit', 'unclear', 'silent']
  const parts = kinds.map((kind) => {
    const some = rows.filter((row) => row.kind === kind)
    return some.length ? `<h2>${kind} (${some.length})</h2>${some.map(labelHtml).join('\n')}` : ''
  })
  const alarmHtml = alarms.length
    ? `<h2>errors and warnings (${alarms.length})</h2>${alarms.map(findingHtml).join('\n')}`
    : ''
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>policydoc: evaluation</title><style>${STYLE}</style>
<h1>Evaluation</h1><pre>${escaped(figures)}</pre>${parts.join('\n')}${alarmHtml}</html>\n`
}

function labelHtml({ document, label, claim, kind }) {
  const reading = claim
    ? `read as ${claim.claimed} ${claim.noun} (${claim.form}, ${claim.status}, ${claim.certainty}), ${claim.listed} listed`
    : 'no claim read'
  const spans = [{ ...(claim?.numeral.span ?? label.span), tag: 'b' }]
  for (const item of claim?.items ?? []) spans.push({ ...item.span, tag: 'i' })
  return `<article class="${kind}"><small>${escaped(`${document.path}:${label.line}:${label.col}`)} · label: ${escaped(
    `${label.verdict} ${label.listed ?? ''} ${label.note ?? ''}`,
  )} · ${escaped(reading)}</small><br>${sentence(document, spans)}</article>`
}

function findingHtml({ document, finding }) {
  const { line, column } = finding.range.start
  const head = `${document.path}:${line}:${column} · ${finding.severity} ${finding.rule} · ${finding.message}`
  return `<article><small>${escaped(head)}</small><br>${sentence(document, [{ ...finding.span, tag: 'b' }])}</article>`
}

/** The stretches of text around the spans, the spans in their tags, what lies between cut short. */
function sentence({ text }, spans) {
  const sorted = spans.filter((span) => span.end > span.start).toSorted((a, b) => a.start - b.start)
  let html = ''
  let last = Math.max(0, (sorted[0]?.start ?? 0) - AROUND)
  for (const span of sorted) {
    if (span.start < last) continue
    html += between(text.slice(last, span.start))
    html += `<${span.tag}>${between(text.slice(span.start, span.end))}</${span.tag}>`
    last = span.end
  }
  return html + escaped(text.slice(last, last + AROUND))
}

function between(part) {
  return escaped(part.length > 3 * AROUND ? `${part.slice(0, AROUND)} … ${part.slice(-AROUND)}` : part)
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
