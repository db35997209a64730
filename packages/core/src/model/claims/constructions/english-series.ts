import { none } from '../../../text/none.ts'
import { readEnglish, readEnglishOrdinal, writeEnglishOrdinal } from '../../../language/numbers/english.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { addsMore } from '../english-more.ts'
import { exactly, phrasesOf } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import { labelsFrom, type Ordinals } from '../runs.ts'
import type { Scan } from '../scan.ts'
import { clauseEnd, nextSentence, STOPS } from '../stretches.ts'
import { EACH_ONE, NAMED_IN, NEXT_IN, ONE_OTHER, ORDERED_IN, singularOf } from '../words/en.ts'

/** How far behind a count its members may run, in code units: keeps the work linear in the text. */
const FARTHEST = 3000
/** Members told one by one begin so far into a sentence. */
const LEAD = 24
/** No words that tell a member are longer, with what must stand behind them, in code units. */
const LONGEST_WORDS = 80
/** So many times as long as the longest member before it the last but one may be. */
const FARTHEST_LAST = 4

/** Where the members stand, where the first begins at the latest, and how many are counted. */
type Told = readonly [body: Stretch, until: number, claimed: number]

/** (1) … (2) …, First … Second …, Stage one is …, one … the other, one …; one …: they begin before another number does. */
export function englishSeries(scan: Scan, counted: Counted, ordinals: Ordinals): readonly Proposal[] {
  const { text } = scan
  const { end: from, next: other, noun, numeral } = counted
  const end = clauseEnd(scan, from, STOPS)
  const next = clauseEnd(scan, nextSentence(scan, end), STOPS)
  // They may begin with the next sentence, or with the one after it.
  const until = Math.min(next + LEAD, other !== undefined && other < end ? other : Infinity)
  const body = { start: from, end: Math.min(text.length, from + FARTHEST) }
  // Two (2) years: the bracket says the number once more.
  const printed = ordinals().map((series) =>
    series.filter(
      ({ style, start, value }) => style !== 'english' && readEnglish(wordBefore(text, start)) !== value,
    ),
  )
  const marks = labelsFrom(() => printed, body, until - from)
  const name = singularOf(noun)
  // The first member stands here, if any does.
  const head = text.slice(from, until + LONGEST_WORDS).toLowerCase()
  const told: Told = [body, until, numeral.value]
  const ordered = wordsIn(text, told, ORDERED_IN, true)
  const labels = [
    () => ordered,
    () => marks,
    () =>
      /^[a-z]{3,}$/.test(name) && head.includes(`${name} `) ? wordsIn(text, told, NAMED_IN(name)) : none,
    () => wordsIn(text, told, numeral.value === 2 ? ONE_OTHER : NEXT_IN),
    () => eachOne(scan, told),
  ].reduce<readonly Stretch[]>((found, read) => (found.length > 1 ? found : read()), none)
  const [first] = labels
  if (!first || labels.length < 2) return none
  // Two forms …. We set out four aims: (1) …: a later number that stands before the labels in their sentence has them.
  const nearer = other !== undefined && other >= end && other < first.start
  if (nearer && labels.length !== numeral.value && !STOP.test(text.slice(other, first.start))) return none
  const between = text.slice(from, first.start)
  const firm =
    labels === marks
      ? first.start < end && /[:,—–-]\s*$/.test(between)
      : first.end > first.start && /^[^.]*[:.]\s*(?:The |At the )?$/.test(between)
  const list = exactly(membersBetween(scan, labels, body.end, name), true)
  const direct = /^[\s:.,—–-]*$/.test(between)
  const tie = firm ? 'marked' : 'near'
  const more = list.preferred.length < numeral.value && addsMore(scan, list.preferred)
  return [
    phrasesOf(scan, counted, 'series', list, {
      by: 'run',
      tie,
      direct,
      ...(more && { doubts: ['another'] }),
    }),
  ]
}

const STOP = /[.?!]\s/

/** One member …; one member …; and one member …: exactly as many as are counted, in one sentence. */
function eachOne(scan: Scan, [body, , claimed]: Told): readonly Stretch[] {
  const at = (from: number): readonly Stretch[] =>
    [...scan.text.slice(from, clauseEnd(scan, from, STOPS)).matchAll(EACH_ONE)].map(({ index }) => ({
      start: from + index,
      end: from + index,
    }))
  const own = at(body.start)
  const found = own.length ? own : at(nextSentence(scan, clauseEnd(scan, body.start, STOPS)))
  return found.length === claimed ? found : none
}

const wordBefore = (text: string, end: number): string =>
  /([a-z-]+)\s*$/i.exec(text.slice(Math.max(0, end - 16), end))?.[1] ?? ''

/** The words that tell the first, the second and so on; those without ordinals tell as many as are claimed, or more. */
function wordsIn(
  text: string,
  [body, until, claimed]: Told,
  label: RegExp,
  ordered = false,
): readonly Stretch[] {
  const labels: Stretch[] = []
  // Without a first one the rest is not searched for more.
  if (text.slice(body.start, until + LONGEST_WORDS).search(label) < 0) return none
  for (const { 0: word, 1: ordinal, 2: number, 3: final, index } of text
    .slice(body.start, body.end)
    .matchAll(label)) {
    const start = body.start + index
    if (!labels.length && start >= until) return none
    const following = readEnglishOrdinal(ordinal ?? '') ?? (labels.length && labels.length + 1)
    // One is …. Another is …. A third is ….
    const another = final?.toLowerCase() === 'another'
    const value = another
      ? labels.length + 1
      : ordinal
        ? following
        : (readEnglish(number ?? '') ?? Number(number)) || 1
    // The first is …, and the other, of course, is …: the last of two.
    const other = final?.toLowerCase().endsWith('other')
    const many = other ? claimed === 2 : labels.length > Number(ordered)
    const last = final !== undefined && many
    // “Finally” that far behind the others closes the text, not the series.
    if (last && start - (labels.at(-1)?.end ?? start) > FARTHEST_LAST * longestOf(labels)) break
    // The first is …. The second is …. Three changes follow. First, …: another series begins.
    if (ordinal && following === 1 && labels.length > 1) break
    if (!last && value !== labels.length + 1) continue
    labels.push({ start, end: start + word.length })
  }
  // One and the other are a part of their members.
  if (label === ONE_OTHER)
    for (const [at, { start, end }] of labels.entries())
      if (text.slice(start, end) !== 'or') labels[at] = { start, end: start }
  if (labels.length === claimed) return labels
  // “…, and the fourth is …”, “my third message”: a further one is told elsewhere.
  const further = new RegExp(`\\b${writeEnglishOrdinal(labels.length + 1)}\\b`, 'i')
  const whole = ordered
    ? !further.test(text.slice(labels.at(-1)?.end ?? body.end, body.end))
    : labels.length > claimed && labels.every(({ end: to }) => text.startsWith(' is ', to))
  return whole ? labels : none
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
  const named = name.length > 2 && labels.some(({ end: to }) => text.startsWith(` ${name}`, to))
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
