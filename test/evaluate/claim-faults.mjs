import { writtenLike } from './numerals.mjs'

// What may stand between the beginning of a line and a member: marks of lists, headings, quotes and tables, HTML tags.
const LEAD = /^(?:[\s>#*+|-]|<[^<>]*>)*$/
// The remainder of a member's line that goes with a copy of it: what ends a clause and closes an element.
const TAIL = /^[^\n]{0,3}?(?=\n|<\/|$)(?:<\/[^<>\n]*>)*/

/** Whether a claim can be broken: the text lists as many as it says, and the list is closed and no pair. */
export const isConfirmed = (claim) => claim.status === 'match' && claim.closed && claim.items.length >= 3

/**
 * The faults that a confirmed claim can be given, each a list of edits: number ±1, the second member taken out,
 * a member put in before it. Numbers of the members that follow are put right: the claim alone is wrong then.
 */
export function claimFaults(text, claim, runs, spare) {
  const faults = []
  const add = (fault, edits) => {
    if (edits.every((edit) => edit.newText !== undefined))
      faults.push({ fault, edits, at: claim.numeral.span })
  }
  for (const [fault, step] of [
    ['number −1', -1],
    ['number +1', 1],
  ]) {
    const { span } = claim.numeral
    add(fault, [{ span, newText: writtenLike(claim.claimed + step, text.slice(span.start, span.end)) }])
  }
  const labels = labelsOf(claim, runs)
  const starts = claim.items.map((item, index) =>
    unitStart(text, labels[index]?.span.start ?? item.span.start),
  )
  const [, second, third] = starts
  if (
    starts.every((start, index) => index === 0 || start > starts[index - 1]) &&
    !inside(claim, second, third)
  ) {
    add('member out', [
      { span: { start: second, end: third }, newText: '' },
      ...renumbered(labels.slice(2), -1),
    ])
    if (spare) {
      const copy =
        text.slice(second, claim.items[1].span.start) + spare + separator(text, claim.items[1], third)
      add('member in', [
        { span: { start: second, end: second }, newText: copy },
        ...renumbered(labels.slice(1), 1),
      ])
    }
  }
  return faults
}

/** A number that stands among its own members cannot stay while one of them goes. */
const inside = (claim, start, end) => claim.numeral.span.start < end && start < claim.numeral.span.end

/** The label of each member that carries one: the last one that ends where the member begins or just within it. */
function labelsOf(claim, runs) {
  const ordinals = runs.flatMap((run) => run.items.map((item) => item.ordinal))
  return claim.items.map(({ span }, index) => {
    const floor = index ? claim.items[index - 1].span.end : span.start - 24
    return ordinals.findLast(
      (one) => one.span.start >= floor && one.span.start <= span.start && one.span.end >= span.start - 8,
    )
  })
}

function renumbered(labels, step) {
  return labels.filter(Boolean).map(({ numeral, value, text, span }) => {
    const like = text.slice(numeral.start - span.start, numeral.end - span.start)
    return { span: numeral, newText: writtenLike(value + step, like) }
  })
}

function unitStart(text, start) {
  const line = text.lastIndexOf('\n', start - 1) + 1
  return LEAD.test(text.slice(line, start)) ? line : start
}

/** What stands between a member and the next one; of a member with a body only the blank lines. */
function separator(text, { span }, next) {
  const between = text.slice(span.end, next)
  if (between.length <= 24) return between
  return `${TAIL.exec(between)?.[0] ?? ''}${/\s*$/.exec(between)[0]}`
}
