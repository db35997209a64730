import type { LocalFigure } from './read.ts'

/** Stages that something goes through, none of which can have more than the one before it. */
const ROWS: readonly (readonly RegExp[])[] = [
  [/发放|发出|派发|下发|投放/, /回收|收回/, /有效/],
  [/应到|应出席|应参加|应参会|应投票/, /实到|实际|到会|出席|参会/],
  [/应检|应查|应考|应报/, /实检|实查|实考|实报/],
]

/** True when the words beside a number name a later stage of what the number before it counts: 发放500份，回收478份. */
export function isLaterStage(
  before: LocalFigure,
  { start, unitEnd }: Pick<LocalFigure, 'start' | 'unitEnd'>,
  folded: string,
): boolean {
  const ahead = folded.slice(before.clauseStart, before.start)
  const between = folded.slice(before.unitEnd, start)
  const behind = folded.slice(unitEnd, unitEnd + 4)
  if (!/^[^\d。;:()]{0,8},[^\d。;:()]{0,14}$/.test(between)) return false
  return ROWS.some((row) => {
    const first = row.findLastIndex((stage) => stage.test(ahead))
    const second = row.findLastIndex((stage) =>
      stage.test(between.slice(between.indexOf(',')) + behind.replace(/[,。;].*/s, '')),
    )
    return first >= 0 && second > first
  })
}
