import { lint, type LintOptions } from './lint.ts'
import type { Finding, ReportedFix } from './report/report.ts'
import { applyEdits, type Edit } from './text/edit.ts'
import { grouped, tallied } from './text/groups.ts'
import { firstIndex } from './text/search.ts'
import type { Span } from './text/span.ts'

/** A finding with the one of its fixes that is to be applied. */
export interface Choice {
  readonly finding: Finding
  readonly fix: ReportedFix
}

/** A text after fixes, and what is found in it. */
export interface Outcome {
  readonly text: string
  readonly findings: readonly Finding[]
}

/**
 * What comes of fixes that do not overlap; undefined where they do harm: where the text, read again, still has one of their
 * findings, or has one that it did not have before and that waits for nobody.
 */
export function outcomeOf(
  text: string,
  findings: readonly Finding[],
  choices: readonly Choice[],
  options: LintOptions,
  waiting: (finding: Finding) => boolean = () => false,
): Outcome | undefined {
  const edits = choices.flatMap(({ fix }) => fix.edits).toSorted((a, b) => a.span.start - b.span.start)
  const after = applyEdits(text, edits)
  const left = lint(after, options)
  const moved = movesOf(edits)
  const settled = new Set(choices.map(({ finding }) => finding))
  const before = findings.filter((finding) => !settled.has(finding))
  const counted = left.filter((finding) => !waiting(finding))
  return matched(counted, before, moved) ? { text: after, findings: left } : undefined
}

/**
 * True when a fix does what it promises and no harm to somebody who applies it by hand: a heading that was missing waits for what its
 * writer puts below it.
 */
export function isHarmless(
  text: string,
  findings: readonly Finding[],
  choice: Choice,
  options: LintOptions,
): boolean {
  return outcomeOf(text, findings, [choice], options, insertedBy(choice)) !== undefined
}

/** Choices that do no harm together, and what comes of them. */
export interface Tried {
  readonly chosen: readonly Choice[]
  readonly outcome: Outcome
}

/** As many of the choices as do no harm together: all, or those of each half that do none. */
export function harmless(current: Outcome, choices: readonly Choice[], options: LintOptions): Tried {
  const none: Tried = { chosen: [], outcome: current }
  if (!choices.length) return none
  const together = outcomeOf(current.text, current.findings, choices, options)
  if (together) return { chosen: choices, outcome: together }
  if (choices.length === 1) return none
  const middle = choices.length >> 1
  const first = harmless(current, choices.slice(0, middle), options)
  const second = harmless(current, choices.slice(middle), options)
  if (!first.chosen.length || !second.chosen.length) return first.chosen.length ? first : second
  const both = [...first.chosen, ...second.chosen]
  const outcome = outcomeOf(current.text, current.findings, both, options)
  return outcome ? { chosen: both, outcome } : first
}

/** The choices that touch none before them. */
export function apart(choices: readonly Choice[]): readonly Choice[] {
  // In order of place: none of them overlaps another.
  const taken: Span[] = []
  const behind = ({ start }: Span): number =>
    firstIndex(taken.length, (at) => (taken[at]?.start ?? 0) >= start)
  const isFree = (span: Span): boolean => {
    const at = behind(span)
    const next = taken[at]?.start ?? Infinity
    return next !== span.start && next >= span.end && (taken[at - 1]?.end ?? 0) <= span.start
  }
  return choices.filter(({ fix: { edits } }) => {
    if (!edits.every(({ span }) => isFree(span))) return false
    for (const { span } of edits) taken.splice(behind(span), 0, span)
    return true
  })
}

/** The findings of a text without the fixes that would do harm: what is to be shown to somebody who may apply any of them. */
export function withoutHarm(
  text: string,
  findings: readonly Finding[],
  options: LintOptions,
): readonly Finding[] {
  let waiting = findings.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })))
  if (!waiting.length) return findings
  const kept = new Set<ReportedFix>()
  while (waiting.length) {
    const choices = apart(waiting)
    const { chosen } = harmless({ text, findings }, choices, options)
    for (const { fix } of chosen) kept.add(fix)
    // Of two that do harm together each may do none alone: the one that stood aside is tried again.
    const tried = new Set(chosen.length ? chosen : choices)
    waiting = waiting.filter((choice) => !tried.has(choice))
  }
  return findings.map((finding) => ({ ...finding, fixes: finding.fixes.filter((fix) => kept.has(fix)) }))
}

/** Edits in order of place, with where each starts in the new text. */
function placed(edits: readonly Edit[]): readonly (Edit & { readonly start: number })[] {
  let shift = 0
  return edits.map(({ span, newText }) => {
    const start = span.start + shift
    shift += newText.length - (span.end - span.start)
    return { span, newText, start }
  })
}

/** Tells what other rules say of text that a fix inserts. */
function insertedBy({ finding: own, fix: { edits } }: Choice): (finding: Finding) => boolean {
  const sorted = placed(edits.toSorted((a, b) => a.span.start - b.span.start))
  const inserted = sorted.filter(({ span }) => span.start === span.end)
  return ({ rule, span }) =>
    rule !== own.rule &&
    inserted.some(({ start, newText }) => start <= span.start && span.end <= start + newText.length)
}

/** The places where an offset of the text before may stand after the edits: first and last. */
type Moved = (offset: number) => readonly [number, number]

/** Follows offsets through edits in order of place. */
function movesOf(edits: readonly Edit[]): Moved {
  const all = placed(edits)
  return (offset) => {
    let at = firstIndex(all.length, (index) => (all[index]?.span.start ?? 0) > offset) - 1
    const last = all[at]
    if (!last) return [offset, offset]
    const end = last.start + last.newText.length
    const kept = end + offset - last.span.end
    // Where an edit touches the offset, what was there may stand anywhere in the new text.
    if (last.span.end < offset) return [kept, kept]
    while ((all[at - 1]?.span.end ?? -1) >= offset) at--
    return [Math.min(all[at]?.start ?? kept, kept), Math.max(end, kept)]
  }
}

/**
 * True when every finding of a text was there before the edits: in the same words, or at the place that the edits moved it to. Both
 * stand in the order of their places.
 */
function matched(after: readonly Finding[], before: readonly Finding[], moved: Moved): boolean {
  const said = tallied(before.map(wordsOf))
  const strangers = after.filter((finding) => !taken(said, wordsOf(finding)))
  if (!strangers.length) return true
  // What is left of those before may stand there in other words: its number has changed.
  const left = before.filter((finding) => taken(said, wordsOf(finding)))
  const places = grouped(
    left.map(({ rule, messageId, span }) => [`${rule} ${messageId}`, moved(span.start)] as const),
  )
  return strangers.every(({ rule, messageId, span: { start } }) => {
    const open = places.get(`${rule} ${messageId}`) ?? []
    while (open.length && (open[0]?.[1] ?? 0) < start) open.shift()
    return (open.shift()?.[0] ?? Infinity) <= start
  })
}

const wordsOf = ({ rule, message }: Finding): string => `${rule} ${message}`

/** Takes one away of what is counted; false when there is none left. */
function taken(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0
  if (count > 0) counts.set(key, count - 1)
  return count > 0
}
