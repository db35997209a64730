import { none } from '../../../text/none.ts'
import { wordStarts } from '../../../language/word-boundaries.ts'
import { likeShaped } from '../alike.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { isName, JOINT, namedAgain, peopleIn, personBefore } from '../people.ts'
import { proposal, type Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { fromEdge, leftEdge } from '../edge.ts'
import { readList } from '../readings.ts'
import { clauseEnd, clauseStart, split, startsQuoted } from '../stretches.ts'

/** How far back names are taken up, in code units: from this sentence and the one before. */
const REACH = 150
/** What says that the number counts a part, others, or each of several groups. */
const PART = /(?:[中有其另他她每各任共等的约达余]|另外)$/
/** 从老船长到小船长，两代人. */
const FROM_TO = /(?<=从)([一-鿿A-Z]{1,6})到([一-鿿A-Z]{1,6})(?=,$)/
/** 两国 begins its clause, or stands behind a word that leads to it. */
const RESUMES = /(?:[,。;:!?、]|[但而且令使将对和与在这让把]|(?<!涉)及|以及|因此?|使得)$/
/** 这, 该, 上述: what was named before. */
const POINTING = /(?:[这该此呢]|上述|以上|有关)$/
/** 倾销和损害以及|二者: what joins the number to the two. */
const ADDED = /(?:以及|[及和与])$/

/** Before the first of two that a clause begins with, or that it is about. */
const BEGINS = /(?:^|[,。;:!?“‘(在把将对由从])$/
/** What joins two; nothing where both are titles. */
const PAIRED = /以及|(?<!缓)和(?![解平谐])|[、与跟]|(?<!涉)及(?![其时])|(?<=》)(?=《)/g
/** No person is called so: 美国, 商会. */
const PLACE = /[国省市县区州镇乡村局部会司党院校署]/
const WORDS = /^(?!.*(?:[的他她它其这那有是让使着]|相关|年前))[一-鿿A-Z]+$/

/** 梁一舟和黄小川都不说话，两人…; 美国与日本…，但两国…: the names joined a little before, taken up by their number. They only confirm it. */
export function takenUp(scan: Scan, counted: Counted): readonly Proposal[] {
  const items = counted.quote < 0 ? namedIn(scan, counted) : undefined
  return items?.length === counted.numeral.value
    ? [proposal(counted, items, { construction: 'taken-up', tie: 'near', edge: 'shaped' })]
    : none
}

function namedIn(
  scan: Scan,
  { numeral: { start, end, value }, party, measure }: Counted,
): readonly Stretch[] | undefined {
  const before = scan.text.slice(Math.max(0, start - 15), start)
  const [range = '', a = '', b = ''] = (party || measure === '代人' ? FROM_TO.exec(before) : null) ?? []
  if (range && a.length === b.length) {
    const to = start - 1
    const from = to - range.length
    return [
      { start: from, end: from + a.length },
      { start: to - b.length, end: to },
    ]
  }
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
  const place = added && measure === '者' ? 'added' : party && (measure ? 'begun' : 'words')
  return pairIn(scan, { start: from, end: start - added }, resumed ? place : 'apart')
}

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

/**
 * The two of one length, or in quotes, that a conjunction joins last before a number. They end in the same character; else a clause begins
 * with them (with 双方, both are words), or the number is added to two words.
 */
function pairIn(
  scan: Scan,
  { start, end }: Stretch,
  place: 'apart' | 'begun' | 'people' | 'words' | 'added' | false,
): readonly Stretch[] | undefined {
  const { text, partner } = scan
  const joints = [...text.slice(start, end).matchAll(place === 'added' ? JOINT : PAIRED)]
  const last = joints.findLast(({ 0: joint }) => joint !== '、' || place === 'added')
  if (!last) return undefined
  const at = start + last.index
  const next = at + last[0].length
  const open = partner[at - 1] ?? -1
  if (place !== 'apart' && open >= 0 && startsQuoted(scan, open) && startsQuoted(scan, next))
    return [
      { start: open, end: at },
      { start: next, end: (partner[next] ?? next) + 1 },
    ]
  const again = place === 'people' ? namedAgain(scan, at, next) : undefined
  if (again?.some(({ end: to }) => PLACE.test(text.charAt(to - 1))) === false) return again
  const left = wordStarts(text.slice(start, at))
  const right = wordStarts(text.slice(next, end))
  for (const size of place === 'apart' ? none : [2, 3, 4]) {
    const [a, b] = [text.slice(at - size, at), text.slice(next, next + size)]
    if (!WORDS.test(a + b) || !left(at - size - start) || !right(size)) continue
    // 大船和小船的航道: two that tell of something else are not what is meant.
    const alike = a.at(-1) === b.at(-1) && text.charAt(next + size) !== '的'
    const words = [left, right].every((starts, side) => {
      const first = side ? 0 : at - size - start
      return !Array.from({ length: size - 1 }, (_, index) => first + index + 1).some(starts)
    })
    const lead = text.slice(start, at - size)
    const placed = place === 'added' || (place && BEGINS.test(lead))
    if (
      lead.endsWith('、') ||
      (place === 'people' &&
        (alike || !placed || PLACE.test(text.charAt(at - 1) + text.charAt(next + size - 1))))
    )
      continue
    if (!alike && !(placed && (words || place === 'begun' || place === 'people'))) continue
    return [
      { start: at - size, end: at },
      { start: next, end: next + size },
    ]
  }
  return place === 'added' ? undefined : subjects(scan, at, next, end)
}

/** 老船长和管货的何某都不说话，双方…: the two that a clause of the same sentence is about, up to its predicate. */
function subjects(scan: Scan, at: number, next: number, end: number): readonly Stretch[] | undefined {
  const { text } = scan
  const from = clauseStart(scan, at, '。!?;,:、', LONGEST)
  const rest = text.slice(next, clauseEnd(scan, next, '。!?;,:、', Math.min(end, next + LONGEST)))
  const starts = wordStarts(rest)
  const size =
    [...rest.matchAll(SAID_OF)].find(
      ({ index, 0: word }) =>
        index > 1 && starts(index) && (starts(index + word.length) || rest.charAt(index + 1) === '着'),
    )?.index ?? (isPerson(scan, next, rest) ? rest.length : 0)
  if (!size || text.charAt(from - 1) === '、' || at < clauseStart(scan, end, '。!?', REACH)) return undefined
  const second = { start: next, end: next + size }
  const { start, edge } = leftEdge(scan, { start: from, end: at }, [second])
  const person = isName(scan, second) || isPerson(scan, next, rest) ? personBefore(scan, at) : undefined
  const led = edge === 'led' ? start : from + (/^[这那]种/.exec(text.slice(from, at))?.[0].length ?? 0)
  const first = { start: person ?? led, end: at }
  const named = [first, second].every((one) => !UNNAMED.test(text.slice(one.start, one.end)))
  return named && (person !== undefined || likeShaped(scan, [first, second], 2)) ? [first, second] : undefined
}

/** True for what ends with a title and the name of a person, or with what one is called. */
function isPerson(scan: Scan, start: number, told: string): boolean {
  const name = personBefore(scan, start + told.length) ?? start
  return PERSON.test(told) || (name > start && /[长席员授师官任记士老]/.test(scan.text.charAt(name - 1)))
}

const PERSON = /(?:[男女]子|[人员者童徒生师妇犯])$/
/** No subject is longer, in code units. */
const LONGEST = 20
const SAID_OF =
  /都|均|也|就|会|应该?|应当|将|可以?|能够?|必须|仅|共同|相互|互相|之间|分别|各|同时|一起|是|有|在|不|已经?|曾|正在?|被|为|需要?|要|则/g
const UNNAMED = /[其那是不“]|^这(?!种)|(?<![国私公民企])有(?!限)|[的之后前]$|^\d*.$/
