import { wordStarts } from '../../language/word-boundaries.ts'
import { codeAt, isOneOf } from '../../text/character-set.ts'
import { none } from '../../text/none.ts'
import type { WordSet } from '../../text/word-set.ts'
import type { Counted, Separator, Stretch } from './candidate.ts'
import { countedBy } from './count.ts'
import { leftEdge } from './edge.ts'
import { actions, governors, introducers, JOINED, sureOpeners } from './likeness.ts'
import { leading, saidAt } from './noun.ts'
import { readList } from './readings.ts'
import { numeralFrom, type Scan } from './scan.ts'
import { clauseEnd, hidden, lengthOf } from './stretches.ts'
import { GOVERNORS, LINKS } from './words/zh.ts'

/** What the rest of a sentence begins with behind a list that is its subject: a verb with its object, or a word that says what it is. */
const PREDICATE = new RegExp(`(?:${GOVERNORS})(?:了|着|过|出|成|起)?[^、]{2,}$|(?:${LINKS})[^、]{2,}$`, 'g')
const LINKING = new RegExp(`^(?:${LINKS})`)

/** Where the last member of a list ends, when the sentence goes on before the number: 甲、乙、丙|建立了全国三大中心, 甲、乙、丙|是发展的三大支柱. */
export interface RightEdge {
  readonly end: number
  /** The sentence says that the list is what is counted; else a verb stands between them. */
  readonly linked: boolean
}

/** The right edge inside the last piece; undefined where the piece itself is the member: it is as long as the others. */
export function rightEdge(scan: Scan, piece: Stretch, others: readonly Stretch[]): RightEdge | undefined {
  if (!others.length) return undefined
  // The first may still carry what stands before the list.
  const sizes = (others.length > 1 ? others.slice(1) : others).map((member) => lengthOf(scan, member))
  const longest = Math.max(...sizes)
  if (lengthOf(scan, piece) <= longest + 2) return undefined
  const text = hidden(scan, piece)
  PREDICATE.lastIndex = Math.max(1, Math.min(...sizes) - 1)
  const match = PREDICATE.exec(text)
  if (!match) return undefined
  // 剪纸、柳编技艺、陶器制作技艺: what ends as another does is a member.
  if (others.some(({ end }) => text.endsWith(scan.text.slice(end - 2, end)))) return undefined
  // 集中攻坚（2021年）和|巩固提升: what stands behind a conjunction is a member.
  if (JOINT_BEFORE.test(text.slice(0, match.index))) return undefined
  const starts = wordStarts(text)
  // 就业、医疗卫生、社会保障和住房: a conjunction that parts what is as long as the others stands between two of them.
  const joined = text.search(JOINED)
  const joint = joined + Number(!text.startsWith('以及', joined))
  if (joint > match.index && starts(joint)) return undefined
  const size = lengthOf(scan, { start: piece.start, end: piece.start + match.index })
  const linked = LINKING.test(match[0])
  const members = linked ? 2 : 1
  if (size > (longest + 1) * members || (others.length < 2 && !linked)) return undefined
  // 服务留才|是本市的三个方面: as long as each other, whatever words the segmenter makes.
  const even = size === longest
  return even || starts(match.index) ? { end: piece.start + match.index, linked } : undefined
}

const JOINT_BEFORE = /[和及与、]$/

/** 拖船和驳船是|两种船, 甲校、乙校、丙校|参与了共建: members of which the last ends before what the sentence goes on with. */
export function withoutRest(scan: Scan, items: readonly Stretch[]): readonly Stretch[] {
  const last = items.at(-1)
  if (!last) return items
  const { start } = last
  const edge = rightEdge(scan, last, items.slice(0, -1))
  const told = scan.text.slice(start + 1, last.end)
  const uneven = items.slice(1, -1).every((one) => lengthOf(scan, one) < lengthOf(scan, last))
  const part = uneven && scan.text.startsWith('的', last.end) ? TAKING_PART.exec(told) : null
  const made = scan.text.charAt((items[0]?.start ?? 0) - 1) === '以' ? MADE.exec(told) : null
  const link = (LINK.exec(told) ?? part ?? made)?.[0].length ?? verbBehind(scan, items)
  return [...items.slice(0, -1), { start, end: edge?.linked === false ? edge.end : last.end - link }]
}

/** 以章程、公约、细则|为主要内容的三项规范. */
const MADE = /为(?:主[体题导干]?|主要[一-鿿]{1,2}|核心|重点|代表|抓手|载体|基础|龙头|支撑|支柱|依托)$/
/** 政府、工会和企业代表|参与的三方: what they do in it; 政府主导、公众参与 are members as long as one another. */
const TAKING_PART = /(?:共同)?(?:参与|参加|组成|构成|领衔|牵头)$/
const LINK =
  /(?:[均都同也将就便即才]|分别)?是$|或(?:者|由|兼[具有])?$|基于$|(?:对[^、和及与]{1,8})?(?:实行|进行|实施|开展)$|各(?:有|设|建)?[一\d]+[一-鿿]{1,2}$/

