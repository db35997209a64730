import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { endAlike } from './alike.ts'
import type { WordSet } from '../../text/word-set.ts'
import type { Counted, Stretch } from './candidate.ts'
import { ADVERB, fromEdge, leftEdge } from './edge.ts'
import { actions, governors, sharedOpening } from './likeness.ts'
import { cutAt, membersAs, readList } from './readings.ts'
import type { Scan } from './scan.ts'
import { clauseStart, hidden, lengthOf, startsQuoted } from './stretches.ts'
import { GENERAL } from './words/zh.ts'

// Which pieces of a sentence are members of the list that a number counts, where more or fewer stand side by side.

/**
 * 党委、政府要抓好|教育、卫生、交通三项工作: one list ends and another begins in a piece that is longer than those beside it, and as many
 * as are counted stand behind its edge; none where only words part them, undefined where no piece is so.
 */
export function dividedList(
  scan: Scan,
  pieces: readonly Stretch[],
  claimed: number,
): readonly Stretch[] | undefined {
  for (let at = Math.max(1, pieces.length - claimed); at < pieces.length; at++) {
    const [first, ...rest] = membersAs(readList(scan, pieces.slice(at)), claimed)
    if (!first || rest.length !== claimed - 1) continue
    const before = pieces.slice(0, at)
    const opening = sharedOpening(scan, [...before, first])
    // What stands before the edge is one more of those before and a word that governs the others.
    const least = Math.min(...before.map((one) => lengthOf(scan, one))) + (opening === '' ? 1 : 0)
    const isBehind = (start: number): boolean => lengthOf(scan, { start: first.start, end: start }) >= least
    const { start } = leftEdge(scan, first, rest)
    const quoted = start > first.start && [{ start }, ...rest].every((one) => startsQuoted(scan, one.start))
    if (quoted ? !startsQuoted(scan, pieces[at - 1]?.start ?? 0) : isBehind(start))
      return [{ start, end: first.end }, ...rest]
    const ends = rest.map((one) => first.end - (one.end - one.start))
    if ([start, ...ends].some(isBehind)) return none
  }
  return undefined
}

/** 甲、乙、丙三大产业及丁、戊|两大产业: as many as are counted, behind a list that bears a number of its own; undefined where there are none. */
export function behindOther(
  scan: Scan,
  parts: readonly Stretch[],
  claimed: number,
): readonly Stretch[] | undefined {
  for (let at = parts.length - 1; at >= 0; at--) {
    const { start, end } = parts[at] as Stretch
    const other = OTHER.exec(hidden(scan, { start, end }))
    // 甲和乙的双重任务、丙和丁的|双重压力: the part before bears the number.
    const before = at > 0 && OWN.test(hidden(scan, parts[at - 1] as Stretch))
    if (!other && !before) continue
    const from = other ? start + other.index + other[0].length : start
    const rest = [{ start: from, end }, ...parts.slice(at + 1)]
    const members = membersAs(readList(scan, rest), claimed)
    if (members.length === claimed) return members
    // 甲、乙、丙三个庭和丁、戊、己、庚四个组: what stands behind the number of another list is this one's, and off by one.
    const near = other && members.length > 2 && Math.abs(members.length - claimed) === 1
    return near && membersAs(readList(scan, parts), claimed).length !== claimed ? members : undefined
  }
  return undefined
}

const OWN = new RegExp(`[和与及].*[双两][重${GENERAL}]`)
const OTHER = new RegExp(`[两二三四五六七八九十\\d][${GENERAL}][^和及与、]{1,12}[和及与]`)

/** 甲、乙等大船和丙、丁等小船: groups that 和 joins, where 等 sums up the names of one before its noun; else the stretch itself. */
export function groupsIn(scan: Scan, stretch: Stretch): readonly Stretch[] {
  const joints = allMatches(hidden(scan, stretch), SUMMED_AND).map(({ index, 0: group, 1: joint = '' }) => {
    const end = stretch.start + index + group.length
    return { start: end - joint.length, end }
  })
  return cutAt([stretch], joints)
}

const SUMMED_AND = /等[^、,;等]{1,12}?(以及|[和与及])(?=[^、,;]+、|[^、,;]+等)/g

/** What tells of one that others work with: 由林业局会同…, 海关联合…, 张三带队，…, 以东村为核心，…, 加上|北站，…. */
const WITH =
  '牵头|会同|联同|偕同|协同|联合|携手|伙拍|拍档|带队|带领|率领|率|领衔|主持|为(?:核心|龙头|主体|试点|组长|[^,、]{0,4}责任人)'
const LEADER = new RegExp(
  `(?<=[^,、]{2})(?:${WITH})(?:,?(?:并|再)?(?:${WITH}))?,?(?=[^,、]*$)|(?<=(?:加上|连同|算上)[^,、]{2,30}),(?=[^,、]*$)`,
)
/** 内科与|外科、妇科: it joins one to others or counts it among them. */
const BESIDE = /(?<=.)(?:以及|[和与及同跟])(?=[^和与及同跟]+$)/
/** What stands before such a leader, or before those that follow. */
const LED = /^(?:[由以在]|加上|连同|算上|(?:队员|成员|周边|组员)(?=..))/
const REACH = 60

