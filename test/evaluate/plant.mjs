import { createHash } from 'node:crypto'
import { applyEdits, lint } from '@policydoc/core'
import { claimFaults, isConfirmed } from './claim-faults.mjs'
import { dateFaults } from './date-faults.mjs'
import { groups } from './groups.mjs'
import { reasonOf } from './judge.mjs'
import { writtenLike } from './numerals.mjs'
import { ordinalFaults, soundRuns } from './ordinal-faults.mjs'
import { sectionFaults } from './section-faults.mjs'
import { totalFaults } from './total-faults.mjs'

/** The rules that may tell of a fault whose place is a stretch of text. */
const RULES = [
  ['ordinal', /^ordinal/],
  ['section', /^(?:required-sections|section-order)$/],
]

const isGrave = (finding) => finding.severity === 'error' || finding.severity === 'warning'

/** Every fault that can be planted in a document, each with the construction, the style of numbers or the kind it breaks. */
export function faultsOf(document, model, spares) {
  const { claims, runs } = model
  const broken = claims.filter(isConfirmed).flatMap((claim) => {
    const spare = spares.like(claim, document.script)
    // Another number may count the same list, a heading's and its sentence's: a member too many or too few may be told at either.
    const twins = claims.filter(
      (one) => one !== claim && one.items[0].span.start === claim.items[0].span.start,
    )
    return claimFaults(document.text, claim, runs, spare).map((fault) => ({
      ...fault,
      also: fault.fault.startsWith('member') ? twins.map((one) => one.numeral.span) : [],
      reason: reasonOf(claim),
    }))
  })
  const misnumbered = soundRuns(runs).flatMap((run) =>
    ordinalFaults(document.text, run, runs).map((fault) => ({ ...fault, reason: run.style })),
  )
  const others = [
    ...totalFaults(document.text),
    ...dateFaults(document.text),
    ...sectionFaults(document.text, model),
  ]
  return [...broken, ...misnumbered, ...others].map((fault) => ({ ...fault, document }))
}

/** Wrong numbers in the counts that are labelled, whether they are read or not: three and more, closed. */
export function labelledFaults(document, rows) {
  return rows
    .filter(({ label, kind }) => label.verdict === 'match' && label.closed && kind !== 'stale')
    .filter(({ label }) => label.claimed > 2)
    .flatMap(({ label, reason }) =>
      [-1, 1].map((step) => ({
        document,
        fault: step < 0 ? 'labelled −1' : 'labelled +1',
        edits: [{ span: label.span, newText: writtenLike(label.claimed + step, label.numeral) }],
        at: label.span,
        reason,
      })),
    )
    .filter(({ edits }) => edits[0].newText !== undefined)
}

/** At most so many of each kind, always the same ones of the same documents. */
export function sampled(faults, count) {
  return groups(faults, (one) => one.fault).flatMap(([, some]) =>
    some
      .map((one) => [createHash('sha1').update(`${one.document.path} ${one.at.start}`).digest('hex'), one])
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, count)
      .map(([, one]) => one),
  )
}

/** Lints the broken copy: `found` is the severity at the place, `loud` at warning or above, `alone` nothing else is new. */
export function tried({ document, fault, edits, at, also = [], named, reason }) {
  const findings = lint(applyEdits(document.text, edits), { uri: document.path })
  const fresh = withoutThese(findings, document.findings, edits)
  const places = [at, ...also].map((span) => moved(document, edits, span, fault.startsWith('ordinal')))
  const overlaps = (span, place) => span.start < place.end && place.start < span.end
  // A number that belongs to two sums may be told at the total of either.
  const number = named && moved(document, edits, named, false)
  const here = ({ span, related = [] }) =>
    places.some((place) => overlaps(span, place)) ||
    (number && related.some((other) => overlaps(other.span, number)))
  const rule = RULES.find(([kind]) => fault.startsWith(kind))?.[1] ?? /./
  const there = fresh.filter((finding) => here(finding) && rule.test(finding.rule))
  const loud = there.filter(isGrave)
  const alone = loud.length === 1 && fresh.filter(isGrave).length === 1
  return {
    document,
    fault,
    reason,
    place: at,
    found: (loud[0] ?? there[0])?.severity,
    loud: loud.length > 0,
    alone,
    others: fresh.filter((finding) => isGrave(finding) && !loud.includes(finding)),
  }
}

/** Findings that were not there before the fault; an earlier one may quote other numbers where it now stands. */
function withoutThese(findings, before, edits) {
  const keyOf = ({ rule, messageId }, start) => `${rule}:${messageId}@${start}`
  const known = new Set(before.map((finding) => keyOf(finding, shifted(edits, finding.span.start))))
  return findings.filter((finding) => !known.has(keyOf(finding, finding.span.start)))
}

/** Where the place stands after the edits; a misnumbered item may be reported anywhere on its line. */
function moved({ source }, edits, at, wholeLine) {
  const shift = (offset) => shifted(edits, offset)
  const from = wholeLine ? source.lineAt(at.start).start : at.start
  const to = wholeLine ? source.lineAt(at.end).end : at.end
  return { start: shift(from), end: Math.max(shift(to), shift(from) + 1) }
}

/** An offset after the edits that end before it. */
function shifted(edits, offset) {
  return edits
    .filter(({ span }) => span.end <= offset)
    .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), offset)
}
