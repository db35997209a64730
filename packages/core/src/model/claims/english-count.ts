import { ENGLISH_NUMBER, ENGLISH_ORDINAL, readEnglish } from '../../language/numbers/english.ts'
import { numeralsIn } from '../../language/numbers/numerals.ts'
import {
  ADDED,
  COMPOUND,
  COUNTING,
  IDENTIFIED,
  NOT_PLURAL,
  PLURAL,
  POINTER,
  STOPS,
  UNITS,
} from './english-words.ts'
import type { Stretch } from './candidate.ts'

/** A number with the plural noun that it counts: `three key areas`. */
export interface EnglishCount {
  readonly value: number
  readonly numeral: Stretch
  readonly noun: string
  /** After the noun. */
  readonly end: number
  /** True when `following`, `below` or `these` stands beside it. */
  readonly pointed: boolean
  /** True when its noun is one that counts parts of a text. */
  readonly counting: boolean
  /** True when `more`, `other`, `additional` says that it does not count everything. */
  readonly partial: boolean
  /** True after the, these, our, all. */
  readonly definite: boolean
}

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

/** Every count of a prose, left to right; prose is folded to half width. */
export function englishCounts(prose: string): readonly EnglishCount[] {
  if (!/[a-z]{3}/i.test(prose)) return []
  const counts: EnglishCount[] = []
  for (const numeral of numeralsIn(prose)) {
    if (numeral.notation !== 'english' && numeral.notation !== 'arabic') continue
    if (numeral.value < 2 || numeral.value > LARGEST) continue
    const count = countAt(prose, numeral.value, numeral)
    // “At least two issues” may still be followed by two.
    if (count) counts.push(numeral.approximate ? { ...count, partial: true } : count)
  }
  for (const match of prose.matchAll(COMPOUND_NUMBER)) {
    const value = readEnglish(match[1] ?? '')
    const numeral = { start: match.index, end: match.index + (match[1]?.length ?? 0) }
    const count = value && value > 1 ? countAt(prose, value, numeral) : undefined
    if (count) counts.push(count)
  }
  for (const { index } of prose.matchAll(BOTH)) {
    const count = countAt(prose, 2, { start: index, end: index + 'both'.length })
    if (count) counts.push(count)
  }
  counts.push(...talliesIn(prose))
  return counts.sort((a, b) => a.numeral.start - b.numeral.start)
}

/** The counts that stand in brackets behind what they count, and are followed by it. */
function talliesIn(prose: string): readonly EnglishCount[] {
  return [...prose.matchAll(TALLY)].flatMap(({ 0: whole, 1: words = '', 2: number = '', index }) => {
    const noun = words.split(' ').find((word) => isPlural(word.toLowerCase()))
    const value = readEnglish(number) ?? Number(number)
    if (!noun || UNITS.has(noun.toLowerCase()) || value < 2 || value > LARGEST) return []
    const end = index + whole.length
    const numeral = { start: end - number.length - 1, end: end - 1 }
    const counting = COUNTING.has(noun.toLowerCase())
    return [{ value, numeral, noun, end, pointed: false, counting, partial: false, definite: false }]
  })
}

function countAt(prose: string, value: number, { start, end }: Stretch): EnglishCount | undefined {
  if (CUT_OFF.test(prose.slice(Math.max(0, start - 1), start))) return undefined
  const before = prose.slice(Math.max(0, start - 40), start)
  const last = /([A-Za-z.]+)\s*$/.exec(before)?.[1]?.toLowerCase() ?? ''
  const arabic = /\d/.test(prose.charAt(start))
  if (arabic && (IDENTIFIED.has(last.replace(/\.$/, '')) || SERIAL.test(before))) return undefined
  // “The third of my three points: …” tells one of them.
  if (ONE_OF.test(before)) return undefined
  const compound = compoundAt(prose, end)
  // “Two of the three pillars”, “three of its key features”: the list may be either number's.
  const [chosen = ''] = CHOSEN.exec(prose.slice(end, end + 60)) ?? []
  const noun = compound ?? nounAt(prose, end + chosen.length) ?? nounless(prose, before, end)
  if (!noun) return undefined
  const rest = prose.slice(noun.end, noun.end + 100)
  return {
    value,
    numeral: { start, end },
    noun: noun.text,
    end: noun.end,
    pointed: POINTER.test(before.slice(-24)) || TABLED.test(before) || pointsBelow(rest),
    counting: COUNTING.has(noun.text.toLowerCase()) || compound !== undefined || INITIALS.test(noun.text),
    partial:
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
  for (let words = 0; words < WORDS_BETWEEN; words++) {
    const space = /^(?:\s{1,2}|, (?=[a-z-]+ [a-z]))["“‘'(]?/.exec(prose.slice(at, at + 20))
    if (!space) return undefined
    WORD.lastIndex = at + space[0].length
    const match = WORD.exec(prose)
    if (!match) return undefined
    const raw = match[0]
    const word = raw.toLowerCase()
    // `three categories (a, b and c)`: a bracket before the noun is not an adjective.
    if (space[0].includes('(')) return undefined
    if (STOPS.has(word)) return undefined
    if (UNITS.has(word) || UNITS.has(`${word}s`)) return undefined
    if (ADDED.has(word) && word !== 'new') partial = true
    at = match.index + raw.length
    if (isPlural(word) || INITIALS.test(raw)) return { text: raw, end: at, partial }
  }
  return undefined
}

function isPlural(word: string): boolean {
  if (PLURAL.has(word)) return true
  if (NOT_PLURAL.has(word) || word.length < 3) return false
  return /[a-z]s$/.test(word) && !/(?:ss|ous|['’]s)$/.test(word)
}
