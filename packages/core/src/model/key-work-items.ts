import { written } from '../tree/written.ts'
import { allMatches } from '../text/matches.ts'
import { none } from '../text/none.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import type { Stretch } from './claims/candidate.ts'
import { readList } from './claims/readings.ts'
import { blockScan } from './claims/scan.ts'
import { split, unquoted } from './claims/stretches.ts'
import type { Member } from './document.ts'
import { foldedProse } from './folded.ts'

const NAMED = '重点(?:工作|任务|事项|项目|举措|工程|行动)'
const SENTENCE = '[^。;!?\\n:]{3,400}?'
/** 包括甲、乙等重点工作, 重点任务包括甲、乙: the list stands between a verb and the name, or behind both. */
const LISTED = [
  new RegExp(`(?:包括|包含|涵盖)(?<list>${SENTENCE})等?${NAMED}(?=[。,;!?\\n]|$)`, 'dg'),
  new RegExp(`${NAMED}(?:主要)?(?:包括|包含|涵盖|有|是|为|:)(?<list>${SENTENCE})等?(?=[。;!?\\n]|$)`, 'dg'),
]

const itemsOf = oncePerBlock((local): readonly Stretch[] => {
  if (!local.prose.includes('重点') && !local.prose.includes('重點')) return none
  const scan = blockScan(local)
  return LISTED.flatMap((pattern) =>
    allMatches(foldedProse(local), pattern).flatMap((match): readonly Stretch[] => {
      const [start, end] = match.indices?.groups?.['list'] ?? [0, 0]
      const pieces = split(scan, unquoted(scan, { start, end }), '、')
      return pieces.length > 1 ? readList(scan, pieces).preferred : []
    }),
  ).sort((a, b) => a.start - b.start)
})

/** Members of key work that a block lists without saying how many, within a prose range. */
export function keyWorkItemsIn(block: Block, from: number, to: number): readonly Member[] {
  return itemsOf(block.local)
    .filter(({ start, end }) => start >= from && end <= to)
    .map((item) => written(block, item))
}
