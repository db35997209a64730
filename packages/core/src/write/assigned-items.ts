import { actionLabelsOf } from '../model/action-labels.ts'
import type { Action, PolicyDocument, Section } from '../model/document.ts'
import { assignmentIn, type Assignment } from '../model/assignments.ts'
import { allSections } from '../model/role-level.ts'
import { bodyEnd } from '../model/sections.ts'
import type { Span } from '../text/span.ts'

/** A numbered item or paragraph that says who is to do it, or by when; its parts where each says so of itself. */
export interface AssignedItem {
  readonly section: Section | undefined
  readonly ordinal: string
  /** Its heading, or its first sentence. */
  readonly headline: string
  readonly span: Span
  readonly parts: readonly { readonly text: string; readonly span: Span; readonly assignment: Assignment }[]
}

/** A bracket at the end of a sentence that names who answers for it ends what it is about. */
const responsible =
  /[（(][^（）()]{2,300}(?:负责|負責|牵头|牽頭|参与|參與|配合|责任单位|責任單位|牵头单位|牽頭單位|指导|指導)[^（）()]{0,80}[）)][。；;]?/g

/** A sentence that says what a unit does by when. */
const duties = new RegExp(
  String.raw`(?:^|[。；;\n])[\s　]*(?:\[[^\]\n]{2,12}\]|[^。；;，,\n]{2,24})(?:要|应)?` +
    String.raw`于(?:\[[^\]\n]{1,6}\]|[^。；;，,\n]{0,4}\d[^。；;，,\n]{0,12})前[^。；;\n]*[。；;]?`,
  'g',
)

/** What an action says of its own: it ends where a line with a label of its own says who is to do that. */
export function ownSpan({ runs, text }: PolicyDocument, { span, headlineSpan }: Action): Span {
  const starts = runs
    .filter(({ placement }) => placement === 'line')
    .flatMap(({ items }) => items.map(({ ordinal }) => ordinal.span.start))
    .filter((start) => start > headlineSpan.end && start < span.end)
    .toSorted((a, b) => a - b)
  const end = starts.find((start, index) => {
    const { lead, support } = assignmentIn(text.slice(start, starts[index + 1] ?? span.end))
    return lead.length + support.length > 0
  })
  return { start: span.start, end: end ?? span.end }
}

/** The items of a document outside `taken` that name units or dates, in text order. */
export function assignedItems(
  document: PolicyDocument,
  taken: readonly Span[],
  firstNamed: boolean,
): readonly AssignedItem[] {
  const { blocks, text, runs } = document
  const sections = allSections(document.sections)
  const last = blocks[bodyEnd(blocks) - 1]?.span.end ?? text.length
  const actions = new Map(actionLabelsOf(blocks).map((label) => [label.span.start, label]))
  const labels = new Map<number, { readonly text: string; readonly span: Span }>([
    ...runs
      .filter(({ placement }) => placement === 'line')
      .flatMap(({ items }) => items.map(({ ordinal }) => [ordinal.span.start, ordinal] as const)),
    ...actions,
  ])
  const starts = [
    ...new Set([...labels.keys(), ...sections.map(({ headingSpan }) => headingSpan.start)]),
  ].toSorted((a, b) => a - b)
  // A label stands inside the line of its heading: one start for both.
  const cuts = starts.filter(
    (start, index) => index === 0 || text.slice(starts[index - 1], start).includes('\n'),
  )
  const labelAt = (start: number): { readonly text: string; readonly span: Span } | undefined =>
    labels.get(start) ??
    [...actions.values(), ...labels.values()].find(
      ({ span }) => span.start >= start && span.start < start + 8,
    )
  const isAction = (start: number | undefined): boolean =>
    start !== undefined && actions.has(labelAt(start)?.span.start ?? NaN)
  const endOf = (index: number): number => Math.min(cuts[index + 1] ?? last, last)
  /** What a heading says of the actions below it, before the first of them. */
  const shared = (section: Section): Assignment | undefined => {
    const index = cuts.indexOf(section.headingSpan.start)
    return index >= 0 && isAction(cuts[index + 1])
      ? assignmentIn(text.slice(cuts[index], endOf(index)), firstNamed)
      : undefined
  }
  return cuts.flatMap((start, index): readonly AssignedItem[] => {
    const end = endOf(index)
    if (end <= start || taken.some((span) => span.start < end && start < span.end)) return []
    const ordinal = labelAt(start)
    const from = ordinal?.span.end ?? start
    const isLabelled = isAction(start)
    const own = partsOf(text, { start: from, end }, firstNamed, isLabelled)
    const around = sections.filter(
      ({ span, headingSpan }) => span.start <= start && start < span.end && headingSpan.start < start,
    )
    const section = around.at(-1)
    const parts = isLabelled
      ? own.map((part) => ({ ...part, assignment: led(part.assignment, around.map(shared)) }))
      : own
    // The actions below a heading take over what it says.
    const heading = sections.find(({ headingSpan }) => headingSpan.start === start)
    if (parts.length === 0 || (!isLabelled && heading && end < heading.span.end && isAction(end))) return []
    return [
      {
        section,
        ordinal: ordinal?.text.trim() ?? '',
        headline: headlineOf(text.slice(from, end)),
        span: { start, end },
        parts,
      },
    ]
  })
}

/** An assignment with who the headings around it name, where it names nobody itself: the innermost first. */
function led(own: Assignment, around: readonly (Assignment | undefined)[]): Assignment {
  const naming = [own, ...around.toReversed()].find(
    (each) => each && each.lead.length + each.support.length > 0,
  )
  return { ...(naming ?? own), due: own.due }
}

function partsOf(
  text: string,
  { start, end }: Span,
  firstNamed: boolean,
  isAction: boolean,
): AssignedItem['parts'] {
  const passage = text.slice(start, end)
  const ends = (pattern: RegExp): readonly number[] =>
    Array.from(passage.matchAll(pattern), ({ 0: whole, index }) => index + whole.length)
  const found = [ends(responsible), ends(duties)].find(({ length }) => length > 1)
  const cuts = found ?? [passage.length]
  let from = 0
  return cuts.flatMap((cut, index) => {
    const part = passage.slice(from, index === cuts.length - 1 ? passage.length : cut)
    const blank = part.length - part.trimStart().length
    const span = { start: start + from + blank, end: start + from + part.length }
    from = cut
    const assignment = assignmentIn(part, firstNamed)
    // By 2019 the number had grown: a date in English says when something is due beside who does it, or of an action.
    const says =
      isAction || assignment.lead.length + assignment.support.length > 0 || /[^ -~–]/.test(assignment.due)
    return says ? [{ text: headlineOf(part), span, assignment }] : []
  })
}

/** The heading of an item, or its first sentence without the marks around it. */
function headlineOf(passage: string): string {
  const line = passage.replace(/^[\s#*、.．:–—]+/, '')
  const first = /^(?:[^。；;\n.!?]|[.!?](?!\s|$))*/.exec(line)?.[0] ?? ''
  return first
    .replace(responsible, '')
    .replace(/ \((?:by|due|lead|owner)\b[^()]*\)$/i, '')
    .replace(/[*_]+/g, '')
    .replace(/[\s　：:，,]+$/, '')
    .trim()
}
