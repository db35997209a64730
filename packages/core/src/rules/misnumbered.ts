import type { Claim, Run } from '../model/document.ts'
import { isWhole } from '../model/numbering/counted.ts'

/**
 * True where a number's list has as many members as it says, though their own numbers are out of line: 三点：一是…；二是…；二是…. That is reported at
 * the label, once.
 */
export function isMisnumbered({ claimed, numeral, items }: Claim, runs: readonly Run[]): boolean {
  const first = items[0]?.span.start
  if (first === undefined) return false
  return runs.some((run) => {
    const [from, to] = [run.items[0]?.span.start ?? 0, run.items.at(-1)?.span.end ?? 0]
    const isOwn = run.items.length === claimed && numeral.span.end <= from && from <= first && first < to
    return isOwn && !isWhole(run)
  })
}
