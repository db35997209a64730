import type { LocalFigure } from './read.ts'
import { rounded } from './total.ts'

/** What is left of what came in and what went out: 净增12家, 顺差3亿元. */
const NET = /净|[顺逆]差|[结盈]余|缺口/
/** What may be so: 新增贷款43亿元，其中投放128亿元、收回85亿元. */
const GROWN = /增|减|余额/
/** The most parts that are taken off one another. */
const MOST = 6

/** True for a whole that is smaller than a part of it because other parts are taken off. */
export function isNet(total: LocalFigure, parts: readonly LocalFigure[], folded: string): boolean {
  if (!parts.some(({ value }) => value > total.value)) return false
  const name = folded.slice(total.clauseStart, total.start)
  return NET.test(name) || (GROWN.test(name) && parts.length <= MOST && differences(parts).has(total.value))
}

/** What parts come to when some of them are taken off. */
function differences([first, ...others]: readonly LocalFigure[]): ReadonlySet<number> {
  let found = [first?.value ?? 0]
  for (const { value } of others) found = found.flatMap((sum) => [rounded(sum + value), rounded(sum - value)])
  return new Set(found)
}
