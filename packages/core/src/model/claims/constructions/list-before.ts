import { none } from '../../../text/none.ts'
import { wordSet } from '../../../text/word-set.ts'
import { wordStarts } from '../../../language/word-boundaries.ts'
import { holdsSlogan, ownUnit } from '../alike.ts'
import type { Counted, Edge, Stretch } from '../candidate.ts'
import { ADVERB, fromEdge, leftEdge } from '../edge.ts'
import { countsCharacters } from './characters.ts'
import { byOtherMarks, partsOf, quotedList, REACH } from '../other-marks.ts'
import { behindOther, dividedList, lastIsCounted, objectOfLast, withLeader } from '../membership.ts'
import { doubtsIn, proposal, type Proposal } from '../proposal.ts'
import { nameIn } from '../noun.ts'
import { isNoList } from '../no-list.ts'
import { membersAs, readList, type ListReading } from '../readings.ts'
import { isSubject, leadsOn, rightEdge, verbEnd, withoutRest } from '../right-edge.ts'
import type { Scan } from '../scan.ts'
import { clauseStart, hidden, lengthOf, trim, unquoted, withoutSpace } from '../stretches.ts'
import {
  AUXILIARIES,
  COUNTING_VERBS,
  GENERAL,
  GOVERNORS,
  LINKS,
  OTHERS,
  POINTED,
  SEPARATED,
  SUMMERS,
} from '../words/zh.ts'

/** 甲等部门, A到E: the list goes on, or its last member is a range. Not of 甲等、乙等、丙等, which all end so. */
const UNSURE_END =
  /等(?!级)[^、]{0,6}$|[A-Za-z\d一二三四五六七八九十][到至—-][A-Za-z\d一二三四五六七八九十]$|\S\s+[一-鿿]+$/
const governing = wordSet(GOVERNORS, '做到|坚持|坚定|拥护|自觉|实行|立足|紧扣|紧盯|锚定|牢记')
const counting = wordSet(COUNTING_VERBS)
/** How much more alike the members must be with an edge inside a later piece to be the list's edge. */
const SURE_BREAK = 0.8
/** With one member to compare with. */
const LONE_BREAK = 1
const FARTHEST_BREAK = 20

