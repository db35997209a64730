import { beginsLatin } from '../../text/character-set.ts'
import { none } from '../../text/none.ts'
import type { Group, Lists } from './lists.ts'
import { wordOf } from './marks.ts'
import { textOf } from './outline-members.ts'
import type { Promised } from './promises.ts'
import { CLOSING_WORDS } from './words/zh.ts'

/** The first of the readings of a list that come nearest to what is claimed. */
export function nearestReading(lists: Lists, group: Group, promise: Promised): readonly number[] {
  const distance = ({ length }: readonly number[]): number => Math.abs(length - promise.claimed)
  return readingsOf(lists, group, promise).reduce((near, reading) =>
    distance(reading) < distance(near) ? reading : near,
  )
}

/**
 * Every way to count a list, the plainest first: all members; without headings that bear no label as the first do; without chapters that
 * close a document or tell of the members; with the lists that number on.
 */
function readingsOf(lists: Lists, group: Group, { claimed }: Promised): readonly (readonly number[])[] {
  const { members } = group
  const apart = new Set(members.filter((member) => isApart(lists, member)))
  const readings: (readonly number[])[] = [members]
  let all: readonly number[] = members
  for (let part = group.next; part && all.length < claimed; part = part.next) {
    all = [...all, ...part.members]
    readings.push(all)
  }
  // Before you start, 1 Apply to 4 Appeal, Get help: headings with labels of one kind are a run of their own.
  const scheme = lists.markOf(members[0] ?? -1)?.scheme
  const labelled = members.findIndex((member) => lists.markOf(member)?.scheme !== scheme)
  const marked = labelled < 0 ? none : members.filter((member) => lists.markOf(member))
  if (/^(?:headings|list)$/.test(group.kind) && marked.length > 1) readings.push(marked)
  if (group.kind === 'series' && mayClose(lists, members)) readings.push(members.slice(0, -1))
  for (let closing = 1; closing <= 3 && apart.has(members.at(-closing) ?? -1); closing++)
    readings.push(members.slice(0, -closing))
  if (apart.size) readings.push(members.filter((member) => !apart.has(member)))
  return readings
}

/** “Finally, …” may close the series or the speech, unless it is one of the items or the labelled paragraphs that begin with the first. */
function mayClose(lists: Lists, members: readonly number[]): boolean {
  const last = lists.at(members.at(-1) ?? -1)
  if (!last || wordOf(last.local)?.value !== 0) return false
  return !lists
    .startingAt(members[0] ?? -1)
    .some(({ kind, members: own }) => kind === 'numbered' && own.includes(last.index))
}

/** What stands in a list or among headings without being one of the things that are counted. */
const APPARATUS = new RegExp(
  String.raw`^(?:however,|(?:an|one) example (?:is|of)\b|for example\b|(?:note|nb|n\.b\.|caveat|warning|tip)\b\s*[:.–—-]|` +
    String.raw`(?:the (?:remaining|other|rest)|each|every|both|neither)\b|` +
    String.raw`(?:notes?|conclusions?|concluding remarks|summary|overview|introduction|background|references|sources|` +
    String.raw`next steps|see also|further reading|trade-?offs|discussion|acknowledge?ments|glossary|contents|` +
    String.raw`table of contents|the way forward)$|` +
    String.raw`(?:appendix|annex)\b)`,
  'i',
)
/** Chapters that close a report or a speech: nothing but words that any report uses, or words that look ahead. */
const CLOSING = new RegExp(
  String.raw`^(?:最后|最後|其[他它](?:有关)?(?:事[项宜])?$|下一?步|今后|注[释解]|脚注|参考(?:资料|文献)|附[录件则]|结[语论]|小结|` +
    String.raw`(?:总体|工作|主要)?目标$|总体要求|指导思想|基本原则|联系(?:方式|人|电话)|(?:[备附]?注|说明):|` +
    String.raw`(?:加强|强化)?组织(?:领导|保障|实施)|施行(?:时间|日期)|本[一-鿿]{2,4}自.{1,12}起(?:施行|执行|生效)|` +
    String.raw`(?:\d{2,4}年|明年|下[一]?[步年阶段]*|存在|主要|工作|几点|有关|相关|面临|组织|经验|努力|的|与|和|及|、)*` +
    `(?:${CLOSING_WORDS})+$)`,
)

function isApart(lists: Lists, member: number): boolean {
  const text = textOf(lists, member)
  const trimmed = text.trim()
  return (beginsLatin(trimmed) && APPARATUS.test(trimmed)) || CLOSING.test(text)
}
