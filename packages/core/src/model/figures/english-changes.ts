import { amountsIn, isYear, SCALES, type Amount } from '../../language/numbers/amounts.ts'
import { ENGLISH_CHANGE_VERB, grows } from '../../language/numbers/changes.ts'
import type { ChangeFigure, StatedChange } from './change.ts'
import { rounded } from './total.ts'
import { allMatches, spanOf } from '../../text/matches.ts'

const FROM = /\bfrom (?:(?:a total of|the|an?|just|only) )?(?=[\d£$€A-Z])/g
const VERB = new RegExp(`\\b(${ENGLISH_CHANGE_VERB})\\b`, 'gi')
const BY_AHEAD = /\bby (?:a (?:further|total of) )?$/i
const BY_BEHIND = new RegExp(
  `^[^.;\\d]{0,30}?(?:,|\\(|-|–|—) ?(?:an? )?(${ENGLISH_CHANGE_VERB}|(?:reduction|growth|gain)) (?:of |by )?$`,
  'i',
)
const POINTS = /^ (?:percentage )?points?\b/
/** Rates of each year, or no ends of one change. */
const OTHER = new RegExp(
  String.raw`\b(?:year-on-year|annual(?:ly)?|per(?! cent)|each|every|a (?:year|month|quarter)|real|average|` +
    String.raw`compound|about|around|over|nearly|almost|rang(?:e|es|ing)|between)\b`,
  'i',
)
/** Behind the second end: the time that both ends speak of. */
const SAME_TIME = /^ (?:over|during|in) (?:the|that|this) (?:same )?(?:year|month|quarter|decade|period)(?=,)/
/** Behind a rate: of each year, or since another year. */
const OTHER_BEHIND =
  /\b(?:(?:per|each|every|a) (?:year|annum|month|quarter)|annually|year-on-year|(?:19|20)\d\d)\b/i

/** The changes that an English text tells with both their ends: fell by 20%, from 400 to 300. */
export function* englishChanges(folded: string): Generator<StatedChange> {
  for (const match of allMatches(folded, FROM)) {
    const { start, end } = spanOf(match)
    const change = changeAt(folded, start, end)
    if (change) yield change
  }
}

/** The unit of time that a text begins with, without its plural: from 21 days to 6 months is a rise. */
function timeAt(text: string): string | undefined {
  return /^[ -](minute|hour|day|week|month|quarter|year)s?\b/i.exec(text)?.[1]?.toLowerCase()
}

function changeAt(folded: string, opening: number, at: number): StatedChange | undefined {
  const [first, second, third] = amountsIn(folded, at, Math.min(folded.length, at + 110)).filter(
    (amount) => !isYear(amount) || !folded.slice(0, amount.outerStart).endsWith(' in '),
  )
  if (!first || !second || first.outerStart !== at || first.unit !== second.unit) return undefined
  const from = scaledLike(first, second, folded)
  const between = folded.slice(first.outerEnd, second.outerStart)
  if (
    !/^(?: [a-z' ]{1,40}| in \w+)?(?: in (?:19|20)\d\d)? to $/.test(between) ||
    isYear(first) ||
    isYear(second)
  )
    return undefined
  const time = timeAt(between)
  if (time && time !== timeAt(folded.slice(second.outerEnd, second.outerEnd + 12))) return undefined
  const begin = Math.max(
    0,
    opening - 90,
    folded.lastIndexOf('. ', opening),
    folded.lastIndexOf('; ', opening),
  )
  const ahead = folded.slice(begin, opening)
  const verbs = allMatches(ahead, VERB)
  const verb = verbs.at(-1)
  if (!verb?.[1] || OTHER.test(ahead.slice(verb.index)) || ahead.length - verb.index > 70) return undefined
  // Of two words that go opposite ways one belongs to something else: cut the rise.
  if (new Set(verbs.map((word) => grows(word[1] ?? ''))).size > 1) return undefined
  const start = begin + verb.index
  const word = { start, end: start + verb[1].length, grows: grows(verb[1]) }
  const told =
    byAhead(folded, start, opening) ??
    byBehind(folded, second, third, word.grows, / in \d{4} to $/.test(between))
  // By two points, a cut of four percentage points: between shares they are points of percent.
  const inPoints = told?.unit === '' && POINTS.test(folded.slice(told.outerEnd, told.outerEnd + 24))
  const by = told && inPoints ? { ...told, unit: 'points' } : told
  const fits =
    by && (by.unit === '%' || by.unit === first.unit || (by.unit === 'points' && first.unit === '%'))
  return {
    from: figure(from),
    to: figure(second),
    ...(fits ? { by: figure(by) } : {}),
    verb: word,
    start,
    end: fits ? Math.max(by.outerEnd, second.outerEnd) : second.outerEnd,
  }
}

/** From 50 to 40 million: the scale is said once where that makes the two alike. */
function scaledLike(first: Amount, second: Amount, folded: string): Amount {
  const [own = '', scale = ''] = [first, second].map(
    ({ start, end }) => / ?([a-z]+)$/.exec(folded.slice(start, end))?.[1] ?? '',
  )
  const worth = own === '' ? (SCALES[scale] ?? 1) : 1
  const value = rounded(first.value * worth)
  return value > second.value * ALIKE ? first : { ...first, value, step: first.step * worth }
}

/** The ends of one change are not so far apart. */
const ALIKE = 20

function byAhead(folded: string, from: number, to: number): Amount | undefined {
  const by = amountsIn(folded, from, to).at(-1)
  if (!by || !BY_AHEAD.test(folded.slice(from, by.outerStart))) return undefined
  return /^,? (?:[a-z]+ ?){0,3}$|^,? $|^ (?:percentage )?points?, $/i.test(folded.slice(by.outerEnd, to))
    ? by
    : undefined
}

function byBehind(
  folded: string,
  second: Amount,
  third: Amount | undefined,
  up: boolean,
  dated: boolean,
): Amount | undefined {
  if (!third) return undefined
  const gap = folded.slice(second.outerEnd, third.outerStart)
  // From 400 in 2018 to 300 in 2022: a year beside both ends.
  const between = dated ? gap.replace(/^([^,.;]{0,20}) in (?:19|20)\d\d(?=,)/, '$1') : gap
  const told = between.replace(SAME_TIME, '')
  const verb = BY_BEHIND.exec(told)?.[1]
  const behind = /^[^,.;]*/.exec(folded.slice(third.outerEnd, third.outerEnd + 30))?.[0] ?? ''
  if (!verb || OTHER.test(told) || OTHER_BEHIND.test(behind)) return undefined
  return /^(?:growth|gain)/i.test(verb) === up || grows(verb) === up ? third : undefined
}

function figure({ value, unit, step, start, end }: Amount): ChangeFigure {
  return { value, unit, step, start, end }
}
