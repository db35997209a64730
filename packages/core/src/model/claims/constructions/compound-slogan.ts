import type { Counted } from '../count.ts'
import { proposal, type Proposal } from '../proposal.ts'
import { numeralFrom, type Scan } from '../scan.ts'
import { clauseEnd, split } from '../stretches.ts'

/** A number of a slogan with its own word and the list it is of. */
export interface SloganPart {
  readonly counted: Counted
  readonly proposal: Proposal
}

/** How far behind its slogan the first member may begin, in code units. */
const SENTENCE = 400
/** What may stand before the first member. */
const OPENED = /(?:[:,(“]|即|为|是|包括|要求)$/

/** “三治两补”（治水、治路、治灯，补绿、补树）: each number has the members that begin with its word. None where one has no such members. */
export function sloganParts(scan: Scan, counted: Counted): readonly SloganPart[] {
  const { text } = scan
  const close = scan.partner[counted.quote] ?? -1
  if (!counted.compound || close < 0) return []
  const numerals = scan.numerals.slice(numeralFrom(scan, counted.numeral.start), numeralFrom(scan, close))
  const terms = numerals.map((numeral, index) => {
    const end = numerals[index + 1]?.start ?? close
    return { numeral, end, word: text.slice(numeral.end, end) }
  })
  const [first] = terms
  const start = first && placeOf(scan, first.word, close)
  if (!start) return []
  const body = { start, end: clauseEnd(scan, start, '。!?') }
  const members = split(scan, body, ';,').flatMap((clause) => split(scan, clause, '、'))
  const parts: SloganPart[] = []
  let at = 0
  for (const { numeral, end, word } of terms) {
    let to = at
    while (to < members.length && text.startsWith(word, members[to]?.start)) to++
    const items = members.slice(at, to)
    if (word === '' || items.length < Math.min(numeral.value, 2)) return []
    const own = { ...counted, numeral, noun: word, end, quote: -1, compound: false, ranked: false }
    parts.push({
      counted: own,
      proposal: proposal(own, items, { construction: 'compound-slogan', form: 'after', tie: 'marked' }),
    })
    at = to
  }
  return parts
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
