import { none } from '../../../text/none.ts'
import { wordStarts } from '../../../language/word-boundaries.ts'
import { likeShaped } from '../alike.ts'
import type { Stretch } from '../candidate.ts'
import type { Counted } from '../counted.ts'
import { JOINT, peopleIn } from '../people.ts'
import { exactly, phrasesOf, readPhrases, type Phrases } from '../phrases.ts'
import { proposal, type Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { leftEdge } from '../edge.ts'
import { clauseEnd, clauseStart, hidden, startsQuoted, STOPS, withoutSpace } from '../stretches.ts'
import { ADVERBIAL, LED_BY, NAMES, PARTIES, PREDICATE } from '../words/en.ts'

/** How far back names are taken up, in code units: from this sentence and the one before. */
const REACH = 150
/** What says that the number counts a part, others, or each of several groups. */
const PART = /(?:[中有其另他她每各任共等的约达余]|另外)$/
/** 从老船长到小船长，两代人. */
const FROM_TO = /(?<=从)([一-鿿A-Z]{1,6})到([一-鿿A-Z]{1,6})(?=,$)/
/** 两国 begins its clause, or stands behind a word that leads to it. */
const RESUMES = /(?:[,。;:!?、]|[但而且令使将对及和与在这让把]|以及|因此?|使得)$/
/** 倾销和损害以及|二者: what joins the number to the two. */
const ADDED = /(?:以及|[及和与])$/

/** Before the first of two that a clause begins with, or that it is about. */
const BEGINS = /(?:^|[,。;:!?“‘(在把将对由从])$/
/** What joins two; nothing where both are titles. */
const PAIRED = /以及|(?<!缓)和(?![解平谐])|[、与跟]|(?<!涉)及(?![其时])|(?<=》)(?=《)/g
const WORDS = /^(?!.*(?:[的他她它其这那有是]|相关))[一-鿿A-Z]+$/

/** 梁一舟和黄小川都不说话，两人…; 美国与日本…，但两国…: the names joined a little before, taken up by their number. They only confirm it. */
export function takenUp(scan: Scan, counted: Counted): readonly Proposal[] {
  if (counted.english) return [...listBefore(scan, counted), ...namesBefore(scan, counted)]
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
  const from = Math.max(clauseStart(scan, sentence - 1, '。!?', REACH), start - REACH)
  if (measure === '人')
    return PART.test(before) ? undefined : peopleIn(scan, { start: from, end: start }).at(-1)
  const resumed = party ? RESUMES.test(before) : measure !== '' && before.endsWith('这')
  if (value !== 2 || !(resumed || (party && '方者'.includes(scan.text.charAt(end))))) return undefined
  const added = ADDED.exec(before)?.[0].length ?? 0
  const place = added && measure === '者' ? 'added' : party && (measure ? 'begun' : 'words')
  return pairIn(scan, { start: from, end: start - added }, resumed ? place : 'apart')
}

/**
 * The two of one length, or in quotes, that a conjunction joins last before a number. They end in the same character; else a clause begins
 * with them (with 双方, both are words), or the number is added to two words.
 */
function pairIn(
  scan: Scan,
  { start, end }: Stretch,
  place: 'apart' | 'begun' | 'words' | 'added' | false,
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
  const left = wordStarts(text.slice(start, at))
  const right = wordStarts(text.slice(next, end))
  for (const size of place === 'apart' ? none : [2, 3, 4]) {
    const [a, b] = [text.slice(at - size, at), text.slice(next, next + size)]
    if (!WORDS.test(a + b) || !left?.has(at - size - start) || !right?.has(size)) continue
    // 大船和小船的航道: two that tell of something else are not what is meant.
    const alike = a.at(-1) === b.at(-1) && text.charAt(next + size) !== '的'
    const words = [left, right].every((starts, side) => {
      const first = side ? 0 : at - size - start
      return !Array.from({ length: size - 1 }, (_, index) => first + index + 1).some((one) => starts.has(one))
    })
    const lead = text.slice(start, at - size)
    const placed = place === 'added' || (place && BEGINS.test(lead))
    if (lead.endsWith('、') || (!alike && !(placed && (words || place === 'begun')))) continue
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
  const size = [...rest.matchAll(SAID_OF)].find(
    ({ index, 0: word }) =>
      index > 1 && starts?.has(index) && (starts.has(index + word.length) || rest.charAt(index + 1) === '着'),
  )?.index
  if (!size || text.charAt(from - 1) === '、' || at < clauseStart(scan, end, '。!?', REACH)) return undefined
  const second = { start: next, end: next + size }
  const { start, edge } = leftEdge(scan, { start: from, end: at }, [second])
  const first = { start: edge === 'led' ? start : from, end: at }
  const named = [first, second].every((one) => !UNNAMED.test(text.slice(one.start, one.end)))
  return named && likeShaped(scan, [first, second], 2) ? [first, second] : undefined
}

/** No subject is longer, in code units. */
const LONGEST = 20
const SAID_OF =
  /都|均|也|就|会|应该?|应当|将|可以?|能够?|必须|仅|共同|相互|互相|之间|分别|各|同时|一起|是|有|在|不|已经?|曾|正在?|被|为|需要?|要|则/g
const UNNAMED = /[其这那是有不]|[的之后前]$|^.$/

const THESE = /\b(?:these|those|all)\s(?:\w+\s)?$/i
/** A few words, the first no figure. */
const SHORT = /^[\p{L}“"](?:\S*\s){0,5}\S*$/u

/** A, B and C will …: the list that is the whole subject of a sentence. */
function subjectOf(scan: Scan, sentence: Stretch): Phrases | undefined {
  const { start } = withoutSpace(scan.text, sentence)
  const text = hidden(scan, { start, end: sentence.end })
  const verb = PREDICATE.exec(text)?.index ?? 0
  const list =
    verb && !ADVERBIAL.test(text.slice(0, verb)) ? readPhrases(scan, { start, end: start + verb }) : undefined
  return list?.even ? list : undefined
}

/** … the mix of A, B and C. These three aims …: the list ends the sentence before, or is its subject, or that of the number's own. */
function* listBefore(scan: Scan, counted: Counted): Generator<Proposal> {
  const { start: number, value } = counted.numeral
  const start = clauseStart(scan, number, STOPS)
  const before = hidden(scan, { start, end: number })
  if (!THESE.test(before)) return
  // “These two” may be two of them.
  const opens = /^\s*(?:for\s|in\s|with\s)?these\s$/i.test(before)
  const sentence = { start: clauseStart(scan, start - 1, STOPS), end: start - 1 }
  for (const told of [{ start, end: number }, ...(start > scan.start ? [sentence] : [])]) {
    const list = subjectOf(scan, told)
    if (list && Math.abs(list.preferred.length - value) < (opens && told === sentence ? 2 : 1))
      yield phrasesOf(scan, counted, 'subject', list, { form: 'before' })
  }
  if (start <= scan.start) return
  const told = hidden(scan, sentence)
  const edges = [...told.matchAll(LED_BY)].map((match) => match.index + match[0].length)
  for (const edge of edges.reverse().slice(0, 6)) {
    const list = readPhrases(scan, { start: sentence.start + edge, end: sentence.end })
    if (!list?.even || !list.preferred.every((item) => SHORT.test(hidden(scan, item)))) continue
    const all = opens && value > 2 && scan.text.charAt(counted.end) !== ','
    if (list.preferred.length === value || (all && tellsAll(told.slice(0, edge), counted.noun)))
      return yield phrasesOf(scan, counted, 'sentence-before', list, { form: 'before' })
  }
}

/** Our officers are …, we are guided by …: nobody and nothing but the list can be meant. */
function tellsAll(lead: string, noun: string): boolean {
  const named = new RegExp(`^\\s*(?:the|our|its|their|all)\\s(?:\\w+\\s){0,2}${noun}\\s`, 'i')
  if (/[,;:]|\b(?:and|them|their|these|those)\b/i.test(lead)) return false
  return (
    (named.test(lead) && /\b(?:are|be|were|include[sd]?)\s$/.test(lead)) ||
    (/^\s*(?:We|It|You)\s[^A-Z]*$/.test(lead) && /\b(?:are|include[sd]?|by|in|on)\s$/.test(lead))
  )
}

/** How far before its number a name may stand, in code units. */
const FARTHEST = 600
const DEFINITE = /\b(?:these|those|the|our|both|all)\s$/i

/** The Oak and Elm schemes began. … the two schemes; Norland and Suth …, but not … by these two states: the last names of that noun, or the only ones. */
function* namesBefore(scan: Scan, counted: Counted): Generator<Proposal> {
  const { noun, numeral, definite } = counted
  const { start: end, value } = numeral
  const pointed = DEFINITE.test(scan.text.slice(Math.max(0, end - 8), end))
  if (!pointed && !definite) return
  const runsFrom = (start: number): readonly Stretch[] =>
    [...hidden(scan, { start, end }).matchAll(NAMES)].map(({ 0: run, index }) => {
      const from = start + index
      return { start: from, end: from + run.length }
    })
  const same = definite && /^[A-Za-z]{4,}$/.test(noun) ? ` ${noun.toLowerCase()}` : '  '
  const before = scan.text.slice(0, end).toLowerCase()
  const named = runsFrom(Math.max(scan.start, end - FARTHEST)).flatMap((run) => {
    const to = before.slice(0, run.end).endsWith(same) ? run.end - same.length : run.end
    const from = run.start + (/^the /.exec(before.slice(run.start, run.start + 4))?.[0].length ?? 0)
    return before.startsWith(same, to) ? [{ start: from, end: to }] : []
  })
  const sentence = clauseStart(scan, Math.max(scan.start, clauseStart(scan, end, STOPS) - 1), STOPS)
  const [only, ...more] = pointed ? runsFrom(sentence) : []
  const last = only !== undefined && /^[”)]?[.!?;]/.test(scan.text.slice(only.end, only.end + 2))
  const alone = !more.length && (value > 2 ? last : PARTIES.has(noun.toLowerCase())) ? only : undefined
  const run = named.at(-1) ?? alone
  const items = run && readPhrases(scan, run)?.preferred
  // The Board of Ports and Harbours is one: of two both bear an article, or none does.
  const bears = new Set(items?.map((item) => /^the /i.test(scan.text.slice(item.start, item.end))))
  if (items?.length === value && (value > 2 || bears.size === 1))
    yield phrasesOf(scan, counted, 'named', exactly(items, true), { form: 'before' })
}

/** Two that “and” joins. */
export function twoAt(start: number, first: string, second: string): readonly Stretch[] {
  const end = start + first.length
  return [
    { start, end },
    { start: end + ' and '.length, end: end + ' and '.length + second.length },
  ]
}
