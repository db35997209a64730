import { none } from '../../../text/none.ts'
import { readEnglish, readEnglishOrdinal, writeEnglishOrdinal } from '../../../language/numbers/english.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { exactly, phrasesOf } from '../phrases.ts'
import { proposal, type Proposal } from '../proposal.ts'
import { labelsFrom, type Ordinals } from '../runs.ts'
import { matchesIn, pluralFrom, type Scan } from '../scan.ts'
import { clauseEnd, nextSentence, STOPS } from '../stretches.ts'
import { NAMED_IN, NEXT_IN, ONE_OTHER, ORDERED_IN, singularOf } from '../words/en.ts'

/** A list that tells its members in clauses is at most this long, in code units. */
const LONGEST = 600
/** No more stands behind a number that ends its sentence, in code units. */
const AHEAD = 4
const DIGITS = '一二三四五六七八九十'
/** What a member begins with, before the measure word of the number. */
const LABEL = new RegExp(`[、,;:。—(](?:而|以及|[和及]|其中|另外?)?第?[${DIGITS}]`, 'g')

/** 两票，一票…、一票…; 四波疫情——第一波…；第二波…: each member begins with the measure word of the number; confirms it. */
export function eachTold(scan: Scan, counted: Counted, ordinals: Ordinals): readonly Proposal[] {
  const { numeral, quote } = counted
  if (counted.english) return toldInEnglish(scan, counted, ordinals)
  const end = quote < 0 ? counted.end : Math.max(counted.end, (scan.partner[quote] ?? -1) + 1)
  const measure = counted.measure || scan.text.charAt(numeral.end)
  const [told = none] = [measure, counted.noun.slice(-1)]
    .map((unit) => (unit ? toldBy(scan, unit, end) : none))
    .filter(({ length }) => length > 1)
  if (told.length !== numeral.value && (told.length < 3 || !scan.text.startsWith('第', told[0]))) return none
  const items = told.map((start, at) => memberAt(scan, start, told[at + 1]))
  return [proposal(counted, items, { construction: 'each-told', form: 'after', tie: 'marked', by: 'run' })]
}

/** Where the members begin that bear the measure word: one by one, or first, second and so on. */
function toldBy(scan: Scan, measure: string, from: number): readonly number[] {
  const { text } = scan
  const limit = Math.min(text.length, from + LONGEST)
  const told = matchesIn(scan, { start: from, end: limit - measure.length }, LABEL).filter(({ end }) =>
    text.startsWith(measure, end),
  )
  if (!told.length) return none
  const own = clauseEnd(scan, from, '。!?', from + LONGEST)
  // 两种模式。一种是…: where nothing follows the number, the next sentence tells them.
  const sentence = own - from > AHEAD ? own : clauseEnd(scan, own + 1, '。!?', from + LONGEST)
  let other = pluralFrom(scan, from)
  while (other && !text.startsWith(measure, other.end)) other = pluralFrom(scan, other.end)
  const starts = { ordered: [] as number[], numbered: [] as number[], each: [] as number[] }
  for (const { end } of told) {
    const ordered = text.charAt(end - 2) === '第'
    const start = end - (ordered || text.charAt(end - 2) === '另' ? 2 : 1)
    const place = DIGITS.indexOf(text.charAt(end - 1))
    // 一级…；二级…: grades bear their numbers as names.
    // A further 第一次 begins what another number counts.
    if (ordered && !place && starts.ordered.length) break
    const run = ordered ? starts.ordered : starts.numbered
    if (place === run.length) run.push(start)
    if (!ordered && !place && start < Math.min(sentence, other?.start ?? Infinity)) starts.each.push(start)
  }
  return [starts.ordered, starts.numbered].find(({ length }) => length > 1) ?? starts.each
}

/** A member up to the next one, or to the end of its sentence. */
function memberAt(scan: Scan, start: number, next = scan.text.length): Stretch {
  let end = clauseEnd(scan, start, '。!?;', next)
  while (end > start && JOINING.test(scan.text.slice(start, end)))
    end -= JOINING.exec(scan.text.slice(start, end))?.[0].length ?? 1
  return { start, end }
}

const JOINING = /(?:[、,:\s]|而|以及|其中|另外|[和及])$/

/** How far behind an English count its members may run, in code units: keeps the work linear in the text. */
const FARTHEST = 3000
/** Members told one by one begin so far into a sentence. */
const LEAD = 24
/** No words that tell a member are longer, with what must stand behind them, in code units. */
const LONGEST_WORDS = 80

