import { sameUnit } from './adding.ts'
import type { LocalFigure } from './read.ts'
import { isLaterStage } from './stages.ts'

/** How many figures before a total are searched for another whole. */
export const MOST_BEFORE = 40

/** The other figures of the total's kind between an offset and the figure at `index`; too many where there are more than are looked through. */
export function statedBefore(
  figures: readonly LocalFigure[],
  index: number,
  start: number,
  total: LocalFigure,
  folded: string,
): readonly number[] {
  const found: number[] = []
  for (let place = index - 1; place >= Math.max(0, index - MOST_BEFORE); place--) {
    const figure = figures[place]
    if (!figure || figure.start < start) return found
    // 由60名减至24名，每月25元: what a change began with and what each has are not wholes.
    const ahead = folded.slice(figure.clauseStart, figure.start)
    if (/[由从每]/.test(ahead)) continue
    // 应到47人，实到41人，其中…: those who came are the whole of what follows.
    if (isLaterStage(figure, { start: total.start, unitEnd: folded.length }, folded)) continue
    if (sameUnit(figure, total) && figure.value !== total.value) found.push(figure.value)
  }
  return index > MOST_BEFORE ? Array<number>(MOST_BEFORE + 1).fill(0) : found
}
