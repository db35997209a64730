import { isCounted, likeShaped } from './alike.ts'
import type { Counted, Stretch } from './candidate.ts'
import { leftEdge } from './edge.ts'
import { areNames } from './people.ts'
import { membersAs, readList } from './readings.ts'
import type { Scan } from './scan.ts'
import { clauseStart, lengthOf, split } from './stretches.ts'

/** A list is read this far to the left of its number, in code units. */
export const REACH = 600

/** Lists that other marks than 、 separate; they only ever confirm a number. */
export function* byOtherMarks(
  scan: Scan,
  counted: Counted,
  clause: Stretch,
  pieces: readonly Stretch[],
): Generator<{ readonly items: readonly Stretch[]; readonly by: ',' | '、' | 'and' }> {
  const parallel = inParallel(scan, clause, pieces)
  if (parallel) yield { items: parallel, by: 'and' }
  const continued = continuedList(scan, clause, counted.numeral.value)
  if (continued) yield { items: continued, by: '、' }
  const people = namesTo(scan, clause, counted.numeral.value)
  if (people) yield { items: people, by: '、' }
  const clauses = pieces.length ? byClauses(scan, counted, clause) : undefined
  if (clauses) yield { items: clauses, by: ',' }
}

/** 村庄、集镇总体规划和村庄、集镇建设规划两个阶段: 和 joins two halves that are built alike, each with as many 、. */
function inParallel(scan: Scan, clause: Stretch, pieces: readonly Stretch[]): readonly Stretch[] | undefined {
  if (pieces.length < 3 || pieces.length % 2 === 0) return undefined
  const middle = pieces[pieces.length >> 1] as Stretch
  const halves = readList(scan, [middle]).all
  const [left, right, ...more] = halves
  if (!left || !right || more.length) return undefined
  const first = leftEdge(scan, pieces[0] as Stretch, [right])
  return [
    { start: first.start, end: left.end },
    { start: right.start, end: clause.end },
  ]
}

/** A member that is a whole clause is hardly longer, in code units. */
const LONGEST_CLAUSE = 12

/** Members that are whole clauses: 稳住增速,调优结构,守住底线三件大事. */
function byClauses(scan: Scan, counted: Counted, clause: Stretch): readonly Stretch[] | undefined {
  const { value } = counted.numeral
  if (value < 3) return undefined
  const start = clauseStart(scan, clause.end, '。;!?:', REACH)
  const clauses = split(scan, { start, end: clause.end }, ',')
  const [first, ...others] = clauses.slice(-value)
  if (!first || others.length !== value - 1) return undefined
  const members = [{ start: leftEdge(scan, first, others).start, end: first.end }, ...others]
  // 材料费，测试费，差旅、会议费，出版、印刷费四项: all end in one character.
  const ends = new Set(members.map(({ end }) => scan.text.charAt(end - 1)))
  if (ends.size === 1 && clauses.length === value) return members
  const parts = clauses.slice(-value).map((part) => split(scan, part, '、').length)
  const uniform = parts.every((count) => count === parts[0])
  const bounded =
    clauses.length === value ||
    !likeShaped(scan, [clauses[clauses.length - value - 1] as Stretch, ...members], 1.5)
  // Clauses of prose before a number are hardly ever as short and as even as a list is: 才短短几日,就发生三件大事.
  const even =
    likeShaped(scan, members, 1) &&
    (parts[0] !== 1 || members.every((one) => lengthOf(scan, one) <= LONGEST_CLAUSE))
  return uniform && bounded && even && !members.some((one) => isCounted(scan, one)) ? members : undefined
}

/** 支付、保险、存贷，投资管理以及数据分析等: a list whose last comma stands for 、. */
function continuedList(scan: Scan, clause: Stretch, claimed: number): readonly Stretch[] | undefined {
  const tail = scan.text.slice(clause.start, clause.end)
  if (scan.text.charAt(clause.start - 1) !== ',' || !/以及|[和及与]/.test(tail)) return undefined
  const end = clause.start - 1
  const earlier = split(scan, { start: clauseStart(scan, end, '。;!?:,', REACH), end }, '、')
  const [first, ...others] = [...earlier, ...split(scan, clause, '、')]
  if (!first || earlier.length < 2) return undefined
  const whole = [{ start: leftEdge(scan, first, others).start, end: first.end }, ...others]
  const alike = likeShaped(scan, others, 4) && !whole.some((member) => isCounted(scan, member))
  const members = alike ? membersAs(readList(scan, whole), claimed) : []
  return members.length === claimed ? members : undefined
}

/** 局长张三，副局长李四、王五等3位: people whom commas part as well. */
function namesTo(scan: Scan, { end }: Stretch, claimed: number): readonly Stretch[] | undefined {
  const sentence = { start: clauseStart(scan, end, '。;!?:', REACH), end }
  const [first, ...others] = split(scan, sentence, ',、').slice(-claimed)
  // 甲、乙、丙、丁|三人: one more is named.
  if (!first || others.length !== claimed - 1 || scan.text.charAt(first.start - 1) === '、') return undefined
  if (!areNames(scan, [first, ...others])) return undefined
  return [{ start: leftEdge(scan, first, others).start, end: first.end }, ...others]
}
