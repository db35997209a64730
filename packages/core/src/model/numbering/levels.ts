import type { Ordinal, Run } from '../document.ts'

/** A run of a higher level that stands under a lower one: 一、 under （一）. */
export interface LevelFault {
  readonly inner: Ordinal
  readonly outer: Ordinal
  readonly run: Run
}

/** The levels of GB/T 15834—2011, B.3.8 and GB/T 9704—2012, 7.3.3, from the highest. */
const LEVELS = ['cjk-comma', 'cjk-paren', 'arabic-dot', 'arabic-paren']

/** The runs that begin again under a lower level whose own numbers go on after them. */
export function levelFaults(runs: readonly Run[]): readonly LevelFault[] {
  const labels = runs
    .filter(({ placement, scheme }) => placement === 'line' && LEVELS.includes(scheme))
    .flatMap((run) =>
      run.items.map(({ ordinal }, index) => ({ ordinal, run, index, level: LEVELS.indexOf(run.scheme) })),
    )
    .sort((a, b) => a.ordinal.span.start - b.ordinal.span.start)
  const faults: LevelFault[] = []
  for (const [at, { ordinal, run, index, level }] of labels.entries()) {
    const before = labels[at - 1]
    if (!before || index > 0 || ordinal.value !== 1 || before.level <= level) continue
    // The outer list must go on after this run, and have begun before it without a label of this level above it.
    const after = labels.slice(at + run.items.length).find((label) => label.level === before.level)
    if (after?.ordinal.value !== before.ordinal.value + 1) continue
    const above = labels.slice(0, at).findLast((label) => label.level === level)
    const opened = labels
      .slice(0, at)
      .findLast((label) => label.level === before.level && label.ordinal.value === 1)
    if (
      above &&
      opened &&
      above.ordinal.span.start < opened.ordinal.span.start &&
      above.run !== run &&
      isOpen(above, run)
    )
      continue
    faults.push({ inner: ordinal, outer: before.ordinal, run })
  }
  return faults
}

/** True when an earlier label of the level is the one above: its run is not ended by the new one's 1. */
function isOpen(above: { readonly run: Run; readonly index: number }, run: Run): boolean {
  return above.run.items.length > 1 || run.items.length === 1
}
