import { allMatches } from '../../../text/matches.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { exactly, phrasesOf, readPhrases, type Phrases } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { clauseStart, hidden, STOPS, withoutSpace } from '../stretches.ts'
import { ADVERBIAL, FORMING, LED_BY, NAMES, PARTIES, POINTING, PREDICATE } from '../words/en.ts'

/** Police, fire and ambulance, the three services, …: what the list is stands beside it, between commas. */
const APPOSED = /,\s(?:the|our|its|their)\s$/
/** Nurses, drivers and those at risk – such as the old – are …: what a pair of dashes tells of the last. */
const ENDED_ASIDE = /\s[—–-]\s[^—–]*[—–-]$/
/** China and India, two large economies; A and B – two signs of …. */
const BESIDE = /,\s(?:the\s)?$/
const DASHED = /\s[—–-]\s(?:the\s)?$/i
const GOES_ON = /,\s(?:and|but)\s(?:all|these|those)\s(?:\w+\s)?$/i
const THESE = /\b(?:these|those|all)\s(?:\w+\s)?$/i
/** A few words, the first no figure. */
const SHORT = /^[\p{L}“"](?:\S*\s){0,5}\S*$/u
/** How far before its number a name may stand, in code units. */
const FARTHEST = 600
const DEFINITE = /\b(?:these|those|the|our|both|all)\s$/i

/** A, B and C are the three pillars; the mix of A, B and C. These three aims …; the Oak and Elm schemes began. … the two schemes. */
export function* englishBefore(scan: Scan, counted: Counted): Generator<Proposal> {
  const { start: number } = counted.numeral
  const start = clauseStart(scan, number, STOPS)
  const before = hidden(scan, { start, end: number })
  const apposes = /^(?:[,.;]|\s(?:who|which|whose|that|of|on|from|with|worth|in)\s)/.test(
    scan.text.slice(counted.end, counted.end + 8),
  )
  const pointing = POINTING.exec(before) ?? APPOSED.exec(before)
  const verb = pointing ?? FORMING.exec(before)
  // “Licence and copyright are two things” tells them apart; it lists nothing.
  const led = verb && before.slice(0, verb.index).replace(ENDED_ASIDE, '').length
  const list = led && counted.definite ? readPhrases(scan, { start, end: start + led }) : undefined
  // Three or more with nothing before the first are the whole subject of their sentence.
  const firm = (list?.preferred.length ?? 0) > 2 && !ADVERBIAL.test(before.trimStart())
  const told = (place: string, items: Phrases, tie: 'marked' | 'near' = 'near'): Proposal =>
    phrasesOf(scan, counted, place, items, { form: 'before', tie })
  const mark = DASHED.exec(before) ?? (apposes ? BESIDE.exec(before) : null)
  // We build a hall, a pool and a pier, and all three are free; growth, thrift and skills – the three aims of the plan.
  const beside = mark ?? APPOSED.exec(before)
  const joint = beside ?? GOES_ON.exec(before)
  const alike = joint
    ? alikeIn(scan, counted, { start, end: start + joint.index }, beside !== null)
    : undefined
  // This report looks at cost, access and quality, the three tests: the first member is as the others are.
  if (alike) yield told('before', alike)
  if (list?.even) yield told('before', list, firm ? 'marked' : 'near')
  const pair = pairIn(start, before.slice(0, mark?.index ?? 0))
  if (pair) yield told('named', exactly(pair, true))
  // “Those two are still at it” are people.
  if (THESE.test(before) && counted.noun)
    for (const [place, items] of pointedAt(scan, counted, start)) yield told(place, items)
  const named = namesBefore(scan, counted)
  if (named) yield told('named', exactly(named, true))
}

/** Two that are as long as each other, right before a mark. */
function pairIn(start: number, before: string): readonly Stretch[] | undefined {
  const pair = /(?:^|\s)(\S+(?: \S+){0,7}) and ((?:the )?\S+(?: \S+){0,2})$/.exec(before)
  if (!pair) return undefined
  const [, left = '', right = ''] = pair
  const first = left.split(', ').at(-1)?.split(' ').slice(-right.split(' ').length).join(' ') ?? ''
  const second = { start: start + before.length - right.length, end: start + before.length }
  const end = second.start - ' and '.length
  return [{ start: end - first.length, end }, second]
}

/** A, B and C will …: the list that is the whole subject of a sentence. */
function subjectOf(scan: Scan, sentence: Stretch): Phrases | undefined {
  const { start } = withoutSpace(scan.text, sentence)
  const text = hidden(scan, { start, end: sentence.end })
  const verb = PREDICATE.exec(text)?.index ?? 0
  const led = ADVERBIAL.test(text.slice(0, verb))
  const list = led ? undefined : readPhrases(scan, { start, end: start + verb })
  return list?.even ? list : undefined
}

/** These three aims: the list ends the sentence before, or is its subject, or that of the number's own, which begins at an offset. */
function* pointedAt(scan: Scan, counted: Counted, start: number): Generator<readonly [string, Phrases]> {
  const { start: number, value } = counted.numeral
  // “These two” may be two of them.
  const opens = /^\s*(?:for\s|in\s|with\s)?these\s$/i.test(scan.text.slice(start, number))
  const sentence = { start: clauseStart(scan, start - 1, STOPS), end: start - 1 }
  for (const told of [{ start, end: number }, sentence]) {
    const list = subjectOf(scan, told)
    if (list && Math.abs(list.preferred.length - value) < (opens ? 2 : 1)) yield ['subject', list]
  }
  const told = hidden(scan, sentence)
  const edges = [...told.matchAll(LED_BY)].map((match) => match.index + match[0].length)
  for (const edge of edges.reverse().slice(0, 6)) {
    const list = readPhrases(scan, { start: sentence.start + edge, end: sentence.end })
    if (!list?.even || !list.preferred.every((item) => SHORT.test(hidden(scan, item)))) continue
    const all = opens && value > 2 && scan.text.charAt(counted.end) !== ','
    if (list.preferred.length === value || (all && tellsAll(told.slice(0, edge), counted.noun)))
      return yield ['sentence-before', list]
  }
  const list = alikeIn(scan, counted, sentence)
  if (list) yield ['sentence-before', list]
}

/** We build a hall, a pool and a pier: as many as are counted end a stretch; the first begins as all others do, or is one word as they are. */
function alikeIn(
  scan: Scan,
  { numeral: { value } }: Counted,
  stretch: Stretch,
  beside = false,
): Phrases | undefined {
  const [first, ...others] = (value > 2 && readPhrases(scan, stretch)?.preferred) || []
  if (!first || others.length !== value - 1) return undefined
  const texts = others.map((item) => hidden(scan, item))
  const like = LIKE.find((one) => texts.every((text) => one.test(text)))
  if (!like || (like === WORD && !beside)) return undefined
  const told = hidden(scan, first)
  const starts = [0, ...allMatches(told, /\s(?=\S)/g).map(({ index }) => index + 1)]
  const begins = starts.filter((at) => like.test(told.slice(at)))
  const [at] = begins
  return at === undefined
    ? undefined
    : exactly([{ start: first.start + at, end: first.end }, ...others], true)
}

const WORD = /^[a-z-]+$/
const WORDS = /^(?:[Tt]he )?[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)*$/
/** A hall, the pool, to mend, mending, Ayr, thrift: how members begin, or all that they are. */
const LIKE = [/^an? \w/, /^the \w/, /^to \w/, /^[a-z]+ing\b/, WORDS, WORD]

/** Our officers are …, we are guided by …: nobody and nothing but the list can be meant. */
function tellsAll(lead: string, noun: string): boolean {
  const named = new RegExp(`^\\s*(?:the|our|its|their|all)\\s(?:\\w+\\s){0,2}${noun}\\s`, 'i')
  if (/[,;:]|\b(?:and|them|their|these|those)\b/i.test(lead)) return false
  return (
    (named.test(lead) && /\b(?:are|be|were|include[sd]?)\s$/.test(lead)) ||
    (/^\s*(?:We|It|You)\s[^A-Z]*$/.test(lead) && /\b(?:are|include[sd]?|by|in|on)\s$/.test(lead))
  )
}

/** The names of as many as are counted: those of that noun that were told last, or the only ones. */
function namesBefore(scan: Scan, { noun, numeral, definite }: Counted): readonly Stretch[] | undefined {
  const { start: end, value } = numeral
  const run = definite && (calledBefore(scan, noun, end, value) ?? onlyBefore(scan, noun, end, value))
  const items = run ? readPhrases(scan, run)?.preferred : undefined
  // The Board of Ports and Harbours is one: of two both bear an article, or none does.
  const bears = new Set(items?.map((item) => /^the /i.test(scan.of(item))))
  return items?.length === value && (value > 2 || bears.size === 1) ? items : undefined
}

/** The Oak and Elm schemes began. … the two schemes; the clerks of Ayr and Bute …; of three or more also their sorts: rural, urban and coastal boards. */
function calledBefore(scan: Scan, noun: string, end: number, value: number): Stretch | undefined {
  const from = Math.max(scan.start, end - FARTHEST)
  const [first = '', ...others] = noun.toLowerCase()
  const said = `[${first.toUpperCase()}${first}]${others.join('')}`
  if (!/^[a-z]{4,}$/i.test(noun) || !new RegExp(` ${said}`).test(scan.text.slice(from, end))) return undefined
  const sorts = value > 2 ? String.raw`|\b[A-Za-z][a-z-]*(?:, [a-z-]+)*,? and [a-z-]+` : ''
  const told = `(?:${NAMES.source}${sorts})(?= ${said}\\b)|(?<=\\b${said} (?:of|from|for) )${NAMES.source}`
  const last = allMatches(hidden(scan, { start: from, end }), new RegExp(told, 'g')).at(-1)
  if (!last) return undefined
  const start = from + last.index + (/^the /i.exec(last[0])?.[0].length ?? 0)
  return { start, end: from + last.index + last[0].length }
}

/** Norland and Suth …, but not … by these two states: the only names of the number's own sentence, or of the one before. */
function onlyBefore(scan: Scan, noun: string, end: number, value: number): Stretch | undefined {
  if (!DEFINITE.test(scan.text.slice(Math.max(0, end - 8), end))) return undefined
  const runsFrom = (from: number): readonly Stretch[] =>
    allMatches(hidden(scan, { start: from, end }), NAMES).map(({ 0: run, index }) => {
      const start = from + index
      return { start, end: start + run.length }
    })
  const own = clauseStart(scan, end, STOPS)
  const near = runsFrom(own)
  const [only, ...more] = near.length
    ? near
    : runsFrom(clauseStart(scan, Math.max(scan.start, own - 1), STOPS))
  return !more.length && (value > 2 || PARTIES.has(noun.toLowerCase())) ? only : undefined
}
