import type { LocalFigure } from './read.ts'

/** What follows the number of a part whose noun is left out. */
const VERBS =
  '已|达到|达标|完成|实现|为|被|获|通过|参加|参与|未|不|均|都|全部|正在|尚|仍|建成|开展|进入|列入|合格|属于|是|由|在|位于|用于|来自'
const PREDICATE = new RegExp(String.raw`^\s*(?:$|[,。;:、)]|${VERBS}|\d{1,4}[年月])`)

/** 3个县中有12个乡镇 counts two kinds of things: a part has its whole's noun or none. */
export function isSameThing(noun: string, after: string): boolean {
  return (
    noun === '' ||
    after.trimStart().startsWith(noun.slice(-2)) ||
    after.startsWith(noun) ||
    PREDICATE.test(after)
  )
}

/** True where parts of things that go by a general measure word bear another noun than their whole: 5个片区，其中东片区14个社区. */
export function countsOthers(total: LocalFigure, parts: readonly LocalFigure[], folded: string): boolean {
  const [noun = ''] = NOUN.exec(folded.slice(total.unitEnd, total.unitEnd + LONGEST)) ?? []
  const others = parts.filter(({ unitEnd }) => {
    const after = folded.slice(unitEnd, unitEnd + LONGEST)
    // 24个指标，包括13个定量指标: the noun may end a longer one.
    return !isSameThing(noun, after) && !NOUN.exec(after)?.[0].endsWith(noun)
  })
  return GENERAL.test(total.unit) && others.length === parts.length
}

const NOUN = /^[^\d,。;:、()中里]*/
const GENERAL = /^[个项大]$/
/** No noun is longer, in code units. */
const LONGEST = 12
