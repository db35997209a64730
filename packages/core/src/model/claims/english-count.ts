import { ENGLISH_NUMBER, readEnglish } from '../../language/numbers/english.ts'
import type { Numeral } from '../../language/numbers/numerals.ts'
import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { plainCount } from './count.ts'
import type { Counted } from './candidate.ts'
import type { Scan } from './scan.ts'
import * as words from './words/en.ts'

const LARGEST = 200
const WORD = /[A-Za-z][A-Za-z0-9'’/-]*|[&]/y
const WORDS_BETWEEN = 6
/** The three Rs: members that begin with one letter. */
const INITIALS = /^[A-Z]['’]?s$/
/** Both firms: A and B; both firms – A and B – are …; the twin aims; not the digital twin rules. */
const BOTH = /\b(?:both (?=(?:[a-z-]+ ){0,2}[a-z]+s(?::|\s?[—–]))|(?<!al[ -]|\w-)twin (?=[a-z]+s\b))/gi
/** A number that its noun does not follow, or whose noun counts nothing elsewhere. */
const SPECIAL = [
  // Met five times, on 2 May, 3 June, …: times that are told by their days.
  `\\b(?<number>${ENGLISH_NUMBER}|\\d{1,2}) (?<noun>times)(?=(?:\\s[\\w’'-]+){0,8},?\\son\\s\\d{1,2}\\s[A-Z])`,
  // Members present (6): …
  `(?<=^|[.;:] )(?<noun>[A-Z][\\w'’-]*(?: [a-z][\\w'’-]*){0,3}) \\((?<number>${ENGLISH_NUMBER}|\\d{1,3})\\)(?=:)`,
  // Three-step analysis: the steps are counted; the aims are twofold. A two-stage, open call: a comma parts adjectives.
  `(?<![\\w-])(?<number>${ENGLISH_NUMBER}|\\d{1,2})-(?<noun>step|part|point|pillar|stage|phase|layer|tier|level|track|pronged|strand)(?: [a-z]+|(?!,))`,
  `(?<![\\w-])(?<number>${ENGLISH_NUMBER}|\\d{1,2})-?(?<noun>fold)(?! [a-z])`,
].map((one) => new RegExp(one, 'gi'))
const CUT_OFF = /[$£€¥#§~±×=<>/.\w-]$/

/** Every count of an English text, left to right. */
export function englishCounts(scan: Scan): readonly Counted[] {
  return (scan.english ??= countsIn(scan))
}

function countsIn({ text, numerals }: Scan): readonly Counted[] {
  const counts: Counted[] = []
  const add = (value: number, start: number, end: number, approximate = false): void => {
    if (value < 2 || value > LARGEST) return
    const count = countAt(text, { value, start, end, approximate, notation: 'english' })
    if (count) counts.push(count)
  }
  for (const { notation, value, start, end, approximate } of numerals)
    // “At least two issues” may still be followed by two.
    if (notation === 'english' || notation === 'arabic') add(value, start, end, approximate)
  for (const { index } of allMatches(text, BOTH)) add(2, index, index + 'both'.length)
  for (const pattern of /-|fold|\):| times/.test(text) ? SPECIAL : none)
    for (const { 0: whole, index, groups } of allMatches(text, pattern)) {
      const { number = '', noun = '' } = groups ?? {}
      const start = index + whole.lastIndexOf(number)
      const value = readEnglish(number) ?? Number(number)
      const parts = noun.split(' ')
      const called = whole.endsWith(')') ? parts.find((one) => isPlural(one.toLowerCase())) : noun
      const numeral = {
        start,
        end: start + number.length,
        value,
        approximate: false,
        notation: 'english',
      } as const
      if (called) counts.push(counted(numeral, called, index + whole.length))
    }
  counts.sort((a, b) => a.numeral.start - b.numeral.start)
  const starts = counts.map(({ numeral }) => numeral.start)
  // Of the five options, three are viable: …: a number of some of them has no noun of its own.
  const some = numerals.filter(
    ({ notation, end }) => notation === 'english' && words.SOME.test(text.slice(end, end + 16)),
  )
  const others = [...starts, ...some.map(({ start }) => start)].sort((a, b) => a - b)
  // “Two of the three …” is one count with the number that it is a part of.
  return counts.map((count) => ({ next: others.find((start) => start >= count.end), ...count }))
}

/** A count that says nothing else of its list. */
function counted(numeral: Numeral, noun: string, end: number): Counted {
  const [word, plural] = [noun.toLowerCase(), `${noun.toLowerCase()}s`]
  const classNoun = words.COUNTING.has(word) || words.COUNTING.has(plural)
  return { english: true, ...plainCount(numeral), noun, end, classNoun }
}

function countAt(prose: string, numeral: Numeral): Counted | undefined {
  const { start, end } = numeral
  const before = prose.slice(Math.max(0, start - 40), start)
  const last = /([A-Za-z.]+)\s*$/.exec(before)?.[1]?.toLowerCase() ?? ''
  const identifies = words.IDENTIFIED.has(last.replace(/\.$/, '')) || words.SERIAL.test(before)
  if (CUT_OFF.test(before) || (identifies && /\d/.test(prose.charAt(start)))) return undefined
  // No two cases are the same; “the third of my three points: …” tells one of them.
  if (words.NO_COUNT.test(before)) return undefined
  // “Two of the three pillars”, “three of its key features”: the list may be either number's.
  const [chosen = ''] = words.CHOSEN.exec(prose.slice(end, end + 60)) ?? []
  const noun = nounAt(prose, end + chosen.length) ?? nounless(prose, before, end)
  if (!noun) return undefined
  const count = counted(numeral, noun.text, noun.end)
  const rest = prose.slice(noun.end, noun.end + 100)
  const choice = words.CHOOSING.test(before)
  const part = chosen !== '' && 'part'
  const about = numeral.approximate
  const least = (about && !/\btop $/i.test(before)) || words.OUT_OF.test(before) || choice
  const below = words.BELOW.exec(rest)?.[1]
  return {
    // Three boats from the harbours listed below: the list is the harbours.
    pointed:
      words.POINTER.test(before.slice(-24)) ||
      words.TABLED.test(before) ||
      (below !== undefined && !words.OF_OTHERS.test(below)),
    partial: about || choice || part !== false || words.PART_OF.test(before),
    doubt: least ? 'some' : part || undefined,
    definite: words.DEFINITE.test(last) || words.POSSESSIVE.test(before),
    stated: words.STATED.test(before),
    ...count,
    classNoun: count.classNoun || INITIALS.test(noun.text),
  }
}

interface Noun {
  readonly text: string
  readonly end: number
}

/** Shall be the following four: …, the top five were …, all three, I will mention two. …: what is counted has been told, or follows. */
function nounless(prose: string, before: string, end: number): Noun | undefined {
  const rest = prose.slice(end, end + 6)
  const word = /[a-z]/i.test(prose.charAt(end - 1))
  const listed = /\bthe following $/i.test(before)
  const ranked =
    /\bthe (?:top|other|first|last) $/i.test(before) &&
    /^ (?:are|were|being) /.test(prose.slice(end, end + 7))
  if (listed || ranked) return { text: '', end }
  // With what they are below, or in the next sentence.
  const ends = word && (/^:\s*$/.test(rest) || /^\.(?:\s|$)/.test(rest))
  const again =
    word &&
    POINTS.test(before) &&
    /^(?:[.,;:)]| (?:is|are|were|was|have|had|will|can|must|should|to)\b)/.test(rest)
  // Only six (Ayr, Bute …) had one.
  return ends || again || /^ \([A-Z]/.test(rest) ? { text: '', end } : undefined
}

/** These three, all four, between the two: what was told. */
const POINTS = /\b(?:these|those|all|(?:between|of|by) the|the other) $/i

/** Three G-G (government to government) projects; seven (7) members. */
const ASIDE_IN = /^ \([^()]{1,36}\)(?= [a-z])/

function nounAt(prose: string, from: number): Noun | undefined {
  let at = from
  let quoted = false
  for (let count = 0; count < WORDS_BETWEEN; count++) {
    const aside = ASIDE_IN.exec(prose.slice(at, at + 40))?.[0].length ?? 0
    at += aside
    const space = /^(?:\s{1,2}|, (?=[a-z-]+ [a-z]))["“‘']?/.exec(prose.slice(at, at + 20))?.[0] ?? ''
    WORD.lastIndex = at + space.length
    const match = space ? WORD.exec(prose) : null
    if (!match) return undefined
    // The three ‘Rs’: the mark that closes a quotation is not part of the word.
    const raw = /[‘']$/.test(space) ? match[0].replace(/['’]$/, '') : match[0]
    // What a note's number follows is the word before it.
    const word = raw.toLowerCase().replace(/(?<=[a-z]s)\d{1,2}$/, '')
    // Three such trends: what they are has been told, and is counted all the same; two distinct but linked phases.
    const passes = count === 0 ? word === 'such' : /^(?:and|but)$/.test(word)
    if (words.STOPS.has(word) && !passes) return undefined
    if (words.UNITS.has(word) || (words.UNITS.has(`${word}s`) && !words.OWNED.has(word))) return undefined
    at = match.index + raw.length
    quoted ||= /["“‘']$/.test(space)
    // Three “access levels”: …, what follows stands behind the quotation marks.
    const closing = Number(quoted && /[”’]/.test(prose.charAt(at)))
    if (!isPlural(word) && !INITIALS.test(raw)) continue
    const one = words.SORTS.has(word) ? OF_ONE.exec(prose.slice(at, at + 40)) : null
    return { text: raw, end: at + closing + (one?.[0].length ?? 0) }
  }
  return undefined
}

/** Two kinds of permit, annual and daily: the one thing whose kinds are told. */
const OF_ONE = /^ of (?:[a-z-]+ )?[a-z-]+(?=,)/

function isPlural(word: string): boolean {
  if (words.PLURAL.has(word)) return true
  return /^[a-z].*[a-z]s$/.test(word) && !words.NOT_PLURAL.has(word) && !/(?:ss|ous|['’]s)$/.test(word)
}
