import {
  ENGLISH_NUMBER,
  ENGLISH_ORDINAL,
  readEnglish,
  readEnglishOrdinal,
  writeEnglishOrdinal,
} from '../../language/numbers/english.ts'
import { readRoman } from '../../language/numbers/symbols.ts'
import type { Stretch } from './candidate.ts'
import type { EnglishCount } from './english-count.ts'
import { singularOf } from './english-words.ts'

/** Members that carry enumerators inside a paragraph: (1) … (2) …; First, … Second, … */
export interface EnglishSeries {
  readonly items: readonly Stretch[]
  /** `mark`: brackets and letters. `word`: First, One. */
  readonly kind: 'mark' | 'word'
  readonly start: number
  /** False where the text goes on to a last or another member that carries no enumerator of its kind. */
  readonly whole: boolean
}

const MARK = /(?<![\w)])(?:\((\d{1,2}|[ivx]{1,5}|[a-z])\)|(\d{1,2}|[ivx]{1,4}|[a-h])\))(?=\s?\S)/gi
const WORD = new RegExp(
  String.raw`(?<=^|[.;:,–—]\s{1,8}(?:and )?|[.;:,]\s(?:and )?(?:the|` +
    String.raw`at the) )(?:(${ENGLISH_ORDINAL})(?:ly)?\b(?! part(?:y|ies)\b|-)(?: of all| and foremost)?|(one|` +
    String.raw`two|three|four|five|six)(?=[,:]| is\b)|(finally|lastly)\b|(last(?: but not least)?)(?=,))`,
  'gi',
)

/** The series that begins with its first member within [from, until); it may run on to `end`. */
export function seriesFrom(
  prose: string,
  from: number,
  until: number,
  end: number,
): EnglishSeries | undefined {
  return markSeries(prose, from, until, end) ?? wordSeries(prose, from, until, end)
}

/** Letters, Roman numbers and figures, by the first of each. */
const READERS: Readonly<Record<string, (text: string) => number>> = {
  '1': Number,
  i: (text) => readRoman(text) ?? 0,
  a: (text) => (text.length === 1 ? text.charCodeAt(0) - 96 : 0),
}

function markSeries(prose: string, from: number, until: number, end: number): EnglishSeries | undefined {
  let read: ((text: string) => number) | undefined
  let last = 0
  const marks: Stretch[] = []
  for (const match of prose.slice(from, end).matchAll(MARK)) {
    const text = (match[1] ?? match[2] ?? '').toLowerCase()
    const start = from + match.index
    if (!read && start >= until) return undefined
    read ??= READERS[text]
    const value = read?.(text) ?? 0
    // A jump of one is a lost member; anything else is another number in brackets.
    if (value === last + 1 || (last > 0 && value === last + 2)) {
      last = value
      marks.push({ start, end: start + match[0].length })
    }
  }
  return series('mark', prose, marks, end, true)
}

/** “The last stage is …”, “the remainder is …”. */
const GOES_ON = /\b(?:the|and|my|our|its|their) (?:last|final|next|remaining|remainder|rest|others?)\b/i

/** So many times as long as the longest member before it the last but one may be. */
const FARTHEST_LAST = 4

/** From one mark to the next, the longest way; no way is shorter than a sentence. */
function longestOf(marks: readonly Stretch[]): number {
  return Math.max(120, ...marks.slice(1).map(({ start }, index) => start - (marks[index]?.start ?? start)))
}

function wordSeries(prose: string, from: number, until: number, end: number): EnglishSeries | undefined {
  const marks: Stretch[] = []
  let cardinal = false
  for (const { 0: word, 1: ordinal, 2: number, 3: finally_, 4: lastly, index } of prose
    .slice(from, end)
    .matchAll(WORD)) {
    const start = from + index
    if (!marks.length && start >= until) return undefined
    const value = ordinal ? readEnglishOrdinal(ordinal) : readEnglish(number ?? '')
    const last = (finally_ ?? lastly) !== undefined && marks.length > 1
    if (!marks.length) cardinal = number !== undefined
    // “Finally” that far behind the others closes the text, not the series.
    if (last && start - (marks.at(-1)?.end ?? start) > FARTHEST_LAST * longestOf(marks)) break
    if ((value === marks.length + 1 && cardinal === (number !== undefined)) || last) {
      marks.push({ start, end: start + word.length })
      if (last) break
    }
  }
  // “…, and the fourth is …”, “my third message”: the next one is told in the middle of a sentence.
  const rest = prose.slice(marks.at(-1)?.end ?? end, end)
  const next = new RegExp(`\\b${writeEnglishOrdinal(marks.length + 1)}\\b`, 'i')
  return next.test(rest) ? undefined : series('word', prose, marks, end, !GOES_ON.test(rest))
}

