import { CLASS } from '../../language/character-classes.ts'
import { WORD } from '../../language/word-classes.ts'
import { amountsIn, isYear, type Amount } from '../../language/numbers/amounts.ts'
import { allMatches, spanOf } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { ofProse } from '../folded.ts'
import { englishPartsFrom, type EnglishParts } from './english-parts.ts'
import { areAllInEnglish, areEnglishOpposites, shareOnePreposition } from './english-labels.ts'
import { antecedentOf } from './english-antecedents.ts'
import { isSlip } from './slips.ts'
import { judged, rounded, type Division, type JudgedTotal } from './total.ts'
import type { Span } from '../../text/span.ts'

/** What joins a whole to the list of its parts. */
const CUE = new RegExp(
  String.raw`\b(of wh(?:om|ich)|including|compris(?:ing|e[ds]?)(?: of)?|(?:is |are |was |were )?(?:made up|` +
    String.raw`composed) of|consist(?:ing|ed|s)? of|(?:broken down|divided|split) into)\b,?:? |(?:(?<=[a-z]|\b[a-z]+ (?:[$£€]\d[\d,]*|\d{1,3}(?:,\d{3})+)): |` +
    String.raw`(?<=[a-z\d]) \()(?=(?:the )?[\da-z£$€])|\b(?:in (?:total|all)|altogether|(?:(?:for|and|making|` +
    String.raw`with) )?an? (?:combined |grand |overall )?total of|totall?ing|making|` +
    String.raw`(?<=[;,] (?:and )?)the total (?:cost |bill |sum )?(?:is|was|comes to|came to|being))\b`,
  'gi',
)
/** Of the 48 schools, 30 are … */
const OF_ALL = new RegExp(
  String.raw`(?:^|[.;:,] (?:and |but )?)[Oo]f (?!which|whom)(?:the |these |our |its |` +
    String.raw`all )?(?:[a-z]+ ){0,3}?(?:[a-z-]+|[$£€]?\d[\d,.]*)(?: million|` +
    String.raw` billion)?(?: [^,.;:()\d]{2,40})?, (?=[\da-z$£€])`,
  'g',
)
/** 30 staff, 18 of whom are … and 14 …. */
const OF_THEM = /, (?=(?:\d[\d,]*|[a-z]+) of wh(?:om|ich) )/g
/** 1,200 households, 700 urban and 600 rural. */
const PLAIN = /\b\d[\d,]* [a-z][a-z -]{2,30}, (?=\d[\d,]* [a-z-]+ and \d)/g
const WHOLE = /^(?:compris|(?:is |are |was |were )?(?:made|composed)|consist|broken|divided|split)/i
const SUMMED =
  /^(?:in (?:total|all)|altogether|(?:(?:for|and|making|with) )?an? |totall?ing|making|the total)/i
/** Sums set beside others, or paid again and again. */
const COMPARED = new RegExp(
  String.raw`\b(?:than|more|less|extra|up|down|over|under|about|around|nearly|almost|from|since|already|also|` +
    String.raw`including|at (?:least|most)|each|every|per|a year|annually|respectively|some)\b`,
  'i',
)
/** Between the last part and the total behind it. */
const TAIL =
  /(?:, | [-–—] |; |: |(?<=\d[^,;]{0,40}) (?=and $))(?:or |and |that is |i\.e\. |with |for |which is )?$/
/** £100,000 was overspent: the parts are larger, as the text says. */
const EXCEEDED = /\bover[a-z]+(?:t|n|ed)\b|\bexceed/i
/** How long what is counted goes on, when, and an aside: $120 million over 3 years, for 2024/25, (35%). */
const LASTING = new RegExp(
  String.raw` (?:over|in|for|during) (?:the next |the last )?(?:\d{1,2}|[a-z]+) years?\b|` +
    String.raw` (?:for|on|in|at|by) (?:[\w ]{1,14} )?(?:19|20)\d\d(?:[/-]\d{2,4})?\b| \([^()]*\)`,
  'g',
)
/** A slip is at most one in so many of the whole, where parts may overlap. */
const NEARLY = 10
/** How far behind a number, in characters, a word that compares it may stand. */
const BESIDE = 30
/** The most characters between a whole and its parts. */
const FAR = 60
const LONGEST = 400
/** Up to the parts of something that has a number of its own. */
const OPENING = /^.*(?:, (?:with|including|namely|comprising) (?=[\d$£€a-z])|: (?=[\d$£€]))/
/** The Mayor, two aldermen and …: a part without a number stands before the first that has one. */
const NAMED = /(?:\b(?:an?|the)\b|[a-z ][A-Z])[^,\d]*, (?:and )?$/

