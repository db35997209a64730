import { ENGLISH_NUMBER, ENGLISH_ORDINAL, readEnglish } from '../../language/numbers/english.ts'
import { none } from '../../text/none.ts'
import type { Numeral } from '../../language/numbers/numerals.ts'
import { plainCount } from './count.ts'
import type { Counted } from './counted.ts'
import type { Scan } from './scan.ts'
import {
  ADDED,
  COMPOUND,
  COUNTING,
  IDENTIFIED,
  NOT_PLURAL,
  PLURAL,
  POINTER,
  SORTS,
  STOPS,
  UNITS,
} from './words/en.ts'
import type { Stretch } from './candidate.ts'

const LARGEST = 200
const WORD = /[A-Za-z][A-Za-z0-9'’/-]*|[&]/y
/** `three-step`: the number is part of a word, and no numeral of its own. */
const COMPOUND_NUMBER = new RegExp(`(?<![\\w-])(${ENGLISH_NUMBER})(?=-[a-z]+ )`, 'gi')
const WORDS_BETWEEN = 6
/** The three Rs: members that begin with one letter. */
const INITIALS = /^[A-Z]['’]?s$/
/** `2 of the following 3`, `three of its`: what stands between a number and what it is chosen from. */
const CHOSEN = new RegExp(
  `^ (?:out )?of (?:the|its|their|our|these|those|his|her|my)(?: (?:following|top|first|other|last))?(?: (?:${ENGLISH_NUMBER}|\\d{1,3}))?(?= [a-z])`,
  'i',
)
const OF_WHICH = new RegExp(
  `\\b(?:${ENGLISH_NUMBER}|\\d{1,3}) (?:out )?of (?:the|its|their|our|these|those)(?: following)? $`,
  'i',
)
const ONE_OF = new RegExp(
  `\\b(?:${ENGLISH_ORDINAL}|last|next|another) of (?:the|my|our|these|those|its|their) $`,
  'i',
)
/** Clauses 2 and 3: numbers of clauses. */
const SERIAL = /\b[a-z]+s \d{1,3}[A-Z]?(?:, \d{1,3}[A-Z]?)* (?:and|or|to) $/i
/** Both firms: A and B. */
const BOTH = /\bboth (?=(?:[a-z-]+ ){0,2}[a-z]+s:)/gi
/** Members present (6): … */
const TALLY = new RegExp(
  `(?<=^|[.;:] )([A-Z][\\w'’-]*(?: [a-z][\\w'’-]*){0,3}) \\((${ENGLISH_NUMBER}|\\d{1,3})\\)(?=:)`,
  'g',
)
/** Table 2 lists the …, the table below shows the …: the members are its rows. */
const TABLED =
  /\btable(?: \d+(?:\.\d+)?)?(?: below)? (?:lists?|shows?|sets out|gives|names|summari[sz]es|contains) (?:the |all |our )?$/i
const CUT_OFF = /[$£€¥#§~±×=<>/.\w-]$/

/** Every count of an English text, left to right. */
export function englishCounts({ text, numerals }: Scan): readonly Counted[] {
  const counts: Counted[] = []
  const add = (value: number, { start, end }: Stretch, approximate = false): void => {
    const count =
      value > 1 && value <= LARGEST
        ? countAt(text, { value, start, end, approximate, notation: 'english' })
        : undefined
    if (count) counts.push(count)
  }
  for (const numeral of numerals)
    if (numeral.notation === 'english' || numeral.notation === 'arabic')
      // “At least two issues” may still be followed by two.
      add(numeral.value, numeral, numeral.approximate)
  for (const { 1: word = '', index } of text.includes('-') ? text.matchAll(COMPOUND_NUMBER) : none)
    add(readEnglish(word) ?? 0, { start: index, end: index + word.length })
  for (const { index } of text.matchAll(BOTH)) add(2, { start: index, end: index + 'both'.length })
  counts.push(...talliesIn(text))
  counts.sort((a, b) => a.numeral.start - b.numeral.start)
  // “Two of the three …” is one count with the number that it is a part of.
  return counts.map((count, at) => ({
    ...count,
    next: counts.slice(at + 1).find(({ numeral }) => numeral.start >= count.end)?.numeral.start,
  }))
}

/** The counts that stand in brackets behind what they count, and are followed by it. */
function talliesIn(text: string): readonly Counted[] {
  return [...text.matchAll(TALLY)].flatMap(({ 0: whole, 1: words = '', 2: number = '', index }) => {
    const noun = words.split(' ').find((word) => isPlural(word.toLowerCase()))
    const value = readEnglish(number) ?? Number(number)
    if (!noun || value < 2) return []
    const end = index + whole.length
    const numeral = { start: end - number.length - 1, end: end - 1, value, approximate: false } as const
    return [counted({ ...numeral, notation: 'english' }, noun, end)]
  })
}

/** A count that says nothing else of its list. */
function counted(numeral: Numeral, noun: string, end: number): Counted {
  const classNoun = COUNTING.has(noun.toLowerCase())
  return { ...plainCount(numeral), noun, end, classNoun, english: true }
}

function countAt(prose: string, numeral: Numeral): Counted | undefined {
  const { start, end } = numeral
  if (CUT_OFF.test(prose.slice(Math.max(0, start - 1), start))) return undefined
  const before = prose.slice(Math.max(0, start - 40), start)
  const last = /([A-Za-z.]+)\s*$/.exec(before)?.[1]?.toLowerCase() ?? ''
  const arabic = /\d/.test(prose.charAt(start))
  if (arabic && (IDENTIFIED.has(last.replace(/\.$/, '')) || SERIAL.test(before))) return undefined
  // No two cases are the same.
  if (/\b(?:no|any) $/i.test(before)) return undefined
  // “The third of my three points: …” tells one of them.
  if (ONE_OF.test(before)) return undefined
  const compound = compoundAt(prose, end)
  // “Two of the three pillars”, “three of its key features”: the list may be either number's.
  const [chosen = ''] = CHOSEN.exec(prose.slice(end, end + 60)) ?? []
  const noun = compound ?? nounAt(prose, end + chosen.length) ?? nounless(prose, before, end)
  if (!noun) return undefined
  const rest = prose.slice(noun.end, noun.end + 100)
  const count = counted(numeral, noun.text, noun.end)
  return {
    ...count,
    pointed: POINTER.test(before.slice(-24)) || TABLED.test(before) || pointsBelow(rest),
    classNoun: count.classNoun || compound !== undefined || INITIALS.test(noun.text),
    partial:
      numeral.approximate ||
      noun.partial ||
      chosen !== '' ||
      OF_WHICH.test(before) ||
      /\b(?:another|other|further|additional|remaining)\s*$/i.test(before),
    definite:
      /^(?:the|these|those|our|its|their|all|my|your|his|her|same|key|main|following|first|last)$/.test(last),
  }
}

/** Shall be the following four: …: what is counted has been told. */
function nounless(prose: string, before: string, end: number): Noun | undefined {
  const alone = /\bthe following $/i.test(before) && prose.charAt(end) === ':'
  return alone ? { text: '', end, partial: false } : undefined
}

const BELOW = /^(\W{0,2}(?:[\w-]+,? ){0,14}?)(?:below|as follows|following\s*[:.])/i
/** Three boats from the harbours listed below: the list is the harbours. */
const OF_OTHERS = new RegExp(
  String.raw`(?<!^ of (?:the )?)\b(?!was|has|this)[a-z]{3,}s (?:(?:that|which) (?:are|were) )?(?:listed|shown|given|` +
    String.raw`named|set|described|outlined|detailed|specified|mentioned|defined)\b`,
  'i',
)

/** True where the words behind a noun point at the list of what it names. */
function pointsBelow(rest: string): boolean {
  const [, between] = BELOW.exec(rest) ?? []
  return between !== undefined && !OF_OTHERS.test(between)
}

interface Noun {
  readonly text: string
  readonly end: number
  readonly partial: boolean
}

/** `three-step analysis`: the step is what is counted. */
function compoundAt(prose: string, from: number): Noun | undefined {
  const match = /^-([a-z]+)((?: [a-z]+){1,3})?/i.exec(prose.slice(from, from + 60))
  if (!match || !COMPOUND.test(match[1]?.toLowerCase() ?? '')) return undefined
  const word = (/^ [a-z]+/i.exec(match[2] ?? '')?.[0] ?? '').length
  return { text: match[1] ?? '', end: from + 1 + (match[1]?.length ?? 0) + word, partial: false }
}

function nounAt(prose: string, from: number): Noun | undefined {
  let at = from
  let partial = false
  let quoted = false
  for (let words = 0; words < WORDS_BETWEEN; words++) {
    const space = /^(?:\s{1,2}|, (?=[a-z-]+ [a-z]))["“‘'(]?/.exec(prose.slice(at, at + 20))
    if (!space) return undefined
    WORD.lastIndex = at + space[0].length
    const match = WORD.exec(prose)
    if (!match) return undefined
    // The three ‘Rs’: the mark that closes a quotation is not part of the word.
    const raw = /[‘']$/.test(space[0]) ? match[0].replace(/['’]$/, '') : match[0]
    const word = raw.toLowerCase()
    // `three categories (a, b and c)`: a bracket before the noun is not an adjective.
    if (space[0].includes('(')) return undefined
    // Three such trends: what they are has been told, and is counted all the same.
    if (STOPS.has(word) && !(words === 0 && word === 'such')) return undefined
    if (UNITS.has(word) || UNITS.has(`${word}s`)) return undefined
    if (ADDED.has(word) && word !== 'new') partial = true
    at = match.index + raw.length
    quoted ||= /["“‘']$/.test(space[0])
    // Three “access levels”: …, what follows stands behind the quotation marks.
    const closing = Number(quoted && /[”’]/.test(prose.charAt(at)))
    if (isPlural(word) || INITIALS.test(raw))
      return { text: raw, end: at + closing + (SORTS.has(word) ? ofOne(prose, at) : 0), partial }
  }
  return undefined
}

/** Two kinds of permit, annual and daily: how far the one thing goes whose kinds are told; of several, the list may be their names. */
function ofOne(prose: string, from: number): number {
  const [whole = '', last = ''] = /^ of (?:[a-z-]+ )?([a-z-]+)(?=,)/.exec(prose.slice(from, from + 40)) ?? []
  return isPlural(last) ? 0 : whole.length
}

function isPlural(word: string): boolean {
  if (PLURAL.has(word)) return true
  if (NOT_PLURAL.has(word) || word.length < 3) return false
  return /[a-z]s$/.test(word) && !/(?:ss|ous|['’]s)$/.test(word)
}
