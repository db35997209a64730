/** What follows the number of a part whose noun is left out. */
const PREDICATE =
  /^\s*(?:$|[,。;:、)]|已|达到|达标|完成|实现|为|被|获|通过|参加|参与|未|不|均|都|全部|正在|尚|仍|建成|开展|进入|列入|合格|属于|是|\d{1,4}[年月])/

/** 3个县中有12个乡镇 counts two kinds of things: a part has its whole's noun or none. */
export function isSameThing(noun: string, after: string): boolean {
  return (
    noun === '' ||
    after.trimStart().startsWith(noun.slice(-2)) ||
    after.startsWith(noun) ||
    PREDICATE.test(after)
  )
}
