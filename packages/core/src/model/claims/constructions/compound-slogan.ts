import type { Numeral } from '../../../language/numbers/numerals.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { proposal, type Proposal } from '../proposal.ts'
import { membersAs, readList } from '../readings.ts'
import { numeralAtStart, numeralFrom, type Scan } from '../scan.ts'
import { clauseEnd, split } from '../stretches.ts'

interface Term {
  readonly numeral: Numeral
  readonly end: number
  readonly word: string
}

/** How far behind its slogan the first member may begin, in code units. */
const SENTENCE = 400
/** What may stand before the first member. */
const OPENED = /(?:[:,(“]|即|为|是|包括|要求)$/

/** “三治两补”（治水、治路、治灯，补绿、补树）: each number has the members that begin or end with its word. None where one has no such members. */
export function sloganParts(scan: Scan, counted: Counted): readonly Proposal[] {
  const { text } = scan
  const close = scan.partner[counted.quote] ?? -1
  if (close < 0) return []
  if (!counted.compound) return sideBySide(scan, counted)
  const numerals = scan.numerals.slice(numeralFrom(scan, counted.numeral.start), numeralFrom(scan, close))
  const terms = numerals.map((numeral, index) => {
    const end = numerals[index + 1]?.start ?? close
    return { numeral, end, word: text.slice(numeral.end, end) }
  })
  // “一轴”即…；“两带”即…: its numbers are told one by one.
  const sentence = text.slice(close, clauseEnd(scan, close + 1, '。!?'))
  if (terms.some(({ numeral, end }) => sentence.includes(text.slice(numeral.start, end)))) return []
  const partOf = ({ numeral, end, word }: Term, items: readonly Stretch[]): Proposal => {
    const own = { ...counted, numeral, noun: word, end, quote: -1, compound: false, ranked: false }
    return proposal(own, items, SHAPE)
  }
  const clauses = clausesOf(scan, terms, close)
  if (clauses) return terms.map((term, index) => partOf(term, clauses[index] ?? []))
  const members = membersOf(scan, terms, close)
  const isOf = wordSide(scan, terms, members)
  const parts: Proposal[] = []
  let at = 0
  for (const term of terms) {
    let to = at
    while (to < members.length && isOf(term, members[to])) to++
    const items = members.slice(at, to)
    if (items.length < Math.min(term.numeral.value, 2)) return []
    parts.push(partOf(term, items))
    at = to
  }
  // A list that goes on with something else is not the slogan's alone.
  return text.charAt((members[at]?.start ?? 0) - 1) === '、' ? [] : parts
}

/** What is listed behind a slogan, “北部生态带和南部产业带” as two where both say the word of one number. */
function membersOf(scan: Scan, terms: readonly Term[], close: number): readonly Stretch[] {
  const first = terms[0] && placeOf(scan, terms[0].word, close)
  const body =
    first === undefined ? spelledBehind(scan, close) : [{ start: first, end: clauseEnd(scan, first, '。!?') }]
  return body
    .flatMap((clause) => split(scan, clause, ';,'))
    .flatMap((clause) => split(scan, clause, '、'))
    .flatMap((member) => {
      const cut = scan.text.slice(member.start, member.end).search(/[和及与]/)
      const [left, right] = [
        { ...member, end: member.start + cut },
        { ...member, start: member.start + cut + 1 },
      ]
      const both =
        cut > 0 &&
        terms.some((term) => endsWith(scan, term, left)) &&
        terms.some((term) => endsWith(scan, term, right))
      return both ? [left, right] : [member]
    })
}

const endsWith = ({ text }: Scan, { word }: Term, { start, end }: Stretch): boolean =>
  word !== '' && text.slice(start, end).endsWith(word)

/** Whether members say the word of their number first (治水) or last (生态带): the first of them shows it. */
function wordSide(scan: Scan, [first]: readonly Term[], [member]: readonly Stretch[]) {
  const starts = ({ word }: Term, one?: Stretch): boolean =>
    word !== '' && one !== undefined && scan.text.startsWith(word, one.start)
  const ends = (term: Term, one?: Stretch): boolean => one !== undefined && endsWith(scan, term, one)
  return first && starts(first, member) ? starts : ends
}

/** “两重”“两新”：甲和乙，丙和丁: a clause for each of the slogans that stand side by side, with exactly as many members. */
function sideBySide(scan: Scan, counted: Counted): readonly Proposal[] {
  const { text, partner } = scan
  const quotes = [counted.quote]
  for (let open = counted.quote; text.charAt(open - 1) === '”' && (open = partner[open - 1] ?? -1) >= 0;)
    quotes.unshift(open)
  const place = quotes.length - 1
  for (
    let open = counted.quote, close = partner[open] ?? -1;
    close >= 0 && text.charAt(close + 1) === '“';
    close = partner[open] ?? -1
  )
    quotes.push((open = close + 1))
  const close = partner[quotes.at(-1) ?? -1] ?? -1
  const values = quotes.map((open) => numeralAtStart(scan, open + 1)?.value ?? 0)
  if (quotes.length < 2 || close < 0 || values.includes(0)) return []
  const clauses = spelledBehind(scan, close)
  if (clauses.length !== values.length) return []
  const lists = clauses.map((clause, at) =>
    membersAs(readList(scan, split(scan, clause, '、')), values[at] ?? 0),
  )
  const fits = lists.every(({ length }, at) => length === values[at])
  const own = { ...counted, quote: -1 }
  return fits ? [proposal(own, lists[place] ?? [], SHAPE)] : []
}

const SHAPE = { construction: 'compound-slogan', form: 'after', tie: 'marked' } as const

/** The clauses that spell out the slogan whose quotes close there. */
function spelledBehind(scan: Scan, close: number): readonly Stretch[] {
  const opening = SPELLED.exec(scan.text.slice(close, close + 12))
  const start = close + (opening?.[0].length ?? 0)
  return opening ? split(scan, { start, end: clauseEnd(scan, start, '。!?') }, ';,') : []
}

const SPELLED = /^”[^。,;:、]{0,6}?(?:——|:|\(|,?(?:做到|实现|即|包括|要求))/

/** “三查三不开”做法——查船况、查人数、查天气，超载不开、…: a clause for each number, whose members all say its word; undefined elsewhere. */
function clausesOf(
  scan: Scan,
  terms: readonly Term[],
  close: number,
): readonly (readonly Stretch[])[] | undefined {
  const { text } = scan
  const lists = spelledBehind(scan, close).map((clause) => split(scan, clause, '、'))
  const says = (word: string, { start, end }: Stretch): boolean =>
    Array.from(word).every((character) => text.slice(start, end).includes(character))
  const said = terms.every(({ word }, at) => word !== '' && lists[at]?.every((member) => says(word, member)))
  const off = terms.reduce(
    (sum, { numeral }, at) => sum + Math.abs(numeral.value - (lists[at]?.length ?? 0)),
    0,
  )
  return said && off < 2 && lists.length === terms.length ? lists : undefined
}

/** Where the first member begins: the first that says the word, in the sentence of the slogan. */
function placeOf({ text }: Scan, word: string, close: number): number | undefined {
  const behind = text.slice(close, close + SENTENCE)
  const end = behind.search(/[。!?]/)
  const sentence = text.slice(0, close + (end < 0 ? behind.length : end))
  let at = word ? sentence.indexOf(word, close + 1) : -1
  while (at >= 0 && !OPENED.test(text.slice(at - 2, at))) at = sentence.indexOf(word, at + 1)
  return at < 0 ? undefined : at
}
