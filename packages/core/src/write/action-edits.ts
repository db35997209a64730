import { writeOrdinal } from '../language/labels/write.ts'
import type { Action, Ordinal, PolicyDocument, Run, RunItem } from '../model/document.ts'
import { isLabel } from '../model/label-text.ts'
import { allSections } from '../model/role-level.ts'
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'

/** Edits that move or insert an action, and where its headline stands after them. */
export interface ActionEdits {
  readonly edits: readonly Edit[]
  readonly selection: Span
}

/** An action among those of its section. */
interface Placed {
  readonly actions: readonly Action[]
  readonly index: number
}

/**
 * Exchanges the action around an offset with the one before it (`by` -1) or behind it (1); undefined where there is none.
 * Numbers stay where they are, so that they stay in order; what joins actions to one sentence stays, too.
 */
export function moveAction(document: PolicyDocument, offset: number, by: -1 | 1): ActionEdits | undefined {
  const found = placedAt(document, offset)
  const own = found?.actions[found.index]
  const other = found?.actions[found.index + by]
  if (!own || !other) return undefined
  const { text } = document
  const [first, second] = by < 0 ? [other, own] : [own, other]
  const [a, b] = bodiesOf(text, first, second)
  const [atFirst, atSecond] = [renamed(document, b, second, first), renamed(document, a, first, second)]
  const edits = [
    ...emphasised(text, first, second),
    { span: a, newText: atFirst },
    ...emphasised(text, second, first),
    { span: b, newText: atSecond },
  ].filter(({ span, newText }) => text.slice(span.start, span.end) !== newText)
  const target = by < 0 ? a : b
  const shift = edits
    .filter(({ span }) => span.end <= target.start && span.start < target.start)
    .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0)
  const start = target.start + shift
  const body = by < 0 ? atFirst : atSecond
  const blank = body.length - body.trimStart().length
  const length = own.headlineSpan.end - own.headlineSpan.start
  return {
    edits,
    selection: { start: start + blank, end: Math.min(start + blank + length, start + body.length) },
  }
}

