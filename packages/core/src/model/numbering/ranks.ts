import type { SequenceFault } from './faults.ts'

/** The last figure of a member, with its unit: 38票. */
const FIGURE = /\d+(?:\.\d+)?\s?\p{L}*(?=[^\d]*$)/u

/** 1.（41票）…2.（38票）…2.（38票）…4.（30票）: who have the same figure share a rank, and the next rank is left out. */
export function isTied({ kind, run, index, item, previous }: SequenceFault): boolean {
  if (kind !== 'repeat' || !previous) return false
  const figures = run.items.map(({ text }) => FIGURE.exec(text)?.[0])
  const [before, own] = [figures[index - 1], figures[index]]
  const next = run.items[index + 1]?.ordinal.value
  const others = figures.filter((_, at) => at !== index && at !== index - 1)
  return (
    own !== undefined &&
    own === before &&
    (next === undefined || next === item.ordinal.value + 2) &&
    others.every((figure) => figure !== undefined && figure !== own)
  )
}
