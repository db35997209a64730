import { none } from '../../../text/none.ts'
import type { Counted } from '../candidate.ts'
import { exactly, isName, pairsIn, phrasesOf, readPhrases, type Phrases } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { clauseEnd, clauseStart, hidden, nextSentence, STOPS, withoutSpace } from '../stretches.ts'
import {
  ALONGSIDE,
  ALSO,
  ASIDE,
  BESIDE,
  BRACKET,
  DATED,
  DAY,
  MARKED,
  NAMES,
  OPENING,
  SAYS,
  SUFFIX,
  THEY_ARE,
  WHEN,
  WHOLE_NAME,
} from '../words/en.ts'

/** Reads a list of a count at one place behind it. */
type Reader = (scan: Scan, count: Counted, rest: string, end: number) => Proposal | undefined

/** Every list that may follow an English count, the firmest first. */
export function* englishAfter(scan: Scan, count: Counted): Generator<Proposal> {
  const end = clauseEnd(scan, count.end, STOPS)
  const rest = hidden(scan, { start: count.end, end })
  for (const read of [inBrackets, marked, dated, beside, nextSentences, alongside]) {
    const found = read(scan, count, rest, end)
    if (found) yield found
  }
}

/** three categories of risk (threat, vulnerability and consequence). */
const inBrackets: Reader = (scan, count, rest) => {
  const gap = BRACKET.exec(rest)?.[0] ?? ''
  const open = count.end + gap.length - 1
  const close = gap ? (scan.partner[open] ?? -1) : -1
  const inside = scan.text.slice(open + 1, close)
  const opening = OPENING.exec(inside)?.[0] ?? ''
  const list = readPhrases(scan, { start: open + 1 + opening.length, end: close })
  if (close < 0 || !list || ASIDE.test(inside)) return undefined
  // “an ordering of two values (less, equal or greater)” lists what comes of them.
  const near = gap.length <= 2 || count.classNoun
  const firm = near && list.preferred.length > 2 && !/\sor\s/.test(inside)
  const named = count.classNoun && list.preferred.length > 2 && areWhole(scan, list)
  const read = { ...list, even: list.even || named || isPlain(scan, list), closed: list.closed && !opening }
  return phrasesOf(scan, count, 'brackets', read, { tie: firm ? 'marked' : 'near' })
}

function textsOf({ text }: Scan, { preferred }: Phrases): readonly string[] {
  return preferred.map(({ start, end }) => text.slice(start, end))
}

/** (works, finance, risk and audit, training): brackets hold short words that need no “and” before the last; (red, large, heavy) describes. */
function isPlain(scan: Scan, list: Phrases): boolean {
  const texts = textsOf(scan, list)
  return (
    texts.some((one) => /\sand\s/.test(one)) &&
    texts.every((one) => /^[a-z][a-z-]*(?: [a-z-]+){0,2}$/.test(one))
  )
}

/** A colon, a dash, namely, which are, including. */
const marked: Reader = (scan, count, rest, end) => {
  const match = MARKED.exec(rest.slice(0, 240))
  if (!match) return undefined
  const [{ length }, between = '', sign = ''] = match
  const start = count.end + length
  if ((count.next ?? start) < start || ALSO.test(between)) return undefined
  const read = (to: number): Phrases | undefined => readPhrases(scan, { start, end: to })
  const off = (one: Phrases | undefined): number =>
    Math.abs((one?.preferred.length ?? 0) - count.numeral.value)
  const fits = (one: Phrases | undefined): boolean => !off(one)
  const to = apposedEnd(scan, start, end)
  const [until, whole, apposed] = [beforeNext(scan, start, count), dashEnd(scan, start, end), to].map(read)
  // Ayr, Bute and Doon, which …: names, where the whole is not one even list; “and later Ely” may name one more.
  const open = /inclu|such as/.test(sign)
  const ended = (apposed?.preferred.length ?? 0) > 2 && !MORE.test(scan.text.slice(to, to + 12))
  const named =
    (open || off(apposed) <= Number(ended && !hidden(scan, { start: to, end }).includes(';'))) &&
    !(whole?.even && fits(whole)) &&
    areWhole(scan, apposed)
      ? apposed
      : undefined
  // Names that end before another count are all, however many are counted.
  const all = fits(until) || (until?.even && areWhole(scan, until)) ? until : undefined
  const list = pairsIn(scan, { start, end }, count.numeral.value) ?? all ?? named ?? whole
  if (!list || (open && !list.even)) return undefined
  const names = areNames(scan, list)
  // “Both sides: left, right and centre” is a saying.
  if (/^both/i.test(scan.text.slice(count.numeral.start)) && !names) return undefined
  if (scan.text.charAt(count.end - 1) === ')' && !areShaped(scan, list)) return undefined
  const near = count.classNoun && between.trim().split(/\s+/).length <= 5
  const firm = /[—–-]/.test(sign) ? near || names || !between.trim() : !open
  return phrasesOf(scan, count, 'marked', open ? { ...list, closed: false } : list, {
    tie: firm ? 'marked' : 'near',
    direct: /^\s*(?:are|were|include)?\s*$/.test(between) || names,
  })
}

