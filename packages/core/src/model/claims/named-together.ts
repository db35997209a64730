import { none } from '../../text/none.ts'
import { wordStarts } from '../../language/word-boundaries.ts'
import { likeShaped } from './alike.ts'
import type { Counted, Stretch } from './candidate.ts'
import { isName, namedAgain, peopleIn, personAt, personBefore } from './people.ts'
import type { Scan } from './scan.ts'
import { fromEdge, leftEdge } from './edge.ts'
import { readList } from './readings.ts'
import { clauseEnd, clauseStart, split, startsQuoted, withoutSpace } from './stretches.ts'
import { POINTING } from './words/zh.ts'

/** How far back names are taken up, in code units: from this sentence and the one before. */
const REACH = 150
/** What says that the number counts a part, others, or each of several groups. */
const PART = /(?:[中有其另他她每各任共等的约达余]|另外)$/
/** 从老船长到小船长，两代人. */
const FROM_TO = /(?<=从)([一-鿿A-Z]{1,6})到([一-鿿A-Z]{1,6})(?=,$)/
/** 两国 begins its clause, or stands behind a word that leads to it. */
const RESUMES = /(?:[,。;:!?、]|[但而且令使将对和与在这让把]|(?<!涉)及|以及|因此?|使得)$/
/** 倾销和损害以及|二者: what joins the number to the two. */
const ADDED = /(?:以及|[及和与])$/

/** What joins two; nothing where both are titles. */
const PAIRED =
  /以及|(?<!缓)和(?![解平谐])|[、跟]|(?<![借送交租赠给])与(?!他人)|(?<!涉)及(?![其时])|(?<=》)(?=《)/g
const NICKNAME = /[老小阿]|^[一-鿿]{3}$/
const WORDS = /^(?!.*(?:[的他她它其这那有是使着]|相关|年前|^让))[一-鿿A-Z]+$/

/** 梁一舟和黄小川都不说话，两人…; 美国与日本…，但两国…: the names joined a little before, taken up by their number. */
export function namedTogether(
  scan: Scan,
  { numeral: { start, end, value }, party, measure }: Counted,
): readonly Stretch[] | undefined {
  const before = scan.before(start, 15)
  const [, one = '', other] = (party || measure === '代人' ? FROM_TO.exec(before) : null) ?? []
  const { length } = one
  if (other?.length === length) return twoAt(start - 2 - length, start - 1 - length, length)
  const sentence = clauseStart(scan, start, '。!?', REACH)
  // 甲镇和乙镇共建园区。“园区由两地共享。”: what is said goes on about the sentence before.
  const opened = /[。!?]?[“‘]?$/.exec(scan.text.slice(Math.max(0, sentence - 2), sentence))?.[0].length ?? 0
  const from = Math.max(clauseStart(scan, sentence - opened, '。!?', REACH), start - REACH)
  const told = { start: from, end: start }
  // 梁一舟、黄小川、何远,三名船员…
  if (value > 2 && before.endsWith(',') && /[个名位]/.test(measure))
    return peopleIn(scan, told).find((few) => few.at(-1)?.end === start - 1)
  if (measure === '人') {
    if (PART.test(before)) return undefined
    return peopleIn(scan, told).at(-1) ?? (value === 2 ? pairIn(scan, told, 'people') : undefined)
  }
  const resumed = party ? RESUMES.test(before) : measure !== '' && POINTING.test(before)
  const unit = scan.text.charAt(end)
  // M市和N市…，穿过两市的河: places that are named together, which the number need not resume.
  if (party && PLACED.test(unit) && (value > 2 || !resumed))
    return PART.test(before) ? undefined : placesIn(scan, told, value, unit)
  if (value !== 2 || !(resumed || (party && '方者'.includes(unit)))) return undefined
  const added = ADDED.exec(before)?.[0].length ?? 0
  return pairIn(
    scan,
    { start: from, end: start - added },
    !resumed ? 'apart' : added && measure === '者' ? 'added' : 'resumed',
  )
}

/** Two of one size beside what joins them. */
const twoAt = (at: number, next: number, size: number): readonly Stretch[] => [
  { start: at - size, end: at },
  { start: next, end: next + size },
]

/** What counts places. */
const PLACED = /[省市县区镇乡村校地]/
const PLACE_NAME = '[一-鿿A-Z]{1,6}(?:[省市县区州镇乡村校]|街道|社区)'
const PLACES = new RegExp(`(?:${PLACE_NAME}(?:以及|[、和与及]))+${PLACE_NAME.replace('}', '}?')}`, 'g')
/** 云安县|广桥镇: a place inside another. */
const WITHIN = /^.*[省市县区州](?=..+$)/

/** 广桥镇、文峰街道和北路街道共建…，由三地共享: the last places that are named together, exactly as many; two bear the number's own word. */
function placesIn(
  scan: Scan,
  { start, end }: Stretch,
  value: number,
  unit: string,
): readonly Stretch[] | undefined {
  const last = [...scan.text.slice(start, end).matchAll(PLACES)].pop()
  const from = start + (last?.index ?? 0)
  const { all } = readList(scan, split(scan, { start: from, end: from + (last?.[0].length ?? 0) }, '、'))
  const [first, ...others] = fromEdge(scan, all)
  const same = value > 2 || unit === '地' || all.every((one) => scan.of(one).endsWith(unit))
  if (!first || all.length !== value || !same) return undefined
  return [{ start: first.start + (WITHIN.exec(scan.of(first))?.[0].length ?? 0), end: first.end }, ...others]
}

/** How a number takes two up: 两人, 以及二者, 但两国, or farther on in its clause. */
type Resumption = 'people' | 'added' | 'resumed' | 'apart'