/** A、B、C三大体系, A、B、C等3项, A、B“两大工程”: the list stands right before its number. */
export function listBefore(scan: Scan, counted: Counted): readonly Proposal[] {
  const { text } = scan
  const claimed = counted.numeral.value
  const number = counted.quote < 0 ? counted.numeral.start : counted.quote
  const { end: beside } = withoutSpace(text, { start: 0, end: number })
  const summer = summerBefore(scan, beside)
  // 由甲、乙、丙组成的两个工作组: groups are counted, not those that form them; 由甲、乙、丙组成的三方.
  if (FORMED.test(summer) && GROUP.test(counted.measure)) return none
  const end = listEnd(scan, counted, trim(text, { start: 0, end: beside - summer.length }).end)
  const closed = !/^(?:等|在内)/.test(summer)
  // 甲、乙及丙依船型分成下列|三类: the list stands below. After a separator the number is a member's own: 雙城三圈、四新精神.
  // 甲、乙等多个“三农”专业: they are counted already.
  const before = scan.before(end, 2)
  if (POINTED.test(before) || MANY.test(before) || SEPARATED.test(before)) return none
  const clause = clauseBefore(scan, end)
  const whole = quotedList(scan, clause, claimed) ?? unquoted(scan, clause)
  const parts = partsOf(scan, whole, claimed)
  const pair = linkedPair(scan, counted, parts)
  if (pair)
    return [proposal(counted, pair, { construction: 'list-before', by: 'and', edge: 'clean', closed })]
  const object = summer || counted.quote >= 0 ? undefined : objectOfLast(scan, parts)
  if (object === 'surely' || (!summer && countsItsOwn(scan, counted, parts))) return none
  if (!mayList(scan, counted, parts, summer)) return none
  const tail = parts.at(-1)
  if (tail && end === beside && (leadsOn(scan, tail) || isSubject(scan, counted, parts))) return none
  const right = tail && rightEdge(scan, tail, parts.slice(0, -1))
  const pieces = tail && right ? [...parts.slice(0, -1), { start: tail.start, end: right.end }] : parts
  const by = pieces.length > 1 ? '、' : 'and'
  const propose = (items: readonly Stretch[], edge: Edge, rest: Partial<Proposal> = {}): Proposal =>
    proposal(counted, items, { construction: 'list-before', by, edge, closed, ...rest })
  const apart = behindOther(scan, parts, claimed)
  if (apart) return [propose(withoutRest(scan, apart), 'led')]
  const [list, edge] = readingOf(scan, pieces, claimed)
  // 打通双向接口、满足双向需求: what is counted so itself is none of what is counted.
  const own = text.slice(counted.numeral.start, counted.numeral.end + 1)
  const bad = (members: readonly Stretch[]): boolean =>
    members.some(
      (member) => (counted.quote >= 0 && holdsSlogan(scan, member)) || scan.of(member).includes(own),
    )
  const members = membersAs(list, claimed)
  if (!right && isNoList(scan, counted, members, parts.length > 1 ? summer : '')) return none
  if (members.length === claimed && !bad(members)) return [propose(withoutRest(scan, members), edge)]
  const less = closed ? membersAs(list, claimed - 1) : none
  const led = less.length === claimed - 1 ? withLeader(scan, less) : undefined
  if (led?.length === claimed) return [propose(withoutRest(scan, led), edge)]
  for (const other of byOtherMarks(scan, counted, clause, closed ? pieces : []))
    if (other.items.length === claimed) return [propose(other.items, 'clean', { by: other.by })]
  if (bad(list.preferred) || counted.compound || (list.max < 2 && closed)) return none
  // 《关于修改〈甲条例〉等四件法规的决定》: a title names one and is a name itself.
  if (text.charAt(clauseStart(scan, end, '。', REACH) - 1) === '《') return none
  const { min, max } = list
  const divided = min > claimed ? dividedList(scan, pieces, claimed) : undefined
  if (divided?.length) return [propose(withoutRest(scan, divided), 'governed')]
  // Two that 和 alone joins are two.
  const preferred = pieces.length < 2 || (closed && claimed > max) ? list.all : list.preferred
  const last = preferred.at(-1) ?? clause
  const graded = list.preferred.every(({ end: at }) => text.charAt(at - 1) === '等')
  const doubts = doubtsIn({
    apart: right?.linked === false || isLoaded(scan, last, list.preferred),
    // 占地广、存留久的“四乱”问题, 卫生、住建部门的4名同志: what goes before 的 tells of them.
    attribute: summer === '的' && !right,
    object: object !== undefined,
    inside: GOES_ON.test(text.slice(counted.end, counted.end + 8)),
    divided: divided !== undefined,
    // 低保与残疾人两项补贴: the number may be what the last half counts; 宣传、安保、后勤和志愿服务: 和 may join what is one.
    half:
      (claimed < min && !list.paired && readList(scan, [last]).max > 1) ||
      lastIsCounted(scan, preferred, counted),
    // 东大、西大、南大七间书院与学生报, 两清单一台账: what goes on behind the number may go on with the list.
    end:
      (!graded && UNSURE_END.test(hidden(scan, last))) ||
      (preferred.length < claimed && goesOnWith(counted.noun)) ||
      (!counted.measure && text.charAt(counted.end) === '一'),
  })
  return [propose(preferred, edge, { off: Math.max(0, min - claimed, claimed - max), doubts })]
}

/** 甲港和乙港是本区最大的|两个港口: the two that a clause is about. */
function linkedPair(
  scan: Scan,
  { numeral, measure }: Counted,
  [piece, ...others]: readonly Stretch[],
): readonly Stretch[] | undefined {
  if (!piece || others.length || numeral.value !== 2 || !measure) return undefined
  const text = hidden(scan, piece)
  const link = LINK.exec(text)?.index ?? 0
  if (!link || !wordStarts(text)(link)) return undefined
  const pair = fromEdge(scan, readList(scan, [{ start: piece.start, end: piece.start + link }]).all)
  return pair.length === 2 ? pair : undefined
}

const LINK = new RegExp(`(?<=[和及与].{1,12})(?:${LINKS})(?=[^、和及与]*$)`)

/** 甲、乙、丙5大主题、丁: the number stands inside a list that goes on; not 三大领域、40个科目. */
const GOES_ON = /^[^、,。;:!?()“”]{0,6}、(?![\d两二三四五六七八九十]+[一-鿿])/

/** 七间书院|与学生报. */
function goesOnWith(noun: string): boolean {
  const { length } = nameIn(noun)
  return length > 0 && /^(?:[和及与]|以及)/.test(noun.slice(length))
}

/** What stands between a list and its number; 6升的和8升的|两种, 甲等及乙等|两种: members that end in 的 or 等 keep it. */
function summerBefore(scan: Scan, end: number): string {
  const before = scan.before(end, 8)
  const summer = SUMMERS.exec(before.slice(-6))?.[0] || GOING_ON.exec(before)?.[0] || madeInto(scan, end)
  const own = summer.charAt(0)
  const until = end - summer.length + 1
  // 三等十级: 等 is what another number counts.
  if (/[两二三四五六七八九十]等$/.test(scan.before(until, 2)) && GRADES.test(scan.text.slice(end, end + 3)))
    return ''
  return EACH_OF[own]?.test(scan.text.slice(clauseBefore(scan, end).start, until)) ? summer.slice(1) : summer
}

