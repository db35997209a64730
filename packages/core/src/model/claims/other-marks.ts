import { none } from '../../text/none.ts'
import { isCounted, likeShaped } from './alike.ts'
import type { Counted, Stretch } from './candidate.ts'
import { fromEdge, leftEdge } from './edge.ts'
import { sharedOpening } from './likeness.ts'
import { areNames } from './people.ts'
import { membersAs, readList } from './readings.ts'
import type { Scan } from './scan.ts'
import { clauseStart, split } from './stretches.ts'

/** A list is read this far to the left of its number, in code units. */
export const REACH = 600

/** Lists that other marks than 、 separate; they only ever confirm a number. */
export function* byOtherMarks(
  scan: Scan,
  { numeral: { value } }: Counted,
  clause: Stretch,
  pieces: readonly Stretch[],
): Generator<{ readonly items: readonly Stretch[]; readonly by: ',' | '、' | 'and' }> {
  yield { items: inParallel(scan, clause, pieces), by: 'and' }
  yield { items: continuedList(scan, clause, value), by: '、' }
  yield { items: namesTo(scan, clause, value), by: '、' }
  if (pieces.length) yield { items: byClauses(scan, clause, value), by: ',' }
}

/** 村庄、集镇总体规划和村庄、集镇建设规划两个阶段: 和 joins two halves that are built alike, each with as many 、. */
function inParallel(scan: Scan, clause: Stretch, pieces: readonly Stretch[]): readonly Stretch[] {
  const middle = pieces.length > 2 && pieces.length % 2 ? pieces[pieces.length >> 1] : undefined
  const [left, right] = middle ? readList(scan, [middle]).all : none
  // 发展与保护、当前与长远、整体与局部: what joins the middle one joins the others as well.
  const joined = pieces.some((piece) => piece !== middle && readList(scan, [piece]).max > 1)
  if (!left || !right || joined) return none
  const { start } = leftEdge(scan, pieces[0] as Stretch, [right])
  return [
    { start, end: left.end },
    { start: right.start, end: clause.end },
  ]
}

/** Members that are whole clauses: 稳住增速,调优结构,守住底线三件大事. */
function byClauses(scan: Scan, { end }: Stretch, value: number): readonly Stretch[] {
  const clauses = split(scan, { start: clauseStart(scan, end, '。;!?:', REACH), end }, ',')
  const last = clauses.slice(-value)
  if (value < 3) return none
  // 以甲为主的，以乙为主的和以丙为主的三种: the last clause joins two that begin as the others do.
  const joined = membersAs(readList(scan, clauses.slice(1 - value)), value)
  const opening = joined.length === value ? sharedOpening(scan, joined) : ''
  if (opening) return joined
  if (last.length < value) return none
  const members = fromEdge(scan, last)
  // 材料费，测试费，差旅、会议费，出版、印刷费四项: all end in one character.
  const ends = new Set(members.map((one) => scan.text.charAt(one.end - 1)))
  if (ends.size === 1) return members
  const [size, ...sizes] = last.map((part) => split(scan, part, '、').length)
  if (sizes.some((other) => other !== size)) return none
  return likeShaped(scan, members, 1) ? members : none
}

/** 支付、保险、存贷，投资管理以及数据分析等: a list whose last comma stands for 、. */
function continuedList(scan: Scan, clause: Stretch, claimed: number): readonly Stretch[] {
  const end = clause.start - 1
  if (scan.text.charAt(end) !== ',' || !/[和及与]/.test(scan.text.slice(end, clause.end))) return none
  const earlier = split(scan, { start: clauseStart(scan, end, '。;!?:,', REACH), end }, '、')
  const own = split(scan, clause, '、')
  // 按轻重、缓急等，|分为甲、乙和丙三种: behind a word that introduces a list another one begins.
  const another = own.length > 1 && fromEdge(scan, own)[0]?.start !== own[0]?.start
  if (earlier.length < 2 || another) return none
  const whole = fromEdge(scan, [...earlier, ...own])
  const alike = !whole.some((member) => isCounted(scan, member))
  return alike ? membersAs(readList(scan, whole), claimed) : none
}

/** 局长张三，副局长李四、王五等3位: people whom commas part as well. */
function namesTo(scan: Scan, { end }: Stretch, claimed: number): readonly Stretch[] {
  const sentence = { start: clauseStart(scan, end, '。;!?:', REACH), end }
  const members = split(scan, sentence, ',、').slice(-claimed)
  // 甲、乙、丙、丁|三人: one more is named.
  const more = scan.text.charAt((members[0]?.start ?? 0) - 1) === '、'
  return members.length === claimed && !more && areNames(scan, members) ? fromEdge(scan, members) : none
}

/** The parts that 、 separates; “片长+船工+乘客”, 市—县—镇: other marks where there are three parts, as many as the number says. */
export function partsOf(scan: Scan, list: Stretch, claimed: number): readonly Stretch[] {
  const plain = split(scan, list, '、')
  if (plain.length > 1) return plain
  const fits = ({ length }: readonly Stretch[], mark: string): boolean =>
    mark === '+' ? length > 2 || length === claimed : length > 2 && length === claimed
  const levels = (parts: readonly Stretch[]): boolean =>
    parts.length > 2 && parts.slice(1).every((one) => LEVEL.test(scan.of(one)))
  const mark = ['+', '—', '-', '→', '/'].find((one) => {
    const parts = split(scan, list, one)
    return fits(parts, one) || levels(parts)
  })
  return mark ? split(scan, list, mark) : plain
}

/** 市—县—乡—村: what stands side by side on the ladder of administration is a list, however many are counted. */
const LEVEL = /^(?:国家|中央|[省市县区乡镇村居州盟旗组社户街]|街道|社区|网格)级?$/

/** The inside of a pair of quotes that ends the clause and holds the whole list: 围绕“谁来建、怎么建、为谁建”三个问题. */
export function quotedList(scan: Scan, { start, end }: Stretch, claimed: number): Stretch | undefined {
  const open = scan.partner[end - 1] ?? -1
  if (open < start || !'”’'.includes(scan.text.charAt(end - 1))) return undefined
  const inside = { start: open + 1, end: end - 1 }
  if (split(scan, inside, ',').length > 1) return undefined
  // “防、查、治”“打、管、控”两套打法: the quotes are members beside others.
  if (BESIDE.test(scan.before(open, 3))) return undefined
  return partsOf(scan, inside, claimed).length > 1 ? inside : undefined
}

const BESIDE = /、$|[”’](?:以及|[和与及])?$/
