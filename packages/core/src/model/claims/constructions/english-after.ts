import { PARTICIPLE } from '../../../language/past-tense.ts'
import { none } from '../../../text/none.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { areAlike, areNames, areWhole, textsOf } from '../english-names.ts'
import { addsMore } from '../english-more.ts'
import { pairsIn } from '../english-pairs.ts'
import { exactly, phrasesOf, readPhrases, type Phrases } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import { numeralFrom, type Scan } from '../scan.ts'
import { clauseEnd, clauseStart, hidden, nextSentence, STOPS } from '../stretches.ts'
import * as words from '../words/en.ts'

/** Reads a list of a count at one place behind it. */
type Reader = (scan: Scan, count: Counted, rest: string, end: number) => Proposal | undefined

/** Every list that may follow an English count, the firmest first. */
export function* englishAfter(scan: Scan, count: Counted): Generator<Proposal> {
  const end = clauseEnd(scan, count.end, STOPS)
  const rest = hidden(scan, { start: count.end, end })
  let told = false
  for (const read of [inBrackets, asking, marked, dated, beside, placed, alongside, ending]) {
    // Three ports, Ayr, Bute and Oban: the last two are the list of no other number.
    const found: Proposal | undefined = told && read === ending ? undefined : read(scan, count, rest, end)
    if (found) yield found
    told ||= found !== undefined
  }
}

/** three categories of risk (threat, vulnerability and consequence). */
const inBrackets: Reader = (scan, count, rest) => {
  const gap = words.BRACKET.exec(rest)?.[0] ?? ''
  const open = count.end + gap.length - 1
  const close = gap ? (scan.partner[open] ?? -1) : -1
  const inside = scan.text.slice(open + 1, close)
  const opening = words.OPENING.exec(inside)?.[0] ?? ''
  const lead = opening || (words.NAMELY.exec(inside)?.[0] ?? '')
  const list = readPhrases(scan, { start: open + 1 + lead.length, end: close })
  if (close < 0 || !list || words.ASIDE.test(inside)) return undefined
  // “an ordering of two values (less, equal or greater)” lists what comes of them.
  const firm = list.preferred.length > 2 && !/\sor\s/.test(inside)
  const read = { ...list, even: list.even || areFew(scan, count, list), closed: !opening }
  return phrasesOf(scan, count, 'brackets', read, { tie: firm ? 'marked' : 'near' })
}

/** (works, risk and audit, training), three domains: Ships, Docks, Cranes: a few words need no “and” before the last; (red, large, heavy) describes. */
function areFew(scan: Scan, { classNoun }: Counted, list: Phrases): boolean {
  const texts = textsOf(scan, list)
  return (
    (classNoun && areWhole(scan, list)) ||
    (texts.some((one) => /\sand\s/.test(one)) &&
      texts.every((one) => /^[a-z][a-z-]*(?: [a-z-]+){0,2}$/.test(one)))
  )
}

/** Three questions: is it cheap? Is it safe? …; three tests. Is it cheap? …: as many as are counted. */
const asking: Reader = (scan, count, rest, end) => {
  const colon = ASKED.exec(rest)?.[0]
  const { value } = count.numeral
  const items: Stretch[] = []
  let start = colon ? count.end + colon.length : nextSentence(scan, end)
  let to = clauseEnd(scan, start, STOPS)
  while (scan.text.charAt(to) === '?' && items.length <= value) {
    items.push({ start, end: to + 1 })
    start = nextSentence(scan, to)
    to = clauseEnd(scan, start, STOPS)
  }
  return items.length === value
    ? phrasesOf(scan, count, 'marked', exactly(items, true), { tie: 'marked' })
    : undefined
}

const ASKED = /^[^:?]*:\s+/