const FORMED = /^(?:[组构]成|形成)/
const GROUP = /^[个支组批]$/
const GRADES = /^[一两二三四五六七八九十]+[级档类]/

/** “创新”“协调”等|新时期三大理念: the list ends with its quotes. */
const GOING_ON = /(?<=[”》])等[^\s、,。;:!?()“”《》等]{1,6}$/

const EACH_OF: Readonly<Record<string, RegExp>> = {
  的: /的(?:以及|[、和与及])[^、]+的$/,
  等: /等(?:以及|[、和与及])[^、等]{1,4}等$/,
}

/** 以甲、乙、丙为|三大主轴: the verb that makes a list into what is counted; '' where none stands before the number. */
function madeInto(scan: Scan, end: number): string {
  const verb = MADE.exec(scan.before(end, 3))?.[0] ?? ''
  const clause = verb ? scan.text.slice(clauseBefore(scan, end).start, end) : ''
  const opener = TAKEN.exec(clause)?.index ?? Infinity
  return clause.search(/[、和与及]/) > opener ? verb : ''
}

const MADE = /(?:[作定列视]|确定|命名)?为$/
const TAKEN = /(?<![可所得予加难足])以(?![上下内外及来])|[将把视]|选[取择定]|[确指]定|推荐/

/** 财政、审计、住建、水利部门抽调|三名干部: the last of short members is so long that it holds more than a member. */
function isLoaded(scan: Scan, last: Stretch, members: readonly Stretch[], slack = 2): boolean {
  const others = members.slice(1, -1).map((member) => lengthOf(scan, member))
  return others.length > 1 && lengthOf(scan, last) >= 2 * Math.max(...others) + slack
}

/** Pieces as a list: walking left from the number, it ends where likeness breaks (市、区人民政府应当建立健全|县、乡、村三级). */
function readingOf(scan: Scan, pieces: readonly Stretch[], claimed: number): readonly [ListReading, Edge] {
  // 发展与安全、政府与市场四个关系: of members that each join two the list breaks inside none.
  const whole = readList(scan, pieces).paired
  for (let at = whole ? 0 : Math.max(0, pieces.length - 2); ; at--) {
    // Where so many more stand behind it than are counted, a break decides nothing.
    if (pieces.length - at > claimed + FARTHEST_BREAK) at = 0
    const piece = pieces[at] as Stretch
    const others = pieces.slice(at + 1, at + 7)
    // Where 和 alone joins, the second tells where the first begins; else each conjunction that joins the last two parts them, or every one
    // where that makes as many as wanted.
    const { all, preferred } = readList(scan, others.length ? others : [piece])
    const [first, ...halves] = others.length ? [piece] : all
    const even = others.length < 2 || all.length === claimed - 1
    const rest = !others.length ? halves : even ? all : preferred
    const edge = leftEdge(scan, first ?? piece, rest, at ? (others.length > 1 ? SURE_BREAK : LONE_BREAK) : 0)
    if (!at || edge.clause)
      return [readList(scan, [{ start: edge.start, end: piece.end }, ...pieces.slice(at + 1)]), edge.edge]
  }
}

function clauseBefore(scan: Scan, end: number): Stretch {
  const from = clauseStart(scan, end, '。;!?:,', REACH)
  const dashed = scan.text.slice(from, end).includes('——')
  const dash = dashed ? hidden(scan, { start: from, end }).lastIndexOf('——') : -1
  return { start: dash < 0 ? from : from + dash + 2, end }
}

/** 东部三市、中部四市、西部|两市: the members before are counted in the same way, each by itself. */
function countsItsOwn(scan: Scan, { numeral, loose }: Counted, pieces: readonly Stretch[]): boolean {
  const unit = scan.text.charAt(numeral.end)
  // 甲市医院、乙市医院、丙市|三院: the number and its noun end the last, as the noun ends the others.
  const named = pieces.map(({ end }) => scan.text.charAt(end - 1) === unit)
  if (loose && named.length > 1 && named.indexOf(false) === named.length - 1) return true
  const others = pieces.slice(0, -1).map((piece) => ownUnit(scan, piece))
  const alike = others.filter((other) => other && (other === unit || !GENERAL.includes(unit))).length
  return alike * 2 > others.length
}

const OWNER = /(?:^|以及|[和与及跟])(?:[他她它我你]们?|其)$|[该此]\p{Script=Han}{1,6}$/u
const CHOSEN = /(?:之|当)?中[^中]{0,6}$/
const FROM = /从|(?:^|[^\u4e00-\u9fff]|[应须可要当])在/