/** 归责于|双方, 废水经|二级处理, 要立足|两个维度: a text that ends in a word which governs what stands behind it. */
export function leadsOn(scan: Scan, item: Stretch): boolean {
  const text = scan.of(item)
  const [word = ''] = LEADING_ON.exec(text) ?? []
  return word !== '' && word.length < text.length && wordStarts(text)(text.length - word.length)
}

const LEADING_ON =
  /(?:按照|根据|依据|基于|关于|对于|由于|[归至]于|围绕|针对|立足|依托|违反|听取|满足|具备|[于经以由按就被将把使让因])$/

/** What no noun ends with, and what a verb ends with that has had its effect, or that a place stands behind. */
const DONE = [/[了着在于至]$/, /[了着过出成到入往得有于在至]$/] as const
/** What is counted is no longer, in code units, where nothing is said of it. */
const LONGEST_OBJECT = 8

/**
 * 教師、職員及學生|分四組討論, 甲局、乙局及丙局|組成兩個小組: a verb, or what leads to one, stands behind the last member, so that the
 * list is the subject of its clause and not what the number counts. A clause of a list and its number alone has no other verb.
 */
export function isSubject(scan: Scan, counted: Counted, pieces: readonly Stretch[]): boolean {
  const items = readList(scan, pieces).all
  const last = items.at(-1)
  const others = items.slice(0, -1)
  const text = last ? hidden(scan, last) : ''
  // 甲、乙、丙|是三大支柱: the clause says itself that it is what is counted.
  const tail = pieces.at(-1)
  const linked = tail && rightEdge(scan, tail, pieces.slice(0, -1))?.linked
  if (!last || !others[0] || linked || counted.quote >= 0 || /[是为]$/.test(text)) return false
  const [first = 0, ...sizes] = others.map((one) => lengthOf(scan, one))
  const [size, least, longest] = [lengthOf(scan, last), Math.min(first, ...sizes), Math.max(...sizes)]
  const starts = wordStarts(text)
  const among = (word: string): boolean => others.some((one) => scan.of(one).includes(word))
  for (let at = Math.max(1, least - 1); at < text.length; at++) {
    const led = starts(at) ? leading.at(text, at) : 0
    if (led && !among(text.slice(at, at + led))) return true
  }
  const done = DONE[size > longest ? 1 : 0] as RegExp
  if (done.test(text)) return true
  const end = clauseEnd(scan, counted.numeral.end, ',;。:!?')
  const told = counted.classNoun ? counted.end + 1 < end : isTold(scan.text.slice(counted.numeral.end, end))
  // Levels and parties are counted by nothing else; a heading needs no verb.
  const alone = !counted.party && counted.measure !== '级' && /[,;。!?]/.test(scan.text.charAt(end))
  if (others.length < 2 || told || !alone || first > size) return false
  if (leftEdge(scan, others[0], items.slice(1)).edge !== 'clean') return false
  if (/[”’》]/.test(scan.text.slice(last.end - 1, last.end + 1))) return false
  const verbal = (one: Stretch): boolean => actions.endOf(scan.of(one)) > 0
  if (size <= longest) return verbal(last) && !others.some(verbal)
  for (let at = least; at < text.length; at++) if (starts(at)) return true
  return false
}

/** 三位同事|負責聯絡: something is said of what is counted. */
const isTold = (object: string): boolean =>
  saidAt(object) < object.length || object.length > LONGEST_OBJECT || object.includes('的')

/** The length of the verb that a text ends with, and of what says that it is done; 0 where none does. */
export function verbEnd(verbs: WordSet, text: string, done: string): number {
  const { length } = text
  const before = isOneOf(done, codeAt(text, length - 1)) ? verbs.endOf(text, length - 1) : 0
  return Math.max(verbs.endOf(text), before && before + 1)
}

/** 四川、陕西、山东|兴建3个集运中心, 安全、创新、共享|分为三类: behind names of one length a verb stands, not the end of the last; 0 where none does. */
function verbBehind(scan: Scan, items: readonly Stretch[]): number {
  const [size = 0, ...others] = items.slice(0, -1).map((item) => lengthOf(scan, item))
  const last = items.at(-1)
  if (!last || others.some((other) => other !== size)) return 0
  // 北岸村与南岸村签订|双边协议: of two, only where the number follows.
  const counted = scan.numerals[numeralFrom(scan, last.end)]?.start === last.end
  if (items.length < 2 || (!others.length && !counted)) return 0
  // 下设|招商、服务、要素保障: of what a verb governs nothing is said behind.
  const before = scan.before(items[0]?.start ?? 0, 6)
  if (introducers.endOf(before) || verbEnd(governors, before, '了过出')) return 0
  const more = lengthOf(scan, last) - size
  return more > 0 &&
    [governors, sureOpeners].some((verbs) => verbEnd(verbs, scan.of(last), '了着过出成') === more)
    ? more
    : 0
}

