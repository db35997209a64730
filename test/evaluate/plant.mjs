import { writtenLike } from './numerals.mjs'

const OFFICIAL_WEIGHT = { error: 3, warning: 2, info: 1, hint: 0 }
const RUNS_PER_DOCUMENT = 4

/**
 * Plants faults in one document, one at a time, and lints each copy.
 * Yields rows: `fault`, `form`, `document`, the place, and `found`: the severity it was reported with, or undefined.
 */
export function* plantFaults(document, parsed, rows, lint) {
  const before = new Set(lint(document.text).map(keyOf))
  for (const row of rows) {
    if (row.label.verdict !== 'match' || row.label.closed === false || row.kind === 'stale') continue
    yield* wrongNumbers(document, row, lint, before)
    if (row.kind === 'hit') yield* lostMember(document, row, lint, before)
  }
  for (const run of pickRuns(parsed.runs)) yield* wrongOrdinals(document, run, lint, before)
}

function* wrongNumbers(document, { label }, lint, before) {
  for (const step of [-1, 1]) {
    const written = writtenLike(label.claimed + step, label.numeral)
    if (!written) continue
    const text = replaced(document.text, [{ ...label.span, text: written }])
    const place = { start: label.span.start, end: label.span.start + written.length }
    const fault = label.claimed + step === 1 ? 'number 2→1' : step < 0 ? 'number −1' : 'number +1'
    // Behind 等 a list may be longer than what it names: a larger number is no fault that the text shows.
    const open = /等[“「『]?\s*$/.test(
      document.text.slice(Math.max(0, label.span.start - 4), label.span.start),
    )
    yield {
      fault,
      form: open ? `${label.where} 等` : label.where,
      document,
      place: label.span,
      found: reported(lint(text), place, before),
      label,
    }
  }
}

function* lostMember(document, { label, claim }, lint, before) {
  const cut = cutOf(document, claim)
  if (!cut) return
  const text = document.text.slice(0, cut.start) + document.text.slice(cut.end)
  const shift = claim.numeral.span.start >= cut.end ? cut.end - cut.start : 0
  const place = { start: claim.numeral.span.start - shift, end: claim.numeral.span.end - shift }
  // A numbered member that is gone may be reported as a gap instead: at the member that follows.
  const gap = { start: cut.start, end: cut.start + 200 }
  const findings = lint(text)
  const found = reported(findings, place, before) ?? reported(findings, gap, before)
  // One member alone is no list any more: nothing is left to tell that it should be one.
  const fault = claim.items.length === 2 ? 'member lost of 2' : 'member lost'
  yield { fault, form: label.where, document, place: cut, found, label }
}

/** An outline loses its second member, a list in a sentence its first: no “and” is left dangling. */
function cutOf(document, claim) {
  const [first, second, third] = claim.items.map((item) => item.span)
  if (!first || !second) return undefined
  if (claim.form !== 'outline') return { start: first.start, end: second.start }
  const [from, to] = third ? [second, third] : [first, second]
  const start = document.source.lineAt(from.start).start
  const end = document.source.lineAt(to.start).start
  return end > start ? { start, end } : undefined
}

function* wrongOrdinals(document, run, lint, before) {
  const at = Math.floor(run.items.length / 2)
  const items = run.items.slice(at)
  const skipped = items.map(({ ordinal }) => ({
    ...ordinal.numeral,
    text: writtenLike(ordinal.value + 1, document.text.slice(ordinal.numeral.start, ordinal.numeral.end)),
  }))
  const line = document.source.lineAt(items[0].ordinal.span.start)
  if (skipped.every((edit) => edit.text)) {
    const findings = lint(replaced(document.text, skipped))
    const found = reported(findings, line, before, /^ordinal/)
    yield { fault: 'ordinal skipped', form: run.style, document, place: line, found }
  }
  const [one, other] = [run.items[at - 1].ordinal.numeral, run.items[at].ordinal.numeral]
  const text = replaced(document.text, [
    { ...one, text: document.text.slice(other.start, other.end) },
    { ...other, text: document.text.slice(one.start, one.end) },
  ])
  const place = { start: document.source.lineAt(one.start).start, end: line.end }
  const found = reported(lint(text), place, before, /^ordinal/)
  yield { fault: 'ordinals swapped', form: run.style, document, place: line, found }
}

function pickRuns(runs) {
  const seen = new Map()
  return runs
    .filter((run) => run.placement === 'line' && run.items.length >= 3)
    .filter((run) =>
      run.items.every((item, index) => item.ordinal.value === run.items[0].ordinal.value + index),
    )
    .filter((run) => {
      const count = seen.get(run.style) ?? 0
      seen.set(run.style, count + 1)
      return count < 2
    })
    .slice(0, RUNS_PER_DOCUMENT)
}

/** The gravest severity of a new finding that touches the place; findings that stood before do not count. */
function reported(findings, place, before, rule = /./) {
  const touching = findings
    .filter((finding) => rule.test(finding.rule) && !before.has(keyOf(finding)))
    .filter((finding) => finding.span.start < place.end && place.start < finding.span.end)
    .map((finding) => finding.severity)
  return touching.toSorted((a, b) => OFFICIAL_WEIGHT[b] - OFFICIAL_WEIGHT[a])[0]
}

function keyOf(finding) {
  return `${finding.rule}:${finding.messageId}:${finding.range.start.line}:${finding.message}`
}

function replaced(text, edits) {
  let result = ''
  let last = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(last, edit.start) + edit.text
    last = edit.end
  }
  return result + text.slice(last)
}