/** A colon, a dash, namely, which are, including. */
const marked: Reader = (scan, count, rest, end) => {
  const match = words.MARKED.exec(rest.slice(0, 240))
  if (!match) return undefined
  const [{ length }, between = '', sign = ''] = match
  const start = count.end + length
  if ((count.next ?? start) < start || words.ALSO.test(between) || FOLLOWING.test(between)) return undefined
  const open = /inclu|such as/.test(sign)
  const read = listAt(scan, count, start, end, open)
  // (1) oars and sails; (2) …: from one label to the next is one member.
  const whole = read && LABELLED.test(scan.text.slice(start, start + 12))
  const list = whole ? exactly(withoutLabels(scan, read.preferred), read.even) : read
  const treats = TREATS.test(sign)
  if (!list || (open && !list.even)) return undefined
  if (list.preferred.length !== count.numeral.value && isOfOther(scan, count, between, list)) return undefined
  if (
    treats &&
    (between.trim() || list.preferred.length < 3 || list.preferred.length !== count.numeral.value)
  )
    return undefined
  const names = areNames(scan, list)
  // “Both sides: left, right and centre” is a saying.
  if (/^both/i.test(scan.text.slice(count.numeral.start)) && !names) return undefined
  // Present (3): Ann Reed, Bob Shaw and Cy Till; not Ann Reed, Chair, Bob Shaw and Cy Till: all have one word, or all have more.
  const shapes = new Set(textsOf(scan, list).map((one) => (/\sand\s/.test(one) ? one : one.includes(' '))))
  if (scan.text.charAt(count.end - 1) === ')' && shapes.size > 1) return undefined
  const near = count.classNoun && between.trim().split(/\s+/).length <= 5
  const firm = treats ? false : /[—–-]/.test(sign) ? near || names || !between.trim() : !open
  const even = list.even || areFew(scan, count, list)
  const more = list.preferred.length < count.numeral.value && addsMore(scan, list.preferred)
  return phrasesOf(
    scan,
    count,
    'marked',
    { ...list, even, closed: list.closed && !open },
    {
      ...(more && { doubts: ['another'] as const }),
      tie: firm ? 'marked' : 'near',
      direct: /^\s*(?:are|were|include)?\s*$/.test(between) || names || whole === true,
    },
  )
}

/** The three plans were adopted by the following councils: …, the two sides agree as follows: …: something else is listed. */
const FOLLOWING = /\bfollowing\b|^\W{0,2}(?:[\w-]+,? )+(?<!\b(?:are|were|is) )as follows/i

/** The three plans will be read on two days: Monday and Friday. The five chapters follow a common pattern: …: the list is what stands last. */
function isOfOther(scan: Scan, { end, definite }: Counted, between: string, list: Phrases): boolean {
  const numbers = scan.numerals.slice(numeralFrom(scan, end), numeralFrom(scan, end + between.length))
  const fits = numbers.some(({ value }) => value === list.preferred.length)
  return fits || (definite === true && PREDICATE.test(between))
}

/** Between a count and a colon: what is said of it, or a single thing that is as well. */
const PREDICATE =
  /\b(?:is|was|has|had|will|can|must|may|should|would|could|shall)\b(?!.* (?:be|are|were|include)\s*$)|\ban? (?:[a-z-]+ ){0,2}[a-z-]+\s*$/

const LABELLED = /^(?:\(?(?:1|a|i)\)|first(?:ly)?[,:])\s/i
/** a) law, b) training and c) outreach: members that all bear labels, without them. */
function withoutLabels(scan: Scan, items: readonly Stretch[]): readonly Stretch[] {
  const sizes = items.map((item) => LABEL.exec(scan.of(item))?.[0].length)
  return items.map(({ start, end }, at) => ({
    start: start + (sizes.includes(undefined) ? 0 : (sizes[at] as number)),
    end,
  }))
}

const LABEL = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+/
const TREATS = new RegExp(words.TREATING)

/**
 * The list that begins at a place, of its readings that end with the sentence, before another count, at a dash and behind the member after
 * “and”: one that fits, else names, else the whole.
 */
function listAt(scan: Scan, count: Counted, start: number, end: number, open = false): Phrases | undefined {
  const { value } = count.numeral
  const pairs = pairsIn(scan, { start, end }, value)
  if (pairs) return pairs
  const to = apposedEnd(scan, start, end)
  const ends = [beforeNext(scan, start, count), dashEnd(scan, start, end), to]
  const [until, whole, apposed] = ends.map((one) => readPhrases(scan, { start, end: one }))
  const off = (one: Phrases | undefined): number => Math.abs((one?.preferred.length ?? 0) - value)
  // Names that end before another count are all, however many are counted.
  if (areWhole(scan, until)) return until
  if (whole?.even && !off(whole)) return whole
  // Ayr, Bute and Doon, which …: names, where the whole is not one even list; “and later Ely” may name one more.
  const ended = !MORE.test(scan.text.slice(to, to + 12)) && !hidden(scan, { start: to, end }).includes(';')
  if (areWhole(scan, apposed) && (open || off(apposed) <= Number(ended))) return apposed
  return whole
}