/** False where what stands before the number can be no list of what it counts. */
function mayList(scan: Scan, counted: Counted, pieces: readonly Stretch[], summer: string): boolean {
  const last = pieces.at(-1)
  if (!last) return false
  const { noun, numeral, quote } = counted
  const text = hidden(scan, last)
  const others = pieces.slice(0, -1).map((piece) => lengthOf(scan, piece))
  // 污水治理、垃圾处理“三大革命”: the verb is a part of members that are as long as one another.
  const whole = summer !== '' || others.slice(1).includes(last.end - last.start)
  const verbs = whole ? 0 : verbEnd(counting, text, '了着过出成到好共')
  // 行为, 关于: the verb is the end of a word.
  const start = Math.max(last.start, last.end - 6)
  // 水厂扩建、泵站改造两项工程: as many as are counted, each of which ends with its verb.
  const acts = (piece: Stretch): boolean => [counting, governing].some((all) => all.endOf(scan.of(piece)) > 1)
  const all = verbs ? readList(scan, pieces).all : none
  const each = all.length === numeral.value && all.every(acts)
  if (verbs && !each && wordStarts(scan.text.slice(start, last.end))(last.end - start - verbs)) return false
  // 船长和他两个儿子, 小李和其他两名: they are his, or others than those that are named.
  if ((!summer && OWNER.test(scan.of(last))) || OTHERS.test(scan.before(last.end, 2))) return false
  // 在甲、乙、丙中具备两项: what the number counts is chosen from them.
  if (CHOSEN.test(text) && FROM.test(hidden(scan, pieces[0] ?? last))) return false
  // 坚决做到“两个维护”, 在船运、渔业领域获批建设|两家中心: the verb is about what is counted.
  const verb = whole ? 0 : governing.endOf(text)
  const loaded = others.length > 0 && lengthOf(scan, last) > Math.max(verb, ...others) + verb
  if (verb && (quote >= 0 || loaded)) return false
  // 对党和人民具有意义的三件大事: what goes before 的 lists none; but 县域与人才的双向奔赴 are two.
  const apart = summer === '的' && !/^双[^方]/.test(scan.text.slice(numeral.start, counted.end))
  if (pieces.length < 2 && !summer.startsWith('等') && (!joinsTwo(counted) || apart)) return false
  // 引进甲或乙企业项目2个: a figure behind its noun says how many; 将与甲形成“双中心”: 与 joins nothing to the verb before it.
  const told = noun === '' && /\d/.test(scan.text.charAt(numeral.start))
  return pieces.length > 1 || !(told || ALONG.test(text) || countsCharacters(scan, counted))
}

const ALONG = new RegExp(`^(?:${AUXILIARIES}|${ADVERB})+[与和跟同]|将与`)

/**
 * Where the list ends that the number may count: right before it; before the bracket that gives the list its short
 * name, （以下简称“三大平台”）; or before a comma, where a clause that begins with the number takes the list up.
 */
function listEnd(scan: Scan, { quote, numeral }: Counted, end: number): number {
  const { text, partner } = scan
  // 甲、乙、丙（共3个）: the bracket counts the list before it.
  const at = quote < 0 ? numeral.start : end
  // 甲、乙与丙（“三线”）: a bracket that holds the slogan alone names the list before it.
  const { length } =
    quote >= 0 && partner[at - 1] === (partner[quote] ?? -2) + 1
      ? '('
      : (BRACKET.exec(text.slice(Math.max(0, at - 10), at))?.[0] ?? '')
  if (length && (quote >= 0 || numeral.value > 2)) return at - length
  // 主要污染物——甲、乙、丙——三项指标: the list stands between dashes.
  const dash = text.startsWith('——', end - 2) ? text.lastIndexOf('——', end - 3) : -1
  const whole = !/^(?:包括|包含|其中|如|尤其|特别)/.test(text.slice(dash + 2, dash + 4))
  if (dash >= clauseStart(scan, end, '。;!?:,', REACH) && dash >= 0 && whole) return end - 2
  const resumes = end === numeral.start && text.charAt(end - 1) === ',' && numeral.value > 2
  return resumes && /[”》]/.test(text.charAt(end - 2)) ? end - 1 : end
}

const BRACKET = /\((?:(?:以下|下)[统简合]?称(?:为|作)?|共计?|计|总计|合计)$/

/** 和 alone joins too many things to be a list of levels or of what a verb governs: only two of a kind are believed. */
function joinsTwo({ classNoun, measure, numeral, noun, party }: Counted): boolean {
  if (measure === '级') return false
  if (party) return numeral.value === 2
  return classNoun || (measure !== '' && GENERAL.includes(measure)) || (numeral.value === 2 && noun !== '')
}

const MANY = /[多几数]个$/