/** The totals of an English block: 40 members, of whom 22 are …; comprising 3 … and 4 …; 3 …, 4 … and 5 …, 12 in total. */
// A whole, and at least one part with a number of its own.
export const englishTotalsOf = ofProse(
  { holds: CLASS.latin, numbers: 2 },
  (folded, local): readonly JudgedTotal[] => {
    const found: JudgedTotal[] = []
    for (const cue of allMatches(folded, CUE)) {
      const at = { ...spanOf(cue), text: cue[0].toLowerCase() }
      const division = SUMMED.test(at.text) ? totalBehind(folded, at) : totalAhead(folded, at)
      if (division) found.push(judged(division))
    }
    const ofThem = (local.words & WORD.of) !== 0
    for (const [pattern, text, told] of [
      [OF_ALL, 'of which', ofThem],
      [OF_THEM, 'of which', ofThem],
      [PLAIN, 'including', true],
    ] as const)
      for (const { 0: ahead, index } of told ? allMatches(folded, pattern) : none) {
        const end = index + ahead.length
        const division = totalAhead(folded, { start: end - 2, end, text })
        // Of the 12 boats, 14 sails …: more than all of them is another thing, or a part above its whole.
        if (division?.parts.every(({ value }) => value <= division.total.value)) found.push(judged(division))
      }
    return found
  },
)

interface Cue extends Span {
  readonly text: string
}

/** A whole stated before its parts. */
function totalAhead(folded: string, cue: Cue): Division | undefined {
  const from = Math.max(0, cue.start - FAR, lastStop(folded, cue.start))
  const bracket = cue.text.endsWith('(')
  const colon = cue.text === ': '
  const list = englishPartsFrom(folded, cue.end, Math.min(folded.length, cue.end + LONGEST), bracket)
  const told = amountsIn(folded, from, cue.start).filter(
    (amount) => amount.unit === list.parts[0]?.unit && !isYear(amount),
  )
  const total = antecedentOf(told, added(list.parts), folded)
  if (!total || !countsThings(total) || approximate(folded, total) || isName(folded, total)) return undefined
  // 45 projects (…; a number far from its parts counts something else, but for how long it lasts.
  const between = told
    .filter(({ start }) => start > total.start)
    .reduceRight(
      (text, { start, end }) => text.slice(0, start - total.outerEnd) + text.slice(end - total.outerEnd),
      folded.slice(total.outerEnd, cue.start),
    )
    .replace(LASTING, '')
  if (!/^[^\d,;()]{0,50},?\s?$/.test(between) || EXCEEDED.test(between)) return undefined
  if (list.parts.length < 2 || list.parts.some((part) => part.unit !== total.unit || isYear(part)))
    return undefined
  // 5.3 The network consists of 14 branches and two vans: what has a fraction counts no whole things.
  if (list.parts.every(({ value }) => Number.isInteger(value)) && !Number.isInteger(total.value))
    return undefined
  // 12 ships, of which 8 are at sea, carry 400 boatmen: the sentence goes on.
  if (!list.joined && list.parts.some(({ value }) => value > total.value)) return undefined
  // A chair, a clerk and a cook are counted, not added up.
  if (list.parts.every(({ start, end }) => /^(?:an?|the)$/i.test(folded.slice(start, end)))) return undefined
  // 18 sank, of which five were new, and 41 sailed, of which 12 …: each of them is divided.
  if (cue.text.startsWith('of wh') && /, of wh(?:om|ich) /.test(list.text)) return undefined
  const places = shareOnePreposition(list.labels)
  // What the sentence goes on with is not said of the numbers: 5 judgments when hearing appeals from others.
  const said = list.text.slice(0, (list.parts.at(-1)?.outerEnd ?? cue.end) - cue.end + BESIDE)
  if (COMPARED.test(places ? said.replace(/\bfrom\b/g, '') : said)) return undefined
  const opposed = areEnglishOpposites(list.labels)
  if (cue.text === 'including' && !opposed) return undefined
  const listed = list.joined || opposed || (bracket && total.unit !== '' && list.parts.length > 2)
  const aside = bracket || colon
  // Three of the five proposals (1, 3 and 4): bare numbers in their order say which; 3 and 4 hectares: how large.
  if (bracket && total.unit === '' && !list.labels.slice(0, -1).join('') && rise(list.parts)) return undefined
  if (aside && !(list.closed && listed)) return undefined
  // Three papers: 90 minutes, 60 minutes and 45 minutes: as many parts as are counted have figures of their own.
  const members = list.parts.length === total.value || list.parts.some(({ value }) => value > total.value)
  if (aside && members) return undefined
  const whole = WHOLE.test(cue.text)
  const exclusive = whole || total.unit !== '' || excludes(list)
  if (aside && !exclusive && !list.alike && !nearlyMake(list, total)) return undefined
  return {
    total,
    parts: list.parts,
    division: list.closed && (((whole || aside) && listed) || areAllInEnglish(list.labels)) ? 'all' : 'some',
    relation: 'sum',
    exclusive: exclusive || aside,
  }
}

