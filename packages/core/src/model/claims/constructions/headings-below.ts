import { none } from '../../../text/none.ts'
import type { Block } from '../../../tree/block.ts'
import { foldedProse } from '../../folded.ts'
import type { Group, Lists } from '../lists.ts'
import { claimsOn, type Finder } from '../outline-evidence.ts'
import { promisesIn } from '../promises.ts'
import { scanOf } from '../scan.ts'

/** Blocks between a heading and the first heading below it. */
const FIRST_HEADING = 40
/** 本章分为三节, 此节讨论三个案例: says how many parts the section has that it opens. */
const OPENS_SECTION = /^(?:本|此|这一|该)(?:[章节文篇]|部分|报告|方案|规划|章节)[^。]{0,118}。/

/** The headings below a heading that promises them, or whose section opens with a sentence that does. */
export const headingsBelow: Finder = (lists, block, promises) => {
  const size = opensSection(block)
  const heading = size ? lists.at(block.index - 1) : block
  if (heading?.kind !== 'heading') return none
  const promised = size ? promisesIn(scanOf(block.prose.slice(0, size))) : promises
  const groups = promised.length ? subheadings(lists, heading) : none
  return claimsOn(lists, block, promised, size ? 'opened' : 'below', () => groups)
}

/** The length of the sentence that says of what parts its section is; 0 where a block opens with none. */
export function opensSection({ kind, local }: Block): number {
  return kind === 'text' ? (OPENS_SECTION.exec(foldedProse(local))?.[0].length ?? 0) : 0
}

/** The headings below a heading, wherever the first of them stands. */
function subheadings(lists: Lists, { index, local }: Block): readonly Group[] {
  const below = lists.between(index + 1, index + 1 + FIRST_HEADING)
  const first = below.find(({ kind }) => kind === 'heading')
  const groups = first && first.local.depth > local.depth ? lists.startingAt(first.index) : none
  return groups.filter((group) => group.kind === 'headings')
}