/** Three sloops: Gull, Tern and Skua, and two brigs: …: where a list ends before another count. */
function beforeNext({ text }: Scan, start: number, { next = start }: Counted): number {
  const joint = /[,;]\s(?:(?:and|as well as)\s)?(?:the\s)?$/.exec(text.slice(start, next))
  return start + (joint?.index ?? 0)
}

/** Ann Reed, Bob Shaw and Cy Till; not Ann Reed, Chair, Bob Shaw and Cy Till: all have one word, or all have more, and none an “and”. */
function areShaped(scan: Scan, list: Phrases): boolean {
  const texts = textsOf(scan, list)
  return (
    new Set(texts.map((one) => one.includes(' '))).size === 1 && !texts.some((one) => /\sand\s/.test(one))
  )
}

function areNames(scan: Scan, { preferred }: Phrases): boolean {
  return preferred.every((item) => isName(scan, item))
}

function areWhole(scan: Scan, list: Phrases | undefined): boolean {
  return list?.preferred.every((item) => WHOLE_NAME.test(hidden(scan, item))) === true
}

function dashEnd(scan: Scan, start: number, end: number): number {
  const close = /\s[—–-]{1,2}[\s,]|—/.exec(hidden(scan, { start, end }))
  return close ? start + close.index : end
}

/** The next three payments will be in June, September and December: each is named by its date. */
const dated: Reader = (scan, count, rest, end) => {
  const when = WHEN.exec(rest.slice(0, 120))
  const list = when && readPhrases(scan, { start: count.end + when[0].length, end })
  const texts = list ? textsOf(scan, list) : none
  if (!list || !texts.every((one) => DATED.test(one))) return undefined
  const days = texts.every((one) => DAY.test(one))
  return phrasesOf(scan, count, 'dates', list, {
    direct: count.definite === true,
    tie: days ? 'marked' : 'near',
  })
}

/** The three pillars are A, B and C; three parts, A, B and C, …; the three principles of A, B and C. */
const beside: Reader = (scan, count, rest, end) => {
  const match = BESIDE.exec(rest)
  if (!match) return undefined
  const [sign, verb, comma, of, far] = match
  const start = count.end + sign.length
  // `two banks, A and B, have …`: what is set beside the noun ends with the member after “and”.
  const pairs = pairsIn(scan, { start, end }, count.numeral.value)
  const list =
    pairs ??
    readPhrases(scan, {
      start,
      end: comma ? apposedEnd(scan, start, end) : of ? saidFrom(scan, start, end) : end,
    })
  if (!list || !(list.even || pairs) || (!verb && !comma && !far && list.preferred.length < 3))
    return undefined
  // The three departments involved are …: nothing else can be meant.
  const plain = count.definite && /^ [a-z]+(?:ed|ing) are $/.test(far ?? '')
  if (far && !(plain || list.preferred.length === count.numeral.value)) return undefined
  if (far && !areWhole(scan, list)) return undefined
  const texts = textsOf(scan, list)
  const alike = (verb ? [/^to /, /^\w+ing\b/, / \w+[^\Ws]s$/] : [/^on /]).some((one) =>
    texts.every((text) => one.test(text)),
  )
  const named = areNames(scan, list) || alike
  // “The two schools are old and cold” describes them.
  const many = verb !== undefined && texts.length > 2 && texts.some((one) => one.includes(' '))
  if (!named && !count.classNoun && !(many && texts.length === count.numeral.value)) return undefined
  return phrasesOf(scan, count, 'beside', list, { tie: verb && named && count.definite ? 'marked' : 'near' })
}