/** Three sloops: Gull, Tern and Skua, and two brigs: …: where a list ends before another count. */
function beforeNext({ text }: Scan, start: number, { next = start }: Counted): number {
  const joint = /[,;]\s(?:(?:and|as well as)\s)?(?:the\s)?$/.exec(text.slice(start, next))
  return start + (joint?.index ?? 0)
}

function dashEnd(scan: Scan, start: number, end: number): number {
  const close = /\s[—–-]{1,2}[\s,]|—/.exec(hidden(scan, { start, end }))
  return close ? start + close.index : end
}

/** The next three payments will be in June, September and December: each is named by its date. */
const dated: Reader = (scan, count, rest, end) => {
  const when = words.WHEN.exec(rest.slice(0, 120))
  const list = when && readPhrases(scan, { start: count.end + when[0].length, end })
  const texts = list ? textsOf(scan, list) : none
  if (!list || !texts.every((one) => words.DATED.test(one))) return undefined
  const days = texts.every((one) => words.DAY.test(one))
  return phrasesOf(scan, count, 'dates', list, {
    direct: count.definite === true,
    tie: days ? 'marked' : 'near',
  })
}

/** The three pillars are A, B and C; three parts, A, B and C, …; the three principles of A, B and C. */
const beside: Reader = (scan, count, rest, end) => {
  const match = words.BESIDE.exec(rest)
  if (!match) return undefined
  const [sign, verb, comma, of, far] = match
  const start = count.end + sign.length
  // `two banks, A and B, have …`: what is set beside the noun ends with the member after “and”.
  const to = comma ? apposedEnd(scan, start, end) : end
  const pairs = pairsIn(scan, { start, end }, count.numeral.value)
  const list = pairs ?? readPhrases(scan, { start, end: to })
  const fits = list?.preferred.length === count.numeral.value
  if (!list || !(verb || comma || far || list.preferred.length > 2)) return undefined
  // The three towns of Ayr, Bute and Oban share one service.
  if (!list.even && !pairs && !(of && areWhole(scan, list))) return undefined
  // The three departments involved are …: nothing else can be meant.
  if (far && !areWhole(scan, list)) return undefined
  // Parties to the three accords are …: what is told of its head does not list what stands behind a preposition.
  const governed = GOVERNED.test(scan.text.slice(Math.max(0, count.numeral.start - 24), count.numeral.start))
  if ((verb || far) && governed && !fits) return undefined
  const texts = textsOf(scan, list)
  // “Two talks were held to hear …” tells what was done; “The two schools are old, small and cold” describes them.
  if (verb && (DONE.test(texts[0] ?? '') || (!fits && texts.every((one) => QUALITY.test(one)))))
    return undefined
  // Three committees, the Audit Committee and the Pay Committee, report …: what each is called says what is counted.
  const own = count.noun.toLowerCase().replace(/(?:ies|s)$/, '')
  const called =
    comma !== undefined && texts.every((one) => LAST_WORD.exec(one)?.[0].toLowerCase().startsWith(own))
  // Two forms, a plan and a fee: the number may count the first of several things.
  const over = texts.length > count.numeral.value
  const things = over && (/^[A-Z]/.test(count.noun) || texts.some((one) => one.startsWith('the ')))
  const further = things || texts.some((one) => /^an? /.test(one))
  if (comma && !fits && further) return undefined
  const named = areNames(scan, list) || areAlike(texts, verb !== undefined)
  if (!named && !count.classNoun && !(verb && fits)) return undefined
  const firm = called || (verb && named && count.definite)
  return phrasesOf(scan, count, 'beside', list, { tie: firm ? 'marked' : 'near', direct: called })
}

const GOVERNED =
  /\b(?:to|of|in|for|from|with|by|at|on|under|between|among|across) (?:(?:the|these|those|our|its|their|all|both|other) )*$/i
const LAST_WORD = /[A-Z][\w-]*$/