/** (1) … (2) …, First … Second …, Stage one is …, one … the other: they begin before another number does. */
function toldInEnglish(scan: Scan, counted: Counted, ordinals: Ordinals): readonly Proposal[] {
  const { text } = scan
  const { end: from, next: other, noun, numeral } = counted
  const end = clauseEnd(scan, from, STOPS)
  const next = clauseEnd(scan, nextSentence(scan, end), STOPS)
  // They may begin with the next sentence, or with the one after it.
  const until = Math.min(next + LEAD, other !== undefined && other < end ? other : Infinity)
  const body = { start: from, end: Math.min(text.length, from + FARTHEST) }
  const printed = ordinals().filter(({ style }) => style !== 'english')
  const marks = labelsFrom(scan, printed, body, until - from)
  const name = singularOf(noun)
  // The first member stands here, if any does.
  const head = text.slice(from, until + LONGEST_WORDS).toLowerCase()
  const inWords = (label: RegExp, next?: (place: number) => string): readonly Stretch[] =>
    wordsIn(scan, body, until, { label, claimed: numeral.value, next })
  const labels = [
    () => marks,
    () => inWords(ORDERED_IN, (place) => writeEnglishOrdinal(place)),
    () => (/^[a-z]{3,}$/.test(name) && head.includes(`${name} `) ? inWords(NAMED_IN(name)) : none),
    () => (numeral.value === 2 ? inWords(ONE_OTHER) : inWords(NEXT_IN)),
  ].reduce<readonly Stretch[]>((found, read) => (found.length > 1 ? found : read()), none)
  const [first] = labels
  if (!first || labels.length < 2) return none
  const between = text.slice(from, first.start)
  const firm =
    labels === marks
      ? first.start < end && /[:,—–-]\s*$/.test(between)
      : first.end > first.start && /^[^.]*[:.]\s*(?:The |At the )?$/.test(between)
  const list = exactly(membersBetween(scan, labels, body.end, name), true)
  return [
    phrasesOf(scan, counted, 'series', list, {
      by: 'run',
      tie: firm ? 'marked' : 'near',
      direct: /^[\s:.,—–-]*$/.test(between),
    }),
  ]
}

/** So many times as long as the longest member before it the last but one may be. */
const FARTHEST_LAST = 4

/** Words that tell members one by one: their groups are an ordinal, a number, the last; and how a further one may be told. */
interface Told {
  readonly label: RegExp
  readonly claimed: number
  readonly next?: ((place: number) => string) | undefined
}

/** The words that tell the first, the second and so on; those without ordinals tell as many as are claimed, or more. */
function wordsIn(
  { text }: Scan,
  { start: from, end }: Stretch,
  until: number,
  told: Told,
): readonly Stretch[] {
  const { label, claimed, next } = told
  const labels: Stretch[] = []
  let cardinal = false
  // Without a first one the rest is not searched for more.
  if (text.slice(from, until + LONGEST_WORDS).search(label) < 0) return none
  for (const { 0: word, 1: ordinal, 2: number, 3: final, index } of text.slice(from, end).matchAll(label)) {
    const start = from + index
    if (!labels.length && start >= until) return none
    const following = readEnglishOrdinal(ordinal ?? '') ?? (labels.length && labels.length + 1)
    const value = ordinal ? following : (readEnglish(number ?? '') ?? Number(number))
    if (!labels.length) cardinal = number !== undefined
    // The first is …, and the other, of course, is …: the last of two.
    const other = next !== undefined && final?.toLowerCase() === 'other'
    const many = other ? claimed === 2 && labels.length === 1 : labels.length > Number(next !== undefined)
    const last = final !== undefined && many
    // “Finally” that far behind the others closes the text, not the series.
    if (last && start - (labels.at(-1)?.end ?? start) > FARTHEST_LAST * longestOf(labels)) break
    if (!last && (value !== labels.length + 1 || cardinal !== (number !== undefined))) continue
    // One and the other are a part of their members.
    labels.push({ start, end: start + (label === ONE_OTHER ? 0 : word.length) })
    if (last) break
  }
  // “…, and the fourth is …”, “my third message”: a further one is told elsewhere.
  const further = next && new RegExp(`\\b${next(labels.length + 1)}\\b`, 'i')
  const whole = further
    ? !further.test(text.slice(labels.at(-1)?.end ?? end, end))
    : labels.length > claimed && labels.every(({ end: to }) => text.startsWith(' is ', to))
  return whole || labels.length === claimed ? labels : none
}

/** From one label to the next, the longest way; no way is shorter than a sentence. */
function longestOf(labels: readonly Stretch[]): number {
  return Math.max(120, ...labels.slice(1).map(({ start }, index) => start - (labels[index]?.start ?? start)))
}

/** `First, and more obvious, it …`, `the first is …`: what leads to a member. */
const LEADING = /^[\s,:–—]*(?:(?:and|of) [a-z ]{3,24},\s)?(?:(?:is|are|was|were)\s(?:that\s)?)?/
/** What leads to the next member. */
const TAIL = /[\s,;.:–—]*(?:\b(?:and|or|while))?[\s,;.]*(?:\b(?:(?:at |in |on )?the|in))?\s*$/i

/** The first batch of licences was …: the ordinal tells which; not “the first is …”, “the second, of course, …”. */
const NOUN = /^ (?!(?:is|are|was|were|being|of|to|on|in|for|by|from|with|relates?|concerns?)\b)[A-Za-z]/

function membersBetween(
  scan: Scan,
  labels: readonly Stretch[],
  end: number,
  name: string,
): readonly Stretch[] {
  const { text } = scan
  // The first wave, the second wave: the ordinal is a part of the name.
  const named = labels.some(
    ({ end: to }) =>
      name.length > 2 && text.startsWith(` ${name}`, to) && /\W/.test(text.charAt(to + 1 + name.length)),
  )
  return labels.map((label, index) => {
    const next = labels[index + 1]?.start ?? end
    const lead = LEADING.exec(text.slice(label.end, next))?.[0].length ?? 0
    const article = /\bthe $/i.test(text.slice(Math.max(0, label.start - 5), label.start)) ? 'the '.length : 0
    const noun = article > 0 && NOUN.test(text.slice(label.end, next))
    const start = named || noun ? label.start - article : label.end + lead
    // A member is told by its first sentence.
    const whole = text.slice(start, clauseEnd(scan, start, STOPS, next))
    return { start, end: start + whole.length - (TAIL.exec(whole)?.[0].length ?? 0) }
  })
}
