import { none } from '../../../text/none.ts'
import type { Label } from '../../../language/labels/label.ts'
import {
  ENGLISH_NUMBER,
  ENGLISH_ORDINAL,
  readEnglish,
  readEnglishOrdinal,
  writeEnglishOrdinal,
} from '../../../language/numbers/english.ts'
import type { Stretch } from '../candidate.ts'
import type { Counted } from '../counted.ts'
import { exactly, phrasesOf } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import { labelsFrom } from '../runs.ts'
import type { Scan } from '../scan.ts'
import { clauseEnd, nextSentence, STOPS } from '../stretches.ts'
import { singularOf } from '../words/en.ts'

/** How far after a count its members may run, in code units: keeps the work linear in the text. */
const FARTHEST = 3000
/** A series may begin so far into a sentence. */
const LEAD = 24

/** What is told with its place: labels, or words such as First. */
interface Series {
  readonly labels: readonly Stretch[]
  /** False where the text goes on to a last or another member that carries no enumerator of its kind. */
  readonly whole: boolean
}

/** (1) … (2) …, First … Second …, Stage one is …: the series must begin before another number does. */
export function englishSeries(scan: Scan, count: Counted, ordinals: readonly Label[]): readonly Proposal[] {
  const { text } = scan
  const end = clauseEnd(scan, count.end, STOPS)
  const next = clauseEnd(scan, nextSentence(scan, end), STOPS)
  // It may begin with the next sentence, or with the one after it.
  const other = count.next ?? end
  const until = Math.min(next + LEAD, other < end ? other : Infinity)
  const body = { start: count.end, end: Math.min(text.length, count.end + FARTHEST) }
  const marks = labelsFrom(
    scan,
    ordinals.filter(({ style }) => style !== 'english'),
    body,
    until - count.end,
  )
  const series =
    marks.length > 1
      ? { labels: marks, whole: true }
      : (toldInWords(scan, body, until) ?? namedInWords(scan, count, body, until))
  if (!series) return none
  const start = series.labels[0]?.start ?? 0
  const between = text.slice(count.end, start)
  const firm =
    marks.length > 1
      ? start < end && /[:,—–-]\s*$/.test(between)
      : /^[^.]*[:.]\s*(?:The |At the )?$/.test(between)
  return [
    phrasesOf(scan, count, 'series', exactly(membersBetween(scan, series.labels, body.end), series.whole), {
      by: 'run',
      tie: firm ? 'marked' : 'near',
      direct: /^[\s:,—–-]*$/.test(between),
    }),
  ]
}

const WORD = new RegExp(
  String.raw`(?<=^|[.;:,–—]\s{1,8}(?:and )?|[.;:,–—]\s(?:and )?(?:(?:at |in |on )?the) )` +
    String.raw`(?:(${ENGLISH_ORDINAL})(?:ly)?\b(?! part(?:y|ies)\b|-)(?: of all| and foremost)?|(one|` +
    String.raw`two|three|four|five|six)(?=[,:]| is\b)|(finally|lastly|last(?: but not least)?(?=,))\b)`,
  'gi',
)
/** “The last stage is …”, “the remainder is …”. */
const GOES_ON = /\b(?:the|and|my|our|its|their) (?:last|final|next|remaining|remainder|rest|others?)\b/i
/** So many times as long as the longest member before it the last but one may be. */
const FARTHEST_LAST = 4

/** From one mark to the next, the longest way; no way is shorter than a sentence. */
function longestOf(marks: readonly Stretch[]): number {
  return Math.max(120, ...marks.slice(1).map(({ start }, index) => start - (marks[index]?.start ?? start)))
}

function toldInWords({ text }: Scan, { start: from, end }: Stretch, until: number): Series | undefined {
  const labels: Stretch[] = []
  let cardinal = false
  for (const { 0: word, 1: ordinal, 2: number, 3: finally_, index } of text.slice(from, end).matchAll(WORD)) {
    const start = from + index
    if (!labels.length && start >= until) return undefined
    const value = ordinal ? readEnglishOrdinal(ordinal) : readEnglish(number ?? '')
    const last = finally_ !== undefined && labels.length > 1
    if (!labels.length) cardinal = number !== undefined
    // “Finally” that far behind the others closes the text, not the series.
    if (last && start - (labels.at(-1)?.end ?? start) > FARTHEST_LAST * longestOf(labels)) break
    if ((value === labels.length + 1 && cardinal === (number !== undefined)) || last) {
      labels.push({ start, end: start + word.length })
      if (last) break
    }
  }
  if (labels.length < 2) return undefined
  // “…, and the fourth is …”, “my third message”: the next one is told in the middle of a sentence.
  const rest = text.slice(labels.at(-1)?.end, end)
  const next = new RegExp(`\\b${writeEnglishOrdinal(labels.length + 1)}\\b`, 'i')
  return next.test(rest) ? undefined : { labels, whole: !GOES_ON.test(rest) }
}

/** Stage one is …. Stage two is …: members that bear the name and the number of what is counted. */
function namedInWords(
  { text }: Scan,
  { noun, numeral }: Counted,
  { start: from, end }: Stretch,
  until: number,
): Series | undefined {
  const name = singularOf(noun)
  const head = text.slice(from, until + name.length + 1).toLowerCase()
  if (!/^[a-z]{3,}$/.test(name) || !head.includes(`${name} `)) return undefined
  const numbered = new RegExp(`\\b${name} (${ENGLISH_NUMBER}|\\d{1,2})\\b`, 'gi')
  const labels: Stretch[] = []
  let last = 0
  for (const { 0: label, 1: number = '', index } of text.slice(from, end).matchAll(numbered)) {
    const start = from + index
    if (!labels.length && start >= until) return undefined
    const value = readEnglish(number) ?? Number(number)
    const opens = OPENS.test(text.slice(Math.max(0, start - 8), start))
    if (opens && value === last + 1) labels.push({ start, end: start + label.length })
    else if (value > last) return undefined
    last = Math.max(last, value)
  }
  // Further ones may be told in the next paragraphs; “Stage 3 was abolished” beside “Stage 2 is …” is not one of them.
  const verbs = new Set(labels.map(({ end: to }) => /^\W*\w+/.exec(text.slice(to, to + 24))?.[0]))
  const whole = labels.length === numeral.value || (labels.length > numeral.value && verbs.size === 1)
  return whole && labels.length > 1 ? { labels, whole } : undefined
}

/** What stands before a member that is told by its name. */
const OPENS = /[.;:,–—]\s{1,2}(?:and )?(?:in )?$/

/** `First, and more obvious, it …`, `the first is …`: what leads to a member. */
const LEADING = /^[\s,:–—]*(?:and [a-z ]{3,24},\s|(?:is|are|was)\s)?/
/** What leads to the next member. */
const TAIL = /[\s,;.:–—]*(?:\b(?:and|or))?[\s,;.]*(?:\b(?:the|at the))?\s*$/i

function membersBetween(scan: Scan, labels: readonly Stretch[], end: number): readonly Stretch[] {
  return labels.map((label, index) => {
    const next = labels[index + 1]?.start
    const start = label.end + (LEADING.exec(scan.text.slice(label.end, next ?? end))?.[0].length ?? 0)
    // The last member ends with its sentence.
    const whole = scan.text.slice(start, next ?? clauseEnd(scan, start, STOPS, end))
    return { start, end: start + whole.length - (TAIL.exec(whole)?.[0].length ?? 0) }
  })
}