/** The two that a conjunction joins last before a number: in quotes, as long as each other with one ending, or what a clause is about. */
function pairIn(scan: Scan, { start, end }: Stretch, how: Resumption): readonly Stretch[] | undefined {
  const { text, partner } = scan
  const joints = [...text.slice(start, end).matchAll(PAIRED)]
  const last = joints.findLast(({ 0: joint }) => joint !== '、' || how === 'added')
  if (!last) return undefined
  const at = start + last.index
  const next = at + last[0].length
  const open = partner[at - 1] ?? -1
  if (how !== 'apart' && open >= 0 && startsQuoted(scan, next))
    return [
      { start: open, end: at },
      { start: next, end: (partner[next] ?? next) + 1 },
    ]
  const again = how === 'people' ? namedAgain(scan, at, next) : undefined
  if (again?.some((one) => isHuman(scan, one) || NICKNAME.test(scan.of(one)))) return again
  // K港与L港; not 大船和小船的航道, which are told of something else.
  for (const size of how === 'resumed' ? [2, 3, 4] : none) {
    const [first, second] = [text.slice(at - size, at), text.slice(next, next + size)]
    const alike = first.at(-1) === second.at(-1)
    const whole =
      wordStarts(text.slice(start, at))(at - size - start) && wordStarts(text.slice(next, end))(size)
    if (!alike || !WORDS.test(first + second) || !whole) continue
    if ('的之'.includes(text.charAt(next + size) || ' ')) return undefined
    return text.charAt(at - size - 1) === '、' ? undefined : twoAt(at, next, size)
  }
  return subjects(scan, at, next, end, how)
}

/** 老船长和管货的何某都不说话，双方…: the two that a clause of the same sentence is about, up to its predicate. */
function subjects(
  scan: Scan,
  at: number,
  next: number,
  end: number,
  how: Resumption,
): readonly Stretch[] | undefined {
  const { text } = scan
  const from = clauseStart(scan, at, '。!?;,:、', LONGEST)
  const told = { start: next, end: clauseEnd(scan, next, '。!?;,:、', Math.min(end, next + LONGEST)) }
  const rest = scan.of(told)
  const starts = wordStarts(rest)
  const left = wordStarts(text.slice(from, at))
  // 青石和白沙|都: of words as long as each other the second ends where the first does.
  const isEven = (size: number): boolean =>
    size < 5 &&
    WORDS.test(text.slice(at - size, at) + rest.slice(0, size)) &&
    left(at - size - from) &&
    starts(size)
  const predicate = [...rest.matchAll(SAID_OF)].find(
    ({ index, 0: word }) => index > 1 && (isEven(index) || (starts(index) && starts(index + word.length))),
  )
  // 他的心情和老船长一样: what is compared stands apart.
  if (COMPARED.test(rest)) return undefined
  const name = how === 'people' ? (personAt(scan, next) ?? next) - next : 0
  const whole = how === 'added' || isPerson(scan, told) ? rest.length : 0
  const size = name || (predicate?.index ?? whole)
  // Of the sentence before only such words are taken up.
  const near = isEven(size) || at >= clauseStart(scan, end, '。!?', REACH)
  // 除跨越航道与码头者，…: what is left out is not a subject.
  if (!size || !near || text.charAt(from - 1) === '、' || /^\s?除/.test(text.slice(from, at)))
    return undefined
  const second = { start: next, end: next + size }
  const { start, edge } = leftEdge(scan, { start: from, end: at }, [second])
  const person = isName(scan, second) || isPerson(scan, told) ? personBefore(scan, at) : undefined
  const led = edge === 'led' ? start : from + leadOf(text.slice(from, at))
  const first = withoutSpace(text, { start: person ?? led, end: at - auxiliaryOf(scan, at) })
  const named = [first, second].every((one) => !UNNAMED.test(scan.of(one)))
  // 研究员和研究: the second is cut short.
  if (scan.of(first).startsWith(scan.of(second))) return undefined
  if (how === 'people' && ![first, second].some((one) => isHuman(scan, one))) return undefined
  return named && likeShaped(scan, [first, second], 2) ? [first, second] : undefined
}

/** True for what ends with a title and the name of a person, or with what one is called. */
function isPerson(scan: Scan, told: Stretch): boolean {
  const name = personBefore(scan, told.end) ?? told.start
  return PERSON.test(scan.of(told)) || /[长席员授师官任记士老]/.test(scan.text.charAt(name - 1))
}

const PERSON = /(?:[男女]子|[人员者童徒生师妇犯])$/
/** No subject is longer, in code units. */
const LONGEST = 20
const SAID_OF =
  /都|均|也|就|会|应该?|应当|将|可以?|能够?|必须|仅|共同|相互|互相|之间|分别|各|同时|一起|是|有|在|不|已经?|曾|正在?|被|为|需要?|要|则/g
/** 而|甲与乙, 若|甲及乙: how much of a conjunction stands before what a clause is about. */
const leadOf = (text: string): number =>
  /^(?:[这那]种|而|但|倘?若|如果?|除了?|因为?|当|则|故)(?=..)/.exec(text)?.[0].length ?? 0

/** 码头公司应当|与船东: how much of an auxiliary stands behind what a clause is about. */
const auxiliaryOf = (scan: Scan, at: number): number =>
  /(?:还|也)?(?:应当?|可以?|必须|需要?|能够)$/.exec(scan.before(at, 4))?.[0].length ?? 0

const COMPARED = /^.{1,8}一样/

/** A person by name or by title. */
const isHuman = (scan: Scan, one: Stretch): boolean => isName(scan, one) || isPerson(scan, one)

const UNNAMED = /^[^一-鿿A-Z“《]*$|[其那是不由“]|^这(?!种)|(?<![国私公民企])有(?!限)|[的之后前]$|^\d*.$/