/** What says at the end of a member that there are more, or sums its list up: 甲、乙等, “甲”“乙”等项目; a part of 不均等 and 男女平等 is none. */
const ENDING = /(?:等等?|等方面|等内容|(?<=[”》])等[^\s、,。;:!?()“”《》等]{1,6}|……|…)$/
const IN_WORD = /[平均同相高初中]等$/

/** How much of a member is such an ending, in code units. */
export function endingOf(scan: Scan, item: Stretch): number {
  const text = scan.of(item)
  const { length = 0 } = ENDING.exec(text)?.[0] ?? ''
  return length && IN_WORD.test(text) ? 0 : length
}

/** Members without what sums the list up, or says that it goes on, behind the last. */
export function withoutEnding(scan: Scan, items: readonly Stretch[]): readonly Stretch[] {
  const last = items.at(-1)
  return last ? [...items.slice(0, -1), { start: last.start, end: last.end - endingOf(scan, last) }] : items
}

/** Members without the number that sums them up behind the last: 是指甲、乙|两项工作. */
export function withoutSum(scan: Scan, items: readonly Stretch[], claimed: number): readonly Stretch[] {
  const last = items.at(-1)
  const sum = last && scan.numerals[numeralFrom(scan, last.start + 1)]
  if (!last || !sum || sum.end >= last.end || sum.value !== claimed) return items
  if (countedBy(scan, sum)?.loose !== false) return items
  return [...items.slice(0, -1), { start: last.start, end: sum.start }]
}

/** What a clause begins with that sums up those before it, or tells what comes of them. */
const CLOSES = new RegExp(
  '^(?:[二三四五六七八九两]者|这些|以上|上述|同时|此外|另外|其中|并且?|从而|进而|因此|所以|总之|[共经]|合计|总计|累计|最终|切实|真正|' +
    '确保|保证|力争|力求|使|让|以[便此期利求]|由此|为[^,]{2,8}(?:创造|打下|奠定|提供)|成效|效果|限期|' +
    '[^,]{0,3}[年月日](?:底|内|前|投)|(?:努力|着力)?(?:形成|取得|实现|达到|推动|促进)|被|受到|获|对.+[,，])',
)

/** What the clauses of a list have in common. */
type Frame = (clause: Stretch) => boolean

/**
 * The members of a list of clauses, as many as are counted, where what stands behind them only closes the sentence: 认识到位，措施到位，
 * 责任到位，形成合力; or goes on about each of them: 认识到位，成立专班，措施到位，制定方案. Undefined where it may be one more of them.
 */
export function withoutClosing(
  scan: Scan,
  items: readonly Stretch[],
  by: Separator,
  claimed: number,
): readonly Stretch[] | undefined {
  const first = items[claimed]
  if (!first || (by !== ',' && by !== ';')) return undefined
  const counted = items.slice(0, claimed)
  // Between commas a clause of the same length is no more like them for that, where all of them begin or end alike.
  const frames = framesOf(scan, counted).slice(0, by === ',' ? 1 : undefined)
  if (frames.length && !frames.some((frame) => frame(first))) return counted
  if (CLOSES.test(scan.of(first))) return counted
  if (items.length !== 2 * claimed) return undefined
  const heads = items.filter((_, at) => at % 2 === 0)
  if (!framesOf(scan, heads).some((frame) => items.filter(frame).length === claimed)) return undefined
  return heads.map(({ start }, at) => ({ start, end: (items[2 * at + 1] as Stretch).end }))
}

/** In what clauses are built alike: they begin, or end, with one character, or are three at least of one length. */
function framesOf(scan: Scan, clauses: readonly Stretch[]): readonly Frame[] {
  const [first] = clauses
  if (!first) return none
  const { text } = scan
  const [opening, ending] = [text.charCodeAt(first.start), text.charCodeAt(first.end - 1)]
  const size = lengthOf(scan, first)
  const begins: Frame = ({ start }) => text.charCodeAt(start) === opening
  const ends: Frame = ({ end }) => text.charCodeAt(end - 1) === ending
  const long: Frame = (clause) => clauses.length > 2 && lengthOf(scan, clause) === size
  return [begins, ends, long].filter((frame) => clauses.every(frame))
}
