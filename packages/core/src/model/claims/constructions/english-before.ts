import type { Stretch } from '../candidate.ts'
import type { Counted } from '../counted.ts'
import { exactly, phrasesOf, readPhrases } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { clauseStart, hidden, STOPS } from '../stretches.ts'
import { ADVERBIAL, FORMING, POINTING } from '../words/en.ts'
import { twoAt } from './taken-up.ts'

/** Police, fire and ambulance, the three services, …: what the list is stands beside it, between commas. */
const APPOSED = /,\s(?:the|our|its|their)\s$/
const DASHED = /\s[—–-]\s(?:the\s)?$/i
/** China and India, two large economies. */
const COMMA = /,\s(?:the\s)?$/

/** A, B and C are the three pillars; A and B – two signs of …: the list is the subject, or stands right before its number. */
export function* englishBefore(scan: Scan, counted: Counted): Generator<Proposal> {
  const { start: number, value } = counted.numeral
  const start = clauseStart(scan, number, STOPS)
  const before = hidden(scan, { start, end: number })
  const apposes = /^(?:[,.;]|\s(?:who|which|whose|that|of|on|from)\s)/.test(
    scan.text.slice(counted.end, counted.end + 8),
  )
  const apposed = apposes ? APPOSED.exec(before) : null
  const pointing = POINTING.exec(before) ?? apposed
  const verb = pointing ?? FORMING.exec(before)
  // “Licence and copyright are two things” tells them apart; it lists nothing.
  const list =
    verb && (pointing || counted.definite) ? readPhrases(scan, { start, end: start + verb.index }) : undefined
  // Three or more with nothing before the first are the whole subject of their sentence.
  const firm = (list?.preferred.length ?? 0) > 2 && !ADVERBIAL.test(before.trimStart())
  if (list?.even)
    yield phrasesOf(scan, counted, 'before', list, { form: 'before', tie: firm ? 'marked' : 'near' })
  const pair =
    value === 2
      ? pairIn(start, before, DASHED.exec(before)?.index ?? (apposes ? COMMA.exec(before)?.index : 0))
      : undefined
  if (pair) yield phrasesOf(scan, counted, 'named', exactly(pair, true), { form: 'before' })
}

/** Two that are as long as each other, right before a mark. */
function pairIn(start: number, before: string, mark = 0): readonly Stretch[] | undefined {
  const pair = /(?:^|\s)(\S+(?: \S+){0,7}) and ((?:the )?\S+(?: \S+){0,2})$/.exec(before.slice(0, mark))
  if (!pair) return undefined
  const [whole, left = '', right = ''] = pair
  // In Norland and Sudland, two ships …: what leads the sentence is not told again.
  if (/^(?:In|At|On|For|From|With|By)\s/.test(left)) return undefined
  const first = left.split(', ').at(-1)?.split(' ').slice(-right.split(' ').length).join(' ') ?? ''
  if (/[,;:]/.test(first + right) || /^the /i.test(first) !== /^the /i.test(right)) return undefined
  return twoAt(start + pair.index + whole.length - right.length - ' and '.length - first.length, first, right)
}
