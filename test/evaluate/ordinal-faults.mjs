import { writtenLike } from './numerals.mjs'

const RUNS_PER_STYLE = 2

/** The runs of a document that count up without a gap: three items or more, two runs of each style. */
export function soundRuns(runs) {
  const seen = new Map()
  return runs.filter(({ items, style }) => {
    if (items.length < 3) return false
    // What HTML numbers bears no number in the text that could be wrong.
    if (items.some(({ ordinal }) => ordinal.span.start === ordinal.span.end)) return false
    if (!items.every((item, index) => item.ordinal.value === items[0].ordinal.value + index)) return false
    seen.set(style, (seen.get(style) ?? 0) + 1)
    return seen.get(style) <= RUNS_PER_STYLE
  })
}

/** The faults that a sound run can be given at its middle: a number skipped, repeated, two swapped. */
export function ordinalFaults(text, run, runs) {
  const middle = Math.floor(run.items.length / 2)
  const ordinals = run.items.map((item) => item.ordinal)
  const [one, other] = [ordinals[middle - 1], ordinals[middle]]
  const following = chainFrom(run, runs).flatMap(({ items }) => items.map(({ ordinal }) => ordinal))
  const written = ({ numeral }) => text.slice(numeral.start, numeral.end)
  const edit = (ordinal, newText) =>
    [ordinal.numeral, ...copyOf(text, ordinal)].map((span) => ({ span, newText }))
  const faults = [
    {
      fault: 'ordinal skipped',
      edits: following
        .filter(({ span }) => span.start >= other.span.start)
        .flatMap((ordinal) => edit(ordinal, writtenLike(ordinal.value + 1, written(ordinal), ordinal.value))),
      at: other.span,
    },
    { fault: 'ordinal repeated', edits: edit(other, written(one)), at: other.span },
    {
      fault: 'ordinals swapped',
      edits: [...edit(one, written(other)), ...edit(other, written(one))],
      at: { start: one.span.start, end: other.span.end },
    },
  ]
  return faults.filter(({ edits }) => edits.every((edit) => edit.newText !== undefined))
}

/** The numeral of a heading that is printed twice, one line after the other, where it stands again. */
function copyOf(text, { span, numeral }) {
  const end = text.indexOf('\n', span.start)
  const line = text.slice(span.start, end)
  const again = end < 0 ? -1 : text.indexOf(line, end)
  if (again < 0 || text.slice(end, again).trim()) return []
  return [{ start: again + numeral.start - span.start, end: again + numeral.end - span.start }]
}

/** A run with those that number on where it ends, as articles do through the chapters of a law. */
function chainFrom(run, runs) {
  const chain = [run]
  for (const next of runs.slice(runs.indexOf(run) + 1)) {
    const last = chain.at(-1).items.at(-1).ordinal.value
    if (next.style === run.style && next.items[0].ordinal.value === last + 1) chain.push(next)
  }
  return chain
}