/** Stage one is …. Stage two is …: members that bear the name and the number of what is counted. */
export function namedSeries(
  prose: string,
  { noun, value: claimed }: EnglishCount,
  from: number,
  until: number,
  end: number,
): EnglishSeries | undefined {
  const name = singularOf(noun)
  if (!/^[a-z]{3,}$/.test(name) || !isBegun(prose, name, from, end)) return undefined
  const numbered = new RegExp(`\\b${name} (${ENGLISH_NUMBER}|\\d{1,2})\\b`, 'gi')
  const marks: Stretch[] = []
  let last = 0
  for (const { 0: text, 1: number = '', index } of prose.slice(from, end).matchAll(numbered)) {
    const start = from + index
    if (!marks.length && start >= until) return undefined
    const value = readEnglish(number) ?? Number(number)
    const opens = OPENS.test(prose.slice(Math.max(0, start - 8), start))
    if (opens && value === last + 1) marks.push({ start, end: start + text.length })
    else if (value > last) return undefined
    last = Math.max(last, value)
  }
  if (marks.length === claimed) return series('word', prose, marks, end, true)
  // Further ones may be told in the next paragraphs; “Stage 3 was abolished” beside “Stage 2 is …” is not one of them.
  const verbs = new Set(marks.map((mark) => /^\W*\w+/.exec(prose.slice(mark.end, mark.end + 24))?.[0]))
  return marks.length > claimed && verbs.size === 1 ? series('word', prose, marks, end, true) : undefined
}

/** True where the first of what is counted is told: stage one, Lesson 1. */
function isBegun(prose: string, name: string, from: number, end: number): boolean {
  FIRST.lastIndex = from
  for (let found = FIRST.exec(prose); found && found.index < end; found = FIRST.exec(prose))
    if (prose.slice(found.index - name.length, found.index).toLowerCase() === name) return true
  return false
}

const FIRST = / (?:one|1)\b/gi

/** What stands before a member that is told by its name. */
const OPENS = /[.;:,–—]\s{1,2}(?:and )?(?:in )?$/

function series(
  kind: EnglishSeries['kind'],
  prose: string,
  marks: readonly Stretch[],
  end: number,
  whole: boolean,
): EnglishSeries | undefined {
  const [first, second] = marks
  return first && second && { kind, items: membersBetween(prose, marks, end), start: first.start, whole }
}

/** `First, and more obvious, it …`, `the first is …`: what leads to a member. */
const LEAD = /^[\s,:–—]*(?:and [a-z ]{3,24},\s|(?:is|are|was)\s)?/
/** What leads to the next member. */
const TAIL = /[\s,;.:–—]*(?:\b(?:and|or))?[\s,;.]*(?:\b(?:the|at the))?\s*$/i

function membersBetween(prose: string, marks: readonly Stretch[], end: number): readonly Stretch[] {
  return marks.map((mark, index) => {
    const next = marks[index + 1]
    const whole = prose.slice(mark.end, next?.start ?? end)
    // The last member ends with its sentence.
    const stop = next ? whole.length : (/[.!?](?=\s+[A-Z]|\s*$)/.exec(whole)?.index ?? whole.length)
    const text = whole.slice(0, stop)
    const lead = LEAD.exec(text)?.[0].length ?? 0
    const tail = TAIL.exec(text)?.[0].length ?? 0
    return { start: mark.end + lead, end: Math.max(mark.end + lead, mark.end + text.length - tail) }
  })
}
