import type { PartList } from './parts.ts'
import type { LocalFigure } from './read.ts'

/** Before a share of the total, and of nothing else. */
const OF_IT = /^占(?:比|总[^,的]{0,3}的?|全部的?)?(?:为|达到?)?$/
/** What rounding takes from shares of one whole, or adds to them. */
const ROUNDING = 0.6

/** True where the shares beside the parts are all of 100%: 中央3万元，占25%；省级9万元，占75%. */
export function sharesAll(
  figures: readonly LocalFigure[],
  at: number,
  { parts, end }: PartList,
  folded: string,
): boolean {
  const beside = figures
    .slice(at, at + parts.length * 2)
    .filter(
      ({ unit, clauseStart, start }) =>
        unit === '%' && start < end && OF_IT.test(folded.slice(clauseStart, start)),
    )
  const sum = beside.reduce((result, { value }) => result + value, 0)
  return beside.length === parts.length && Math.abs(sum - 100) <= ROUNDING
}