/** Puts a label for a new action behind the one around an offset, and counts those that follow on. */
export function insertAction(document: PolicyDocument, offset: number): ActionEdits | undefined {
  const found = placedAt(document, offset)
  const own = found?.actions[found.index]
  if (!found || !own) return undefined
  const { text } = document
  const { actions, index } = found
  const next = actions[index + 1]
  const before = actions[index - 1]
  const { label, following } = numberedBehind(document, own)
  const gap = /^[ \t]*/.exec(text.slice(own.ordinal.span.end, own.span.end))?.[0] ?? ''
  const neighbour = next ?? before
  if (neighbour && sharesLine(text, own, neighbour)) {
    // One sentence holds them all: what ends its last member moves behind the new one.
    const tail = tailOf(text, own)
    const joint = !next && before ? tailOf(text, before) : tail
    const at = own.span.end - tail.mark.length - tail.blank.length
    const glue = joint.mark + (next ? joint.blank : /^\s*/.exec(joint.blank)?.[0])
    const newText = `${glue}${label}${gap}`
    const end = at + newText.length
    return {
      edits: [{ span: { start: at, end: at }, newText }, ...following],
      selection: { start: end, end },
    }
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const start = lineStart(text, own.ordinal.span.start)
  // Items of a tight list stand on lines next to each other.
  const tight = neighbour !== undefined && isTight(text, neighbour === next ? [own, next] : [neighbour, own])
  const lead = text.slice(start, own.ordinal.span.start).replaceAll(/[*_]+/g, '')
  const newText = `${eol}${tight ? '' : eol}${lead}${label}${gap}`
  const at = own.span.end
  const end = at + newText.length
  return { edits: [{ span: { start: at, end: at }, newText }, ...following], selection: { start: end, end } }
}

/** The label behind an action's, and those that follow on with one more; nothing follows on where a number was missing. */
function numberedBehind(
  { runs }: PolicyDocument,
  { ordinal }: Action,
): { readonly label: string; readonly following: readonly Edit[] } {
  const rest = runAndWhatGoesOn(runs, ordinal).filter(
    ({ ordinal: { span, value } }) => span.start > ordinal.span.start && value !== 0,
  )
  const next = rest[0]?.ordinal.value
  if (!isLabel(ordinal)) return { label: ordinal.text, following: [] }
  const following = next === ordinal.value + 1 ? rest : []
  return {
    label: writeOrdinal(ordinal.value + 1, ordinal),
    following: following.map((item) => ({
      span: item.ordinal.span,
      newText: writeOrdinal(item.ordinal.value + 1, item.ordinal),
    })),
  }
}

/** The items numbered with a label, and those of later sections that count on from them. */
function runAndWhatGoesOn(runs: readonly Run[], { span }: Ordinal): readonly RunItem[] {
  const own = runs.find(({ items }) => items.some(({ ordinal }) => ordinal.span.start === span.start))
  const later = own ? runs.slice(runs.indexOf(own) + 1).filter(({ scheme }) => scheme === own.scheme) : []
  const end = later.findIndex(({ continuous }) => !continuous)
  return [...(own ? [own] : []), ...(end < 0 ? later : later.slice(0, end))].flatMap(({ items }) => items)
}

function placedAt(document: PolicyDocument, offset: number): Placed | undefined {
  const found = allSections(document.sections).flatMap(({ actions }) =>
    actions.flatMap(({ span }, index) =>
      span.start <= offset && offset <= span.end
        ? [{ actions, index, size: span.end - span.start, span }]
        : [],
    ),
  )
  // At the joint of two the caret is in the second; the line of a label belongs to its action.
  return (
    found.toSorted((a, b) => a.size - b.size || b.span.start - a.span.start)[0] ??
    onLabelLine(document, offset)
  )
}

/** The caret before the label, in the marks of a list or heading. */
function onLabelLine(document: PolicyDocument, offset: number): Placed | undefined {
  for (const { actions } of allSections(document.sections)) {
    const index = actions.findIndex(
      ({ span }) => lineStart(document.text, span.start) <= offset && offset <= span.start,
    )
    if (index >= 0) return { actions, index }
  }
  return undefined
}

interface Tail {
  /** What ends or joins it: `；`, `。`, `; and`. */
  readonly mark: string
  readonly blank: string
}

function tailOf(text: string, { span, ordinal }: Action): Tail {
  const body = text.slice(ordinal.span.end, span.end)
  const [, mark = '', blank = ''] = /((?:[。；;.，,、](?:\s*(?:and|or)(?=\s|$))?)?)(\s*)$/.exec(body) ?? []
  return { mark, blank }
}

/** The texts behind the labels of two actions, without what joins them where both have that. */
function bodiesOf(text: string, first: Action, second: Action): readonly [Span, Span] {
  const tails = [tailOf(text, first), tailOf(text, second)] as const
  const marks = tails.every(({ mark }) => mark)
  const bodyOf = (action: Action, { mark, blank }: Tail): Span => ({
    start: action.ordinal.span.end,
    end: action.span.end - blank.length - (marks ? mark.length : 0),
  })
  return [bodyOf(first, tails[0]), bodyOf(second, tails[1])]
}

/** The marks of emphasis right before a label, exchanged where they differ: they end in the text behind it. */
function emphasised(text: string, at: Action, from: Action): readonly Edit[] {
  const marksOf = (action: Action): Span => {
    const { start } = action.ordinal.span
    const marks = /[*_]*$/.exec(text.slice(lineStart(text, start), start))?.[0] ?? ''
    return { start: start - marks.length, end: start }
  }
  const [own, other] = [marksOf(at), marksOf(from)]
  return [{ span: own, newText: text.slice(other.start, other.end) }]
}

/** A body as it reads under another number: labels in it that begin with its own, such as 2.1, begin with the other. */
function renamed(document: PolicyDocument, body: Span, own: Action, other: Action): string {
  const { text, runs } = document
  const from = `${own.ordinal.value}.`
  const inner = runs
    .flatMap(({ items }) => items.map(({ ordinal }): Ordinal => ordinal))
    .filter(
      ({ span, form }) =>
        body.start <= span.start && span.end <= body.end && form.startsWith(from) && form !== 'N.',
    )
    .toSorted((a, b) => b.span.start - a.span.start)
  let moved = text.slice(body.start, body.end)
  for (const { span } of inner) {
    const start = span.start - body.start
    if (moved.startsWith(from, start))
      moved = `${moved.slice(0, start)}${other.ordinal.value}.${moved.slice(start + from.length)}`
  }
  return moved
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function sharesLine(text: string, a: Action, b: Action): boolean {
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a]
  return lineStart(text, second.span.start) <= first.span.end
}

function isTight(text: string, [first, second]: readonly [Action, Action]): boolean {
  return !/\n[ \t\r]*\n/.test(text.slice(first.span.end, second.span.start))
}
