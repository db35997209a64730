import { none } from '../../../text/none.ts'
import type { Numeral } from '../../../language/numbers/numerals.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { proposal, type Proposal } from '../proposal.ts'
import { runIn, type Ordinals } from '../runs.ts'
import { cutAt, cutsOf } from '../readings.ts'
import { numeralFrom, type Scan } from '../scan.ts'
import { clauseEnd, split } from '../stretches.ts'

interface Term {
  readonly numeral: Numeral
  readonly end: number
  readonly word: string
}

/** “三治两补”（治水、治路、治灯，补绿、补树）: each number has the members that say its word. None where one has no such members. */
export function sloganParts(scan: Scan, counted: Counted, ordinals: Ordinals): readonly Proposal[] {
  const { text } = scan
  if (!counted.compound) return none
  const close = scan.partner[counted.quote] ?? -1
  const numerals = scan.numerals.slice(numeralFrom(scan, counted.numeral.start), numeralFrom(scan, close))
  const terms = numerals.map((numeral, index) => {
    const end = numerals[index + 1]?.start ?? close
    return { numeral, end, word: text.slice(numeral.end, end) }
  })
  // “一轴”即…；“两带”即…: its numbers are told one by one.
  const sentence = text.slice(close, clauseEnd(scan, close + 1, '。!?'))
  if (terms.some(({ numeral, end }) => sentence.includes(text.slice(numeral.start, end)))) return none
  const run = runOf(scan, terms, close, ordinals)
  const lists = run.length ? [run] : membersOf(scan, terms, close)
  return lists.map((items, index) => {
    const term = terms[index] as Term
    const own = { ...counted, ...term, noun: term.word, quote: -1, compound: false, ranked: false }
    return proposal(own, items, { ...SHAPE, by: run.length ? 'run' : '、' })
  })
}

/** “两进两促”活动。一是进船坞，促转型；二是进码头，促提升: each label tells one of every number, and says all their words. */
function runOf(scan: Scan, terms: readonly Term[], close: number, ordinals: Ordinals): readonly Stretch[] {
  const opening = /^”[^。,;:、]{0,6}[。,:]/.exec(scan.text.slice(close, close + 8))?.[0].length ?? 0
  const value = terms[0]?.numeral.value ?? 0
  if (!opening || value < 2 || terms.some(({ numeral }) => numeral.value !== value)) return none
  const start = close + opening
  const run = runIn(scan, ordinals, { start, end: scan.text.length }, 4)
  const clause = { start, end: clauseEnd(scan, start, '。!?;,') }
  const sentence = { start, end: clauseEnd(scan, start, '。!?') }
  const says = (one: Stretch): boolean => terms.every(({ word }) => scan.of(one).includes(word))
  const lists = [run, split(scan, clause, '、'), split(scan, sentence, ';,').slice(0, value)]
  return lists.find((list) => list.length === value && list.every(says)) ?? none
}

const SHAPE = { construction: 'compound-slogan', form: 'after', tie: 'marked' } as const

/**
 * What is listed behind a slogan, by number: “三查三不开”做法——查船况、查人数、查天气，超载不开、…, a clause for each whose members all say its
 * word, else the members that end with it; none where one has no members, or the list goes on with something else.
 */
function membersOf(scan: Scan, terms: readonly Term[], close: number): readonly (readonly Stretch[])[] {
  const clauses = spelledBehind(scan, close).map((clause) => split(scan, clause, '、'))
  const says = (word: string, member: Stretch): boolean =>
    Array.from(word).every((character) => scan.of(member).includes(character))
  const said = terms.every(({ word }, at) => clauses[at]?.every((member) => says(word, member)))
  const offs = terms.map(({ numeral }, at) => Math.abs(numeral.value - (clauses[at]?.length ?? 0)))
  if (said && offs.reduce((sum, one) => sum + one, 0) < 2) return clauses.slice(0, terms.length)
  const members = clauses.flat().flatMap((member) => {
    // 北部生态带和南部产业带 are two.
    const parts = cutAt([member], cutsOf(scan, member))
    return parts.every((part) => terms.some(({ word }) => scan.of(part).endsWith(word))) ? parts : [member]
  })
  let at = 0
  const lists = terms.map(({ word }) => {
    const from = at
    while (at < members.length && scan.of(members[at] as Stretch).endsWith(word)) at++
    return members.slice(from, at)
  })
  const missing = lists.some(({ length }, index) => length < Math.min(terms[index]?.numeral.value ?? 0, 2))
  return missing ? none : lists
}

/** The clauses that spell out the slogan whose quotes close there. */
function spelledBehind(scan: Scan, close: number): readonly Stretch[] {
  const opening = SPELLED.exec(scan.text.slice(close, close + 18))
  const start = close + (opening?.[0].length ?? 0)
  return opening ? split(scan, { start, end: clauseEnd(scan, start, '。!?') }, ';,') : none
}

const SPELLED = /^”[^。,;:、]{0,12}?(?:——|:|\(|,?(?:做到|实现|即|包括|要求))/
