import { fold } from '../../language/fold.ts'
import { readWhole } from '../../language/numbers/chinese.ts'
import { allMatches } from '../../text/matches.ts'
import type { Block } from '../../tree/block.ts'
import type { Run, RunItem } from '../document.ts'
import { foldedProse, holdsProse } from '../folded.ts'
import { numberOf } from './counted.ts'
import type { SequenceFault } from './faults.ts'
import { leadingLabel } from './labels.ts'

/**
 * True where a text prints only some parts of another, which keep their numbers: it says so, names those that follow, or begins above 1 and
 * has most of them apart from one another.
 */
export function isSelected(
  { kind, run, index, item, previous }: SequenceFault,
  runs: readonly Run[],
  blocks: readonly Block[],
): boolean {
  if (kind === 'start') return opensInside(blocks) && isFirstOf(run, runs)
  if (kind !== 'gap' || run.placement !== 'line' || !previous) return false
  const items = ascending(run.items, index)
  const first = items[0] as RunItem
  const above = blocks.slice(0, first.block)
  if (saysSo(above) || areNamed(items, above)) return true
  const begun = runs.some(({ scheme, items }) => scheme === run.scheme && isBefore(items, first))
  if (begun || SURE.has(run.style)) return false
  if (first.ordinal.value > 1)
    return isApart(items) || (run.style === 'article' && above.slice(-TITLES).some(isQuoting))
  // Articles 1, 8 and 20: one label that is lost leaves no such gaps.
  const far = numberOf(item) - numberOf(previous) > 2
  return run.style === 'article' && isApart(items) && items.length > 2 && far
}

/** The number of a page, or nothing. */
const FOOT = /^[\s—–·.-]*\d{0,4}[\s—–·.-]*$/

/** True for a text without title that begins with 第二章 or a later chapter: pages from the middle of another. */
export function opensInside(blocks: readonly Block[]): boolean {
  const first = blocks.find(({ prose }) => !FOOT.test(prose))
  const label = first && leadingLabel(first.local)
  return label?.style === 'chapter' && label.value > 1
}

/** True for the first list of its kind, right under a chapter: it goes on with what stands on the pages before. */
function isFirstOf(run: Run, runs: readonly Run[]): boolean {
  return run.parent?.style === 'chapter' && runs.find(({ scheme }) => scheme === run.scheme) === run
}

/** Members that are told in words one after the other, and chapters: a text that has some of them has all. */
const SURE = new Set(['chapter', 'cjk-is', 'cjk-di', 'english'])

/** The members around one, as far as their numbers rise. */
function ascending(items: readonly RunItem[], index: number): readonly RunItem[] {
  const rises = (at: number): boolean => numberOf(items[at]) > numberOf(items[at - 1])
  let [start, end] = [index, index + 1]
  while (start > 0 && rises(start)) start--
  while (end < items.length && rises(end)) end++
  return items.slice(start, end)
}

/** True where more members stand apart from the one before than follow it. */
function isApart(items: readonly RunItem[]): boolean {
  const gaps = items.filter((item, at) => at > 0 && item.ordinal.value > numberOf(items[at - 1]) + 1).length
  return gaps * 2 > items.length - 1
}

/** True where the numbers of another run lead up to a label. */
function isBefore(items: readonly RunItem[], { block, ordinal }: RunItem): boolean {
  return items.some((item) => item.block < block && numberOf(item) === ordinal.value - 1)
}

/** What a title or the line before them calls parts that were chosen: （节选）, 现摘录如下：. */
const CHOSEN = /(?:节[选录]|摘[录编]|选登)(?:[)》]?\s*$|如下|[):])/
/** What the line above calls articles of other texts: 相关规定：, 處罰依據, 参考法条, 修正條文. */
const QUOTING =
  /(?:(?:相关|有关|参考|涉及|部分|重点|修正)(?:的|法律|法规|政策)*(?:条[文款]|法[条规]|规定)|(?:依|根)据|修正草案)[:)》]?\s*$/
/** How many lines above the first article may say so: 處罰依據, 《甲條例》. */
const TITLES = 2
/** No title is longer. */
const LONGEST = 80

const isShort = ({ local, prose }: Block): boolean => holdsProse(local) && prose.length <= LONGEST

function saysSo(above: readonly Block[]): boolean {
  return above.some((block) => isShort(block) && CHOSEN.test(foldedProse(block.local)))
}

function isQuoting(block: Block): boolean {
  return isShort(block) && QUOTING.test(foldedProse(block.local))
}

const NUMERAL = '[〇零一二三四五六七八九十百]{1,7}|\\d{1,4}'
/** 第三条, 第三条至第五条. */
const NAMED = new RegExp(`第(?<n>${NUMERAL})[条项点](?:至第(?<to>${NUMERAL})[条项点])?`, 'g')

/** True where a line above names each member of a run by its number, and no others: 修正某法第三條及第十五條條文. */
function areNamed(items: readonly RunItem[], above: readonly Block[]): boolean {
  const numbers = items.map(({ ordinal }) => ordinal.value)
  return above.some(({ local, prose }) => {
    if (!holdsProse(local) || !prose.includes('第')) return false
    const named = new Set<number>()
    for (const { groups = {} } of allMatches(fold(prose), NAMED)) {
      const from = readWhole(groups['n'] ?? '') ?? 0
      const to = readWhole(groups['to'] ?? '') ?? from
      for (let value = from; value <= Math.min(to, from + FARTHEST); value++) named.add(value)
    }
    return named.size >= numbers.length && numbers.every((number) => named.has(number))
  })
}

/** No range that is named holds more. */
const FARTHEST = 200