/** 由林业局会同|公安局、应急管理局3个部门: the members with the one that leads them, who is counted in; undefined where none does. */
export function withLeader(scan: Scan, members: readonly Stretch[]): readonly Stretch[] | undefined {
  const [first, ...others] = members
  if (!first) return undefined
  const start = clauseStart(scan, first.end, '。;!?:', REACH)
  const text = scan.text.slice(start, first.end)
  const match = LEADER.exec(text)
  if (!match) return joinedTo(scan, members)
  const end = start + match.index
  const from = end + match[0].length
  const leader = withoutLed(scan, { start: clauseStart(scan, end, ',、。;!?:', REACH), end })
  const next = withoutLed(scan, { start: Math.max(from, first.start), end: first.end })
  const all = [...fromEdge(scan, [leader, next, ...others])]
  return next.end > next.start && from >= first.start - 4 ? all : undefined
}

/** 内科与|外科、妇科、儿科四个科室: with the one that is joined to them, where it is as they are: not a verb or an adverb, nor much shorter. */
function joinedTo(scan: Scan, [first, ...others]: readonly Stretch[]): readonly Stretch[] | undefined {
  if (!first) return undefined
  const piece = { start: clauseStart(scan, first.end, ',、。;!?:', REACH), end: first.end }
  const joint = BESIDE.exec(scan.of(piece))
  if (!joint) return undefined
  const end = piece.start + joint.index
  const members = [{ start: end + joint[0].length, end: first.end }, ...others]
  const all = fromEdge(scan, [{ start: piece.start, end }, ...members])
  const one = scan.of(all[0] as Stretch)
  const shortest = Math.min(...members.map((member) => lengthOf(scan, member)))
  const ends = members.some((member) => scan.text.charAt(member.end - 1) === one.at(-1))
  const deed = one.replace(LED_BY, '')
  return (ends || one.length + 1 >= shortest) && deed && !isWord(governors, deed) ? all : undefined
}

function withoutLed(scan: Scan, one: Stretch): Stretch {
  return { start: one.start + (LED.exec(scan.of(one))?.[0].length ?? 0), end: one.end }
}

const LED_BY = new RegExp(`^(?:${ADVERB})*`)
/** No verb that stands alone is longer, in code units. */
const LONGEST_VERB = 3

/**
 * 听取汇报、审议方案、研究|两项制度: the last member of a list of deeds is a bare verb, and what is counted is its object; perhaps, where the
 * others are as short as the verb, or where the verb is none that is known.
 */
export function objectOfLast(scan: Scan, pieces: readonly Stretch[]): 'surely' | 'perhaps' | undefined {
  const [head, ...rest] = readList(scan, pieces).all
  const last = rest.at(-1)
  if (!head || !last) return undefined
  const between = rest.slice(0, -1)
  const isDeed = (member: Stretch): boolean => isWord(actions, scan.of(member))
  const acting = (members: readonly Stretch[]): number =>
    members.filter((member) => actions.at(scan.of(member))).length
  const verb = scan.of(last).replace(LED_BY, '')
  const governs = isWord(governors, verb)
  const known = governs || isDeed(last)
  const size = lengthOf(scan, last)
  if (!known && size > LONGEST_VERB) return undefined
  // 初审、复审: what ends as another member does is one of them.
  const ends = ({ end }: Stretch): string => scan.text.charAt(end - 1)
  if (between.some((other) => ends(other) === ends(last))) return undefined
  // What governs the list is not part of its first member; but where others show what a member is, it may be.
  const bare = { start: leftEdge(scan, head, between.length ? between : rest).start, end: head.end }
  const first = between.length ? head : bare
  const shortest = Math.min(...[first, ...between].map((other) => lengthOf(scan, other)))
  const act = acting([first])
  const acts = acting(between)
  if (known && shortest > size && acts) return 'surely'
  const alone = governs && ![bare, ...between].some(isDeed)
  const short = size * 2 <= shortest && (act + acts) * 2 > between.length
  return alone || short ? 'perhaps' : undefined
}

const isWord = (words: WordSet, text: string): boolean => words.endOf(text) === text.length

/** 甲局、乙局及沿线|五个乡镇, 甲、乙、丙及丁县|两个乡: behind a conjunction the last only says whose or where it is that is counted. */
export function lastIsCounted(scan: Scan, members: readonly Stretch[], counted: Counted): boolean {
  const last = members.at(-1)
  const before = members.at(-2)
  if (!last || !before || !CONJOINED.test(scan.text.slice(before.end, last.start))) return false
  const elsewhere = members.filter((one) => ELSEWHERE.test(scan.of(one)))
  // 立法、执法、教育和宣传三管齐下: 和 may join what such a number counts as one.
  const loose = counted.loose && !endAlike(scan, members)
  return counted.numeral.value < members.length - Number(!loose) || elsewhere.length === 1
}

const CONJOINED = /[和及与]/
const ELSEWHERE = new RegExp(
  '^(?:沿[线途岸江海]|周边|附近|邻近|相邻.?|[辖区境县市省州镇乡]内|[市省县境区国]外|外[地省县市]+|本[地省市县区州镇乡]|当地|城区|' +
    '[国省市县区镇乡]家?级|其[他它余].*)$',
)
