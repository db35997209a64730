import type { Stretch } from './candidate.ts'
import { ADVERB, governorAt, isActing, leftEdge } from './edge.ts'
import type { Scan } from './scan.ts'
import { OPENERS } from './words/zh.ts'

/** No verb is longer, with what says that it is done. */
const LONGEST_VERB = 3
/** What tells one member after another, or introduces the first. */
const OPENED = new RegExp(
  `^(?:(?:${OPENERS})(?!率)|第?[一二三四五六七八九]是|是指|即|指(?![挥导标定示引南数])|为(?=[“‘])|另一[个类种项]是|且|并且?|而(?![是且]))?[,:\\s]*`,
)
/** 都是乘客,包括|…: the list begins behind a clause of its own. */
export const TOLD_FIRST = /^[^、;:“”《》()]{1,12},(?:包括|即|分别[为是]|[他她它]们是)/
/** Of these openers every member may have one; 针对 and 围绕 are a member's own verb but in the first. */
const TELLS = /[是为即指且并而,:\s]$/

/** One of each: 一批企业. */
const EACH = /^一[个项套条支批家座所]/

/**
 * Members that follow their number, without the words that introduce them: 是指|大规模设备更新, 一类是|…、另一类是|…; 一批企业、一个平台
 * keep what counts each of them.
 */
export function withoutOpener(scan: Scan, items: readonly Stretch[]): readonly Stretch[] {
  const { text } = scan
  if (items.every(({ start }) => EACH.test(text.slice(start, start + 2)))) return items
  return items.map((item, at) => {
    const { start, end } = item
    const told = at || scan.of(item).includes('、') ? 0 : (TOLD_FIRST.exec(scan.of(item))?.[0].length ?? 0)
    const opener = OPENED.exec(text.slice(start + told, Math.min(end, start + told + 8)))?.[0] ?? ''
    const own = at > 0 || text.startsWith(opener, items[1]?.start ?? end)
    const from = start + told + (own && !TELLS.test(opener) ? 0 : opener.length)
    const governed = at || items.length < 3 ? 0 : verbBefore(scan, { start: from, end }, items.slice(1))
    return from < end ? { start: from + governed, end } : item
  })
}

const LED_BY = new RegExp(`^(?:${ADVERB})*`)
/** 推进|党建进小区、物业进小区, 全面唱响|渔家文化、海港文化: how much of a verb that governs all of a list stands before its first member. */
function verbBefore(scan: Scan, first: Stretch, others: readonly Stretch[]): number {
  const lead = LED_BY.exec(scan.of(first))?.[0].length ?? 0
  if (isActing(scan, others) || (!lead && !governorAt(scan.text, first.start))) return 0
  const { start, edge } = leftEdge(scan, first, others)
  const size = start - first.start
  return edge === 'governed' && size <= lead + LONGEST_VERB ? size : 0
}