/** A whole stated behind its parts: 12 officers, 3 clerks and 4 drivers, 19 in total. */
function totalBehind(folded: string, cue: Cue): Division | undefined {
  const before = /^(?:in (?:total|all)|altogether)/i.test(cue.text)
  const near = before
    ? amountsIn(folded, Math.max(0, cue.start - 40), cue.start).at(-1)
    : amountsIn(folded, cue.end, Math.min(folded.length, cue.end + 24))[0]
  if (!near || !countsThings(near) || approximate(folded, near)) return undefined
  const end = before ? near.outerStart : cue.start
  // …; the total is 19: the clause before holds the parts.
  const mark = /; (?:and )?$/.exec(folded.slice(Math.max(0, end - 6), end))?.[0].length ?? 0
  const begin = lastStop(folded, end - mark)
  const between = before ? folded.slice(near.outerEnd, cue.start) : folded.slice(cue.end, near.outerStart)
  if (/[,;\d()]/.test(between) || between.length > 24) return undefined
  const stretch = folded.slice(begin, end)
  // Three wards, with 12 schools and 5 clinics: the list begins behind what it is of.
  const opening = OPENING.exec(stretch)?.[0].length ?? 0
  const first = amountsIn(folded, begin + opening, end).find(
    (amount) => !isYear(amount) && !isName(folded, amount),
  )
  if (/\beach\b/i.test(stretch)) return undefined
  const tail = TAIL.exec(stretch)
  if (!first || !tail || NAMED.test(folded.slice(begin, first.outerStart))) return undefined
  const list = englishPartsFrom(folded, first.outerStart, begin + tail.index, false)
  const joined = list.joined || /^and/i.test(cue.text)
  if (list.parts.length < 2 || !joined || !list.filled || COMPARED.test(list.text)) return undefined
  if (list.parts.some((part) => part.unit !== near.unit || isYear(part))) return undefined
  // Lots 1, 2 and 3, a total of 27 tenders: bare numbers in their order name; of 5, 10 and 20 watts, they measure.
  if (!list.labels.slice(0, -1).join('') && rise(list.parts)) return undefined
  // 12 chapters and 2 annexes, a total of 320 pages: far from what they make it counts something else.
  if (!before && Math.abs(added(list.parts) - near.value) * 2 > near.value) return undefined
  return { total: near, parts: list.parts, division: 'all', relation: 'sum', exclusive: true }
}

const rise = (parts: readonly Amount[]): boolean =>
  parts.every(({ value }, index) => value > (parts[index - 1]?.value ?? 0))

function excludes(list: EnglishParts): boolean {
  return (
    areEnglishOpposites(list.labels) ||
    (list.joined &&
      shareOnePreposition(list.labels) &&
      // From one thing or from another; 20 for beginners and 25 for women may be both.
      (list.parts.length > 2 || list.labels.every((label) => /\bfrom\b/.test(label))))
  )
}

const added = (parts: readonly Amount[]): number => rounded(parts.reduce((sum, { value }) => sum + value, 0))

/** True for three parts or more that make a whole but for a slip of the pen. */
function nearlyMake({ parts }: EnglishParts, total: Amount): boolean {
  const sum = added(parts)
  const off = Math.abs(sum - total.value)
  return parts.length > 2 && (off <= 1 || off * NEARLY <= total.value) && isSlip(sum, total.value)
}

/** True for numbers that add up: shares do not, nor do years and lengths of time. */
function countsThings({ unit, value }: Amount): boolean {
  return unit !== '%' && unit !== 'points' && value > 0 && !isYear({ unit, value })
}

/** 14 High Street, Motion 8, the Group of 20: a number of a name in capitals; 3 The Board: the label of a paragraph. */
function isName(folded: string, { outerStart, outerEnd }: Amount): boolean {
  const before = folded.slice(Math.max(0, outerStart - 24), outerStart)
  const behind = folded.slice(outerEnd, outerEnd + 24)
  return (
    NAMED_BEFORE.test(before) ||
    NAMED_BEHIND.test(behind) ||
    (outerStart === 0 && /^[:.)]? [A-Z]/.test(behind))
  )
}

const NAMED_BEHIND = /^ [A-Z][a-z]+ [A-Z]|^:? (?:[Tt]h(?:e|is|ese|ose)|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir) /

/** A word in capitals that is not a sentence's first by grammar. */
const NAMED_BEFORE = new RegExp(
  String.raw`\b(?!(?:The|These|Those|This|Our|Its|Their|All|Both|Of|In|At|On|With|From|For|By|Among|Some|Only|Another|Further|` +
    String.raw`Altogether|There|An?|And|But) )[A-Z][a-z]+ (?:of )?$`,
)

function approximate(folded: string, { outerStart, outerEnd }: Amount): boolean {
  return (
    /\b(?:about|around|nearly|almost|over|than|least|most|some|approximately|roughly|to|every|top|up to|\d of(?: the)?)\s$/i.test(
      folded.slice(Math.max(0, outerStart - 16), outerStart),
    ) ||
    /^(?:\+| or (?:more|so)| to \d| (?:days?|weeks?|months?|years?|hours?|minutes?|times|metres?|miles?|km)\b)/i.test(
      folded.slice(outerEnd, outerEnd + 10),
    )
  )
}

/** Behind the last full stop or semicolon before a place. */
function lastStop(folded: string, before: number): number {
  const from = Math.max(0, before - LONGEST)
  const stretch = folded.slice(from, before)
  let at = 0
  for (const stop of ['. ', '; ', '\n', '? ', '! ', '。']) at = Math.max(at, stretch.lastIndexOf(stop) + 1)
  return from + at
}
