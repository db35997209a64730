import { amountsIn, isYear, type Amount } from '../../language/numbers/amounts.ts'
import { grows } from '../../language/numbers/changes.ts'
import type { StatedChange } from './change.ts'
import { allMatches } from '../../text/matches.ts'

/** The noun for a change behind what it led to. */
const NOUN = /\b(increase|rise|growth|decrease|drop|fall|reduction|decline) of (?=[A-Z]{0,3}[$£€]?\d)/g
/** Between the end of a change and the noun for it. */
const LED_TO =
  /^[^.;$£€]{0,24}(?:,|\(|[-–—]) ?(?:or |which (?:is|represents|is equivalent to) |representing )?(?:an? )?$/
/** Between the difference and what it began from. */
const FROM = new RegExp(
  String.raw`^(?: or [\d.]+ ?(?:%|per cent)| \([\d.]+ ?(?:%|per cent)\))?,? (?:over|on|from|compared (?:with|` +
    String.raw`to)|above|below) (?:the |its |that |our )?(?:(?!\b(?:and|but|than|which|while|` +
    String.raw`or)\b)[^.,;$£€]){0,60}$`,
)
const OTHER = /\b(?:about|around|almost|nearly|average|each|every|annual(?:ly)?|per year)\b/i

/** $1,046, up 3.6% from $1,010: the word for a change without a verb. */
const UP = /(up|down)(?<=(?:, |\()(?:up|down)) (?:by )?(?=[A-Z]{0,3}[$£€]?\d)/g

/** Up 20 per cent from 1,000, on 2022 (1,000), on last year’s 1,000. */
const UP_FROM =
  /^ (?:from (?:the |its )?|(?:on|over|from) (?:the )?(?:(?:19|20)\d\d|last year|previous year|year before)(?:[’']s )?(?: \()?)$/

/** Changes that an English text tells behind their end: $14.1 billion, an increase of $1.2 billion over last year’s $12.9 billion. */
export function* englishComparisons(folded: string): Generator<StatedChange> {
  for (const match of allMatches(folded, NOUN)) yield* changeBehind(folded, match, LED_TO, FROM, isMoney)
  for (const match of allMatches(folded, UP))
    yield* changeBehind(folded, match, /^[ a-z]{0,40}, $|^ \($/, UP_FROM, isCounted)
}

function* changeBehind(
  folded: string,
  { 0: lead, 1: word = '', index }: RegExpExecArray,
  ledTo: RegExp,
  led: RegExp,
  counts: (amount: Amount) => boolean,
): Generator<StatedChange> {
  const at = index + lead.length
  const [by, ...rest] = amountsIn(folded, at, Math.min(folded.length, at + 140))
  const to = amountsIn(folded, Math.max(0, index - 60), index).findLast(counts)
  const from = rest.find(counts)
  if (!by || !to || !from || by.outerStart !== at || to.unit !== from.unit) return
  if (by.unit !== to.unit && by.unit !== '%') return
  const between = folded.slice(by.outerEnd, from.outerStart)
  if (!ledTo.test(folded.slice(to.outerEnd, index)) || !led.test(between) || OTHER.test(between)) return
  const verb = { start: index, end: index + word.length, grows: grows(word) }
  yield { from, to, by, verb, start: to.start, end: from.outerEnd }
}

const isCounted = ({ unit, value }: Amount): boolean =>
  unit !== '%' && unit !== 'points' && !isYear({ unit, value })
const isMoney = ({ unit }: Amount): boolean => unit !== '' && unit !== '%' && unit !== 'points'
