import { none } from '../../../text/none.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { areNames, textsOf } from '../english-names.ts'
import { exactly, phrasesOf, readPhrases } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { clauseEnd, hidden, nextSentence, STOPS } from '../stretches.ts'
import { THEY_ARE } from '../words/en.ts'

/** … six principles. They are: A, B and C. I name two. Ayr and Bute. We can do it in two ways. We can ask, and we can wait. */
export function* englishNext(scan: Scan, count: Counted): Generator<Proposal> {
  const end = clauseEnd(scan, count.end, STOPS)
  const found = nextSentences(scan, count, end)
  if (found) yield found
}

function nextSentences(scan: Scan, count: Counted, end: number): Proposal | undefined {
  const from = namedAgain(scan, count, end) ?? nextSentence(scan, end)
  const [sign = '', colon] = THEY_ARE.exec(scan.text.slice(from, from + 80)) ?? none
  const start = from + sign.length
  const until = clauseEnd(scan, start, STOPS)
  if (!sign) return clausesNext(scan, count, { start, end: until })
  const list = readPhrases(scan, { start, end: until })
  if (!list) return undefined
  const { length } = list.preferred
  const fits = length === count.numeral.value
  const texts = textsOf(scan, list)
  // “They were charged with …”, “The aims are bold, clear and fair” tell of them.
  const many = length > 2 && (texts.some((one) => one.includes(' ')) || fits)
  const told = (list.even && areNames(scan, list)) || (many && (count.classNoun || fits))
  if (!told && !colon) return undefined
  const read = { ...list, closed: !sign.includes('include') }
  return phrasesOf(scan, count, 'next-sentence', read, { tie: colon ? 'marked' : 'near' })
}

/** How the first clause of several begins: with its subject and a verb. */
const VERBS = 'am|can|could|must|may|should|shall|will|would|is|are|was|were|has|have|had'
const CLAUSE = new RegExp(
  String.raw`^(?:(?:The|Our|Its) (?:[\w’'-]+ ){0,4}?[a-z’'-]+|(I|we|they|it|there|you)) (${VERBS})\b`,
  'i',
)
/** Without these a short sentence only names. */
const SAID =
  /\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|must|shall|should|do|does|did|I|we|it|they|he|she|you)\b/i
const FEW_WORDS = /^(?:\S+ )?\S+$/

/** Two quays. Ayr and Bute. There was a loan; there was a grant and, finally, there was a gift: exactly as many words, or clauses that begin alike. */
function clausesNext(scan: Scan, count: Counted, sentence: Stretch): Proposal | undefined {
  const { value } = count.numeral
  // These two …: they have been told.
  if (count.definite) return undefined
  const { start, end } = sentence
  const told = hidden(scan, sentence)
  if (!SAID.test(told)) {
    const list = readPhrases(scan, sentence)
    const named = list?.even && textsOf(scan, list).every((one) => FEW_WORDS.test(one))
    return named && list.preferred.length === value
      ? phrasesOf(scan, count, 'next-sentence', list)
      : undefined
  }
  const [, subject, verb] = CLAUSE.exec(told) ?? none
  if (!verb) return undefined
  const again = new RegExp(
    String.raw`(?:[,;]|\sand,?|[.!?])\s(?:and,?\s)?(?:(?:finally|lastly|also),?\s)?(?=(?:${subject ?? 'it|they'}) (?:${VERBS})\b)`,
    'gi',
  )
  const cuts = [...scan.text.slice(start, end + FARTHEST).matchAll(again)]
  if (cuts.length !== value - 1) return undefined
  const items = [...cuts, undefined].map((cut, at) => {
    const before = cuts[at - 1]
    const from = before ? start + before.index + before[0].length : start
    return { start: from, end: cut ? start + cut.index : clauseEnd(scan, from, STOPS) }
  })
  return phrasesOf(scan, count, 'next-sentence', exactly(items, true))
}

/** What they are may be told so far behind the number, in code units. */
const FARTHEST = 300

/** Five priorities. …. The priorities are …, these were: …: where a sentence begins that names them again. */
function namedAgain({ text }: Scan, { noun }: Counted, end: number): number | undefined {
  const name = `${noun || 'ones'} are`
  const ahead = text.slice(end, end + FARTHEST)
  // A pattern is made only where it may match.
  if (!ahead.includes(name) && !/ (?:are|were):\s/.test(ahead)) return undefined
  const again = new RegExp(
    String.raw`(?<=[.!?]\s{1,2})(?:(?:The|These|Our) (?:[\w-]+ ){0,2}${name}:?|(?:They|These|Those) (?:are|were):)\s`,
  ).exec(ahead)
  return again ? end + again.index : undefined
}
