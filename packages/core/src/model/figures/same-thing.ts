import type { LocalFigure } from './read.ts'

/** What follows the number of a part whose noun is left out. */
const VERBS =
  '已|达到|达标|完成|实现|为|被|获|通过|参加|参与|未|不|均|都|全部|正在|尚|仍|建成|开展|进入|列入|合格|属于|是|由|在|位于|用于|来自'
const PREDICATE = new RegExp(String.raw`^\s*(?:$|[,。;:、)]|${VERBS}|\d{1,4}[年月])`)

/** 3个县中有12个乡镇 counts two kinds of things: a part has its whole's noun or none. */
export function isSameThing(noun: string, after: string): boolean {
  return after.trimStart().startsWith(noun.slice(-2)) || after.startsWith(noun) || PREDICATE.test(after)
}

/** True where no part of things that go by a general measure word counts the same: 5个片区，其中东片区14个社区. */
export function countsOthers(total: LocalFigure, parts: readonly LocalFigure[], folded: string): boolean {
  return GENERAL.test(total.unit) && parts.every((part) => countsOther(total, part, folded))
}

/** True for a part that bears another noun than its whole, or whose name is one of those that the whole counts: 8个村，其中河东村6个小组. */
export function countsOther(whole: LocalFigure, part: LocalFigure, folded: string): boolean {
  const [noun = ''] = NOUN.exec(folded.slice(whole.unitEnd, whole.unitEnd + LONGEST)) ?? []
  const after = folded.slice(part.unitEnd, part.unitEnd + LONGEST)
  const name = folded.slice(Math.max(part.clauseStart, whole.unitEnd + noun.length), part.start).trim()
  // 东片区社区14个: the noun before the number is that of what it counts.
  if (PREDICATE.test(after)) return name.includes(noun) && !name.endsWith(noun)
  const [own = ''] = NOUN.exec(after) ?? []
  // 5个方面问题，其中党建方面8个问题; 24个指标，包括13个定量指标: the noun may end a longer one.
  const kind = noun.endsWith(own) ? noun.slice(0, -own.length) : noun
  return (kind !== '' && name.endsWith(kind)) || !(isSameThing(noun, after) || own.endsWith(noun))
}

const NOUN = /^[^\d,。;:、()中里其]*/
const GENERAL = /^[个项大]$/
/** No noun is longer, in code units. */
const LONGEST = 12
