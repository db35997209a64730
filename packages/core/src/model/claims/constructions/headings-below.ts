import type { Block } from '../../../tree/block.ts'
import { foldedProse } from '../../folded.ts'
import type { LocalClaim } from '../candidate.ts'
import type { Group } from '../groups.ts'
import { claimOn, type OutlineCandidate } from '../outline-evidence.ts'
import { membersOf } from '../outline-members.ts'
import { promisesIn, type Promised } from '../promises.ts'
import type { View } from '../view.ts'

/** Blocks between a heading and the first heading below it. */
const FIRST_HEADING = 40

/** The headings below a heading that promises them. */
export function headingsBelow(
  view: View,
  block: Block,
  promises: readonly Promised[],
): readonly OutlineCandidate[] {
  const found: OutlineCandidate[] = []
  const groups = block.kind === 'heading' ? subheadings(view, block) : []
  for (const promise of promises) for (const group of groups) found.push({ promise, group, place: 'below' })
  return found
}

/** The headings below a heading, wherever the first of them stands. */
function subheadings(view: View, block: Block): readonly Group[] {
  for (let index = block.index + 1; index <= block.index + FIRST_HEADING; index++) {
    const next = view.at(index)
    if (next?.kind !== 'heading') continue
    return next.local.depth > block.local.depth
      ? view.startingAt(index).filter((group) => group.kind === 'headings')
      : []
  }
  return []
}

/** 本章分为三节, 此节讨论三个案例: says how many parts the section has that it opens. */
const OPENS_SECTION = /^(?:本|此|这一|该)(?:[章节文篇]|部分|报告|方案|规划|章节)/
/** Headings below a section that are none of its parts. */
const APPARATUS = /^(?:注[释解]|脚注|参考(?:资料|文献)|附[录件]|小结|结语)$/
/** A first sentence that counts parts is no longer than this. */
const LONGEST_OPENING = 120

/** The claim of a sentence that opens a section and counts the headings below it, when they are exactly as many. */
export function sectionParts(view: View, block: Block): LocalClaim | undefined {
  const above = view.at(block.index - 1)
  if (above?.kind !== 'heading' || block.kind !== 'text') return undefined
  const folded = foldedProse(block.local).slice(0, LONGEST_OPENING)
  const end = folded.indexOf('。') + 1
  if (!end || !OPENS_SECTION.test(folded)) return undefined
  const [group] = subheadings(view, above)
  const members = (group?.members ?? []).filter((index) => {
    const heading = view.at(index)
    return heading && !APPARATUS.test(foldedProse(heading.local).trim())
  })
  const items = membersOf(view, block, members)
  for (const promise of promisesIn(block.prose.slice(0, end))) {
    const claim = claimOn(block, promise, items, { construction: 'headings-below' })
    if (claim) return claim
  }
  return undefined
}