/** The three towns of Ayr, Bute and Oban | share one service: where what is said of the names begins. */
function saidFrom(scan: Scan, start: number, end: number): number {
  const rest = hidden(scan, { start, end })
  const [names] = rest.matchAll(NAMES)
  const { length } = names?.[0] ?? ''
  return names?.index === 0 && SAYS.test(rest.slice(length)) ? start + length : end
}

/** What goes on with more of the same. */
const MORE = /^,\s(?:and|or|as well as|plus|but|then|later)\b/
const APPOSED_END = new RegExp(`,\\s(?!${SUFFIX})|\\s[–—-]{1,2}\\s|;\\s`)

/** Oak, St Mary and St John, Ash|, and Elm: behind names of which one holds an “and” of its own, the last stands behind a comma. */
const SERIAL_AND =
  /(?<=^[^,;:.]+, (?:[A-Z][^,;:.]*, )*[A-Z][^,;:.]* (?:and|&) [A-Z][^,;:.]*(?:, [A-Z][^,;:.]*)*),\s(?:and|or)\s(?=[A-Z])/

/** Where a list ends that goes on with its sentence behind it; `, or HB,` is another name of what stands before it. */
function apposedEnd(scan: Scan, start: number, end: number): number {
  const rest = hidden(scan, { start, end })
  const and = SERIAL_AND.exec(rest) ?? /\s(?:and|or(?! [A-Z]{2,},)|&)\s/.exec(rest)
  const from = and ? and.index + and[0].length : rest.length
  const close = APPOSED_END.exec(rest.slice(from))
  return close ? start + from + close.index : end
}

/** … six principles. They are: A, B and C. */
const nextSentences: Reader = (scan, count, _, end) => {
  const from = namedAgain(scan, count, end) ?? nextSentence(scan, end)
  const [sign = '', colon] = THEY_ARE.exec(scan.text.slice(from, from + 80)) ?? none
  const start = from + sign.length
  const list = sign ? readPhrases(scan, { start, end: clauseEnd(scan, start, STOPS) }) : undefined
  if (!list) return undefined
  // “They were charged with …”, “The aims are bold, clear and fair” tell of them.
  const { length } = list.preferred
  const things = length === count.numeral.value || textsOf(scan, list).some((one) => one.includes(' '))
  const told = list.even && (count.classNoun ? length > 2 && things : areNames(scan, list))
  if (!told && !colon) return undefined
  const read = { ...list, closed: list.closed && !sign.includes('include') }
  return phrasesOf(scan, count, 'next-sentence', read, { tie: colon ? 'marked' : 'near' })
}

/** What they are may be told so far behind the number, in code units. */
const AGAIN = 300

/** Five priorities. …. The priorities are …: where a sentence begins that names them again. */
function namedAgain({ text }: Scan, { noun }: Counted, end: number): number | undefined {
  const rest = text.slice(end, end + AGAIN)
  const before = rest.slice(0, Math.max(0, rest.indexOf(` ${noun} are`)))
  const sentence = /(?<=[.!?]\s{1,2})(?:The|These|Our)$/.exec(before)
  return sentence ? end + sentence.index : undefined
}

const SUBJECT =
  /^(?:\d{1,3}[.)]\s+)?(?:Today, )?((?:the\s)?[A-Z][^,.;:]{1,40}?)\s(?:is|was|are|ranks|remains|became)\s/

/** A is one of the five ports, alongside B, C, D and E: the subject is one of them. */
const alongside: Reader = (scan, count, rest, end) => {
  const sign = ALONGSIDE.exec(rest)?.[0]
  const { start } = count.numeral
  const sentence = withoutSpace(scan.text, { start: clauseStart(scan, start, STOPS), end: start })
  const [whole = '', name = ''] = (sign && SUBJECT.exec(hidden(scan, sentence))) || none
  const list = name ? readPhrases(scan, { start: count.end + (sign ?? '').length, end }) : undefined
  const from = sentence.start + whole.indexOf(name)
  return (
    list &&
    phrasesOf(scan, count, 'alongside', {
      ...exactly([{ start: from, end: from + name.length }, ...list.preferred], true),
      closed: list.closed,
    })
  )
}
