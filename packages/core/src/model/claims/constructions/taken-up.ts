import { none } from '../../../text/none.ts'
import { wordStarts } from '../../../language/word-boundaries.ts'
import type { Stretch } from '../candidate.ts'
import type { Counted } from '../counted.ts'
import { JOINT, peopleIn } from '../people.ts'
import { proposal, type Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { clauseStart, startsQuoted } from '../stretches.ts'

/** How far back names are taken up, in code units: from this sentence and the one before. */
const REACH = 150
/** What says that the number counts a part, others, or each of several groups. */
const PART = /(?:[中有其另他她每各任共等的约达余]|另外)$/
/** 从老船长到小船长，两代人. */
const FROM_TO = /从([一-鿿A-Z]{1,6})到([一-鿿A-Z]{1,6}),$/
/** 两国 begins its clause, or stands behind a word that leads to it. */
const RESUMES = /(?:[,。;:!?、]|[但而且令使将对及和与在这让把]|以及|因此?|使得)$/
/** 倾销和损害以及|二者: what joins the number to the two. */
const ADDED = /(?:以及|[及和与])$/

/** Before the first of two that a clause begins with, or that it is about. */
const BEGINS = /(?:^|[,。;:!?“‘(在把将对由从])$/
/** What joins two; nothing where both are titles. */
const PAIRED = /以及|[、和及与跟]|(?<=》)(?=《)/g
const WORDS = /^(?!.*(?:[的他她它其这那有是]|相关))[一-鿿A-Z]+$/

/** 梁一舟和黄小川都不说话，两人…; 美国与日本…，但两国…: the names joined a little before, taken up by their number. They only confirm it. */
export function takenUp(scan: Scan, counted: Counted): readonly Proposal[] {
  const { numeral, party, measure, quote } = counted
  const people = measure === '人'
  const before = scan.text.slice(Math.max(0, numeral.start - 2), numeral.start)
  const [range = '', first = '', last = ''] =
    FROM_TO.exec(scan.text.slice(Math.max(0, numeral.start - 15), numeral.start)) ?? []
  if (
    quote < 0 &&
    numeral.value === 2 &&
    (party || measure === '代人') &&
    range &&
    first.length === last.length
  ) {
    const to = numeral.start - 1
    const from = to - range.length + 2
    const items = [
      { start: from, end: from + first.length },
      { start: to - last.length, end: to },
    ]
    return [proposal(counted, items, { construction: 'taken-up', tie: 'near', edge: 'shaped' })]
  }
  const resumed = party ? RESUMES.test(before) : measure !== '' && before.endsWith('这')
  if (quote >= 0 || (people ? PART.test(before) : numeral.value !== 2 || !resumed)) return none
  const added = ADDED.exec(before)?.[0].length ?? 0
  const sentence = clauseStart(scan, numeral.start, '。!?', REACH)
  const from = Math.max(clauseStart(scan, sentence - 1, '。!?', REACH), numeral.start - REACH)
  const items = people
    ? peopleIn(scan, { start: from, end: numeral.start }).at(-1)
    : pairIn(
        scan,
        { start: from, end: numeral.start - added },
        added && measure === '者' ? 'added' : party && (measure ? 'begun' : 'words'),
      )
  return items?.length === numeral.value
    ? [proposal(counted, items, { construction: 'taken-up', tie: 'near', edge: 'shaped' })]
    : none
}

/**
 * The two of one length, or in quotes, that a conjunction joins last before a number. They end in the same character; else a clause begins
 * with them (with 双方, both are words), or the number is added to two words.
 */
function pairIn(
  scan: Scan,
  { start, end }: Stretch,
  place: 'begun' | 'words' | 'added' | false,
): readonly Stretch[] | undefined {
  const { text, partner } = scan
  const joints = [...text.slice(start, end).matchAll(place === 'added' ? JOINT : PAIRED)]
  const last = joints.findLast(({ 0: joint }) => joint !== '、' || place === 'added')
  if (!last) return undefined
  const at = start + last.index
  const next = at + last[0].length
  const open = partner[at - 1] ?? -1
  if (open >= 0 && startsQuoted(scan, open) && startsQuoted(scan, next))
    return [
      { start: open, end: at },
      { start: next, end: (partner[next] ?? next) + 1 },
    ]
  const left = wordStarts(text.slice(start, at))
  const right = wordStarts(text.slice(next, end))
  for (const size of [2, 3, 4]) {
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
  return undefined
}
