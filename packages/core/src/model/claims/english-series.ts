import { readEnglishOrdinal, ENGLISH_ORDINAL } from '../../language/numbers/english.ts'
import type { Stretch } from './candidate.ts'

/** Members that carry enumerators inside a paragraph: (1) … (2) …; First, … Second, … */
export interface EnglishSeries {
  readonly items: readonly Stretch[]
  /** `mark`: brackets and letters. `word`: First, One. */
  readonly kind: 'mark' | 'word'
  readonly start: number
  /** False where the text goes on to a last or another member that carries no enumerator of its kind. */
  readonly whole: boolean
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']
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

function markSeries(prose: string, from: number, until: number, end: number): EnglishSeries | undefined {
  let kind: 'digit' | 'roman' | 'letter' | undefined
  let last = 0
  const marks: { readonly start: number; readonly end: number }[] = []
  for (const match of prose.slice(from, end).matchAll(MARK)) {
    const text = (match[1] ?? match[2] ?? '').toLowerCase()
    if (!kind) {
      if (from + match.index >= until) return undefined
      kind = text === '1' ? 'digit' : text === 'i' ? 'roman' : text === 'a' ? 'letter' : undefined
      if (!kind) continue
    }
    const value = valueOf(text, kind)
    // A jump of one is a lost member; anything else is another number in brackets.
    if (value === last + 1 || (last > 0 && value === last + 2)) {
      last = value
      marks.push({ start: from + match.index, end: from + match.index + match[0].length })
    }
  }
  return marks.length < 2
    ? undefined
    : { kind: 'mark', items: membersBetween(prose, marks, end), start: marks[0]?.start ?? from, whole: true }
}

function valueOf(text: string, kind: 'digit' | 'roman' | 'letter'): number {
  if (kind === 'digit') return Number(text)
  if (kind === 'roman') return ROMAN.indexOf(text) + 1
  return text.length === 1 ? text.charCodeAt(0) - 96 : 0
}

/** “The last stage is …”, “the remainder is …”. */
const GOES_ON = /\b(?:the|and|my|our|its|their) (?:last|final|next|remaining|remainder|rest|others?)\b/i
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six']

function wordSeries(prose: string, from: number, until: number, end: number): EnglishSeries | undefined {
  const marks: { readonly start: number; readonly end: number }[] = []
  let cardinal = false
  for (const match of prose.slice(from, end).matchAll(WORD)) {
    const start = from + match.index
    if (!marks.length && start >= until) return undefined
    const value = match[1]
      ? readEnglishOrdinal(match[1])
      : match[2]
        ? CARDINALS.indexOf(match[2].toLowerCase()) + 1
        : undefined
    const last = (match[3] ?? match[4]) !== undefined && marks.length > 1
    if (!marks.length) cardinal = match[2] !== undefined
    if ((value === marks.length + 1 && cardinal === (match[2] !== undefined)) || last) {
      marks.push({ start, end: start + match[0].length })
      if (last) break
    }
  }
  // “…, and the fourth is …”, “my third message”: the next one is told in the middle of a sentence.
  const next = ORDINALS[marks.length]
  const rest = prose.slice(marks.at(-1)?.end ?? end, end)
  if (next !== undefined && new RegExp(`\\b${next}\\b`, 'i').test(rest)) return undefined
  return marks.length < 2
    ? undefined
    : {
        kind: 'word',
        items: membersBetween(prose, marks, end),
        start: marks[0]?.start ?? from,
        whole: !GOES_ON.test(rest),
      }
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
