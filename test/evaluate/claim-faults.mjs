import { writtenLike } from './numerals.mjs'

// What may stand between the beginning of a line and a member: marks of lists, headings, quotes and tables, HTML tags.
const LEAD = /^(?:[\s>#*+|-]|<[^<>]*>)*$/
// What ends a member that has a body: the mark that closes it, the tag that closes its element, the blank lines behind.
const CLOSING = /[，,；;。.、]?(?:<\/[^<>\n]*>)*\s*$/
const NEAR = 24

/** Whether a claim can be broken: the text lists as many as it says, and the list is closed and no pair. */
export const isConfirmed = (claim) => claim.status === 'match' && claim.closed && claim.items.length >= 3

/**
 * The faults that a confirmed claim can be given, each a list of edits: number ±1, the second member taken out,
 * a member put in before it. Labels of the members that follow are put right: the claim alone is wrong then.
 */
export function claimFaults(text, claim, runs, spare) {
  const { numeral, claimed } = claim
  const wrong = (step) => [
    {
      span: numeral.span,
      newText: writtenLike(claimed + step, text.slice(numeral.span.start, numeral.span.end)),
    },
  ]
  const members = membersOf(text, claim, runs)
  const faults = [
    { fault: 'number −1', edits: wrong(-1) },
    { fault: 'number +1', edits: wrong(1) },
    { fault: 'member out', edits: withoutSecond(members) },
    { fault: 'member in', edits: spare && withOneMore(text, members, spare) },
  ]
  return faults
    .filter(({ edits }) => edits?.every(({ newText }) => newText !== undefined))
    .filter(({ edits }) => edits.every((edit) => edit.newText !== '' || !overlaps(edit.span, numeral.span)))
    .map((fault) => ({ ...fault, at: numeral.span }))
}

const overlaps = (one, other) => one.start < other.end && other.start < one.end

/** Each member with its labels and the place where it begins with all that belongs to it. */
function membersOf(text, claim, runs) {
  const ordinals = runs.flatMap((run) => run.items.map((item) => item.ordinal))
  const members = claim.items.map(({ span }, index) => {
    const floor = Math.max(span.start - NEAR, index ? claim.items[index - 1].span.end : 0)
    const labels = ordinals
      .filter((one) => one.span.start >= floor && one.span.start <= span.start)
      .toSorted((a, b) => a.span.start - b.span.start)
    const first = Math.min(span.start, labels[0]?.span.start ?? span.start)
    const line = text.lastIndexOf('\n', first - 1) + 1
    const start = LEAD.test(text.slice(line, first)) ? line : first
    const labelled = labels.at(-1)?.span.end ?? 0
    const blanks = /^\s*/.exec(text.slice(labelled))[0].length
    return { span, labels, start, textStart: Math.max(span.start, labels.length ? labelled + blanks : 0) }
  })
  return members.every(({ start }, index) => !index || start >= members[index - 1].span.end)
    ? members
    : undefined
}

function withoutSecond(members) {
  if (!members) return undefined
  const [first, second, third] = members
  const inSentence = !second.labels.length && second.start === second.span.start
  // In a sentence what joins the last two stays where it is: “a, b and c” becomes “a and c”.
  const span = inSentence
    ? { start: first.span.end, end: second.span.end }
    : { start: second.start, end: third.start }
  return [{ span, newText: '' }, ...relabelled(members.slice(2), -1)]
}

function withOneMore(text, members, spare) {
  if (!members) return undefined
  const [first, second] = members
  const between = text.slice(first.span.end, second.start)
  // A clause may end with its own mark.
  const mark = between.trim() ? '' : /[，,；;。.]?$/.exec(text.slice(first.span.start, first.span.end))[0]
  const closing = mark + (between.length <= NEAR ? between : CLOSING.exec(between)[0])
  const copy = text.slice(second.start, second.textStart) + spare + closing
  return [
    { span: { start: second.start, end: second.start }, newText: copy },
    ...relabelled(members.slice(1), 1),
  ]
}

function relabelled(members, step) {
  return members.flatMap(({ labels }) =>
    labels.map(({ numeral, value, text, span }) => {
      const like = text.slice(numeral.start - span.start, numeral.end - span.start)
      return { span: numeral, newText: writtenLike(value + step, like, value) }
    }),
  )
}