/** Held to hear fees, set up; not limited funds, speed. */
const DONE = new RegExp(
  `^${PARTICIPLE}(?:(?<!eed)$| (?:to|by|for|in|on|at|with|as|from|under|up|out|off|down)\\b)`,
)
/** One word that ends as no noun ends: old, cold; not growth, fees, safety. */
const QUALITY = /^[a-z]+(?<!th|[st]ion|ment|ity|ness|[ae]nce|ship|ing|[cgmt]y|(?<![su])s)$/

/** Four depots at Ayr, Bute, Cowal and Doon; two offices opened in Ayr and Bute: exactly as many names, not those of “two ports in the Belt and Road Plan”. */
const placed: Reader = (scan, count, rest, end) => {
  const [lead = '', other] = words.PLACED.exec(rest) ?? none
  const { value } = count.numeral
  const start = count.end + lead.length
  const list =
    lead && (!other || value > 2) && readPhrases(scan, { start, end: apposedEnd(scan, start, end) })
  if (!list || list.preferred.length !== value) return undefined
  // In Ayr and in Bute.
  const items = list.preferred.map(({ start: from, end: to }) => {
    const own = /^(?:in|at|from) /.exec(scan.text.slice(from, to))?.[0].length ?? 0
    return { start: from + own, end: to }
  })
  const names = exactly(items, true)
  const bear = new Set(textsOf(scan, names).map((one) => one.startsWith('the ')))
  return areWhole(scan, names) && bear.size === 1 ? phrasesOf(scan, count, 'placed', names) : undefined
}

/** What goes on with more of the same. */
const MORE = /^,\s(?:and|or|as well as|(?:along|together) with|joined by|plus|but|then|later)\b/
const APPOSED_END = new RegExp(`,\\s(?!${words.SUFFIX})|\\s[–—-]{1,2}\\s|;\\s`)

/** Oak, St Mary and St John, Ash|, and Elm: behind names of which one holds an “and” of its own, the last stands behind a comma. */
const SERIAL_AND =
  /(?<=^(?:[^,;:.]+, (?:[A-Z][^,;:.]*, )*|(?=(?:[^,]+, ){2}))[A-Z][^,;:.]* (?:and|AND|&) [A-Z][^,;:.]*(?:, [A-Z][^,;:.]*)*),\s(?:and|or|AND|OR)\s(?=[A-Z])/

/** Where a list ends that goes on with its sentence behind it; `, or HB,` is another name of what stands before it. */
function apposedEnd(scan: Scan, start: number, end: number): number {
  const rest = hidden(scan, { start, end })
  const and = SERIAL_AND.exec(rest) ?? /\s(?:and|or(?! [A-Z]{2,},)|AND|&)\s/.exec(rest)
  const from = and ? and.index + and[0].length : rest.length
  const close = APPOSED_END.exec(rest.slice(from))
  return close ? start + from + close.index : end
}

/** A name that something is said to be. */
const SUBJECT = /(?:[Tt]he )?\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*(?= (?:is|was|are|as|ranks|remains|became)\b)/g

/** A is one of the five ports, ranked A as one of the five, alongside B, C, D and E: the name before it is one of them. */
const alongside: Reader = (scan, count, rest, end) => {
  const sign = words.ALONGSIDE.exec(rest)?.[0] ?? ''
  const start = clauseStart(scan, count.numeral.start, STOPS)
  const list = sign && readPhrases(scan, { start: count.end + sign.length, end })
  if (!list) return undefined
  const name = [...scan.text.slice(start, count.numeral.start).matchAll(SUBJECT)].at(-1)
  if (!name) return undefined
  const from = start + name.index
  const items = [{ start: from, end: from + name[0].length }, ...list.preferred]
  return phrasesOf(scan, count, 'alongside', { ...exactly(items, true), closed: list.closed })
}

/** Two of the boys here today, whom I met, Ann Day and Bo Fry.: names behind a comma end the sentence. */
const ending: Reader = (scan, count, rest, end) => {
  const { index } = ((count.next ?? end) >= end && words.ENDING.exec(rest)) || { index: -1 }
  const list = index < 0 ? undefined : readPhrases(scan, { start: count.end + index, end })
  return list?.preferred.length === count.numeral.value
    ? phrasesOf(scan, count, 'named', exactly(list.preferred, true))
    : undefined
}
