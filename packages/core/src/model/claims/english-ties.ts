import type { EnglishCount } from './english-count.ts'
import { exactly, isName, readList, trimmed, type EnglishList } from './english-list.ts'
import { namedSeries, seriesFrom } from './english-series.ts'
import { beforeTies, sentenceBeforeTies } from './english-before.ts'
import { endAt, LONGEST_SENTENCE, mask, startBefore, tie, type Text, type Tie } from './english-text.ts'
import { OPENING, singularOf } from './english-words.ts'

const TAIL_WORDS = 16
/** How far after a count its members may run, in code units: keeps the work linear in the text. */
const FARTHEST = 3000
/** Every way in which a list may be tied to a count, the firmest first. */
export function* tiesOf(text: Text, count: EnglishCount, nextCount: number): Generator<Tie> {
  const end = Math.min(endAt(text.ends, count.end), count.end + LONGEST_SENTENCE)
  yield* seriesTies(text, count, end, nextCount)
  yield* bracketTies(text, count)
  yield* markedTies(text, count, end, nextCount)
  yield* pairTies(text, count, end)
  yield* plainTies(text, count, end)
  yield* datedTies(text, count, end)
  yield* nextSentenceTies(text, count, end)
  yield* alongsideTies(text, count, end)
  yield* beforeTies(text, count)
  yield* sentenceBeforeTies(text, count)
}

/** (1) … (2) …, First … Second …: the series must begin before another number does. */
function* seriesTies(
  { prose, ends }: Text,
  count: EnglishCount,
  end: number,
  nextCount: number,
): Generator<Tie> {
  const next = endAt(ends, end + 1)
  // A series may begin with the next sentence, or with the one after it.
  const until = Math.min(
    Math.max(end + 24, Math.min(next + 24, prose.length)),
    nextCount < end ? nextCount : Infinity,
  )
  const farthest = Math.min(prose.length, count.end + FARTHEST)
  const series =
    seriesFrom(prose, count.end, until, farthest) ?? namedSeries(prose, count, count.end, until, farthest)
  if (!series) return
  const { items } = series
  const between = prose.slice(count.end, series.start)
  const firm =
    series.kind === 'mark'
      ? series.start < end && /[:,—–-]\s*$/.test(between)
      : /^[^.]*[:.]\s*(?:The |At the )?$/.test(between)
  yield tie('series', exactly(items, series.whole), { firm, direct: /^[\s:,—–-]*$/.test(between) })
}

/** three categories of risk (threat, vulnerability and consequence). */
function* bracketTies(text: Text, count: EnglishCount): Generator<Tie> {
  const { prose, masked, partner } = text
  const gap =
    /^(?:\s(?:of|in|for|to|during|across|at|on|per|from|by|within|under)\b(?:\s[\w'’-]+){1,4})?\s?\(/.exec(
      masked.slice(count.end, count.end + 80),
    )
  if (!gap) return
  const open = count.end + gap[0].length - 1
  const close = partner[open] ?? -1
  if (close < 0) return
  const inside = prose.slice(open + 1, close)
  if (
    /^(?:see|note|and|or|in|which|as|if|about|approximately|not|for (?!example)|with|also|hereafter)\b|^[ei]\.[eg]\b/i.test(
      inside,
    )
  )
    return
  const opening = OPENING.exec(inside)
  const start = open + 1 + (opening?.[0].length ?? 0)
  const list = readList(' '.repeat(start) + mask(text, start, close), start, close)
  if (!list) return
  const short = list.items.every((item) => item.end - item.start <= 30)
  // “an ordering of two values (less, equal or greater)” lists what comes of them.
  const choice = /\sor\s/.test(inside)
  const even = list.even || isPlain(prose, list, count.counting)
  yield tie(
    'brackets',
    { ...list, even, closed: list.closed && !opening },
    {
      firm: !choice && list.items.length > 2 && (gap[0].length <= 2 || (count.counting && short)),
      direct: gap[0].length <= 2 && (count.definite || areNames(masked, list)),
    },
  )
}

/** (works, finance, risk and audit, training): brackets hold short words that need no “and” before the last. */
function isPlain(prose: string, { items, least }: EnglishList, counting: boolean): boolean {
  const texts = items.map(({ start, end }) => prose.slice(start, end))
  return (
    items.length > 2 &&
    least === items.length &&
    // “Two doors (red, large, heavy)” describes them.
    (counting || texts.some((text) => /\sand\s/.test(text))) &&
    texts.every((text) => /^[a-z][a-z-]*(?: [a-z-]+){0,2}$/.test(text))
  )
}

const MARKED = new RegExp(
  String.raw`^((?:[^:;.—]|\.(?=\w))*?)(:\s+|\s*[—–]\s*(?:(?:they|these) (?:are|were)\s)?|\s-{1,2}\s|` +
    String.raw`[,;]?\s(?:namely|viz\.?|which are|these being|i\.e\.)[,:]?\s|,\s(?:including|such as)\s)`,
  'i',
)

/** A colon, a dash, namely, which are, including. */
function* markedTies({ masked }: Text, count: EnglishCount, end: number, nextCount: number): Generator<Tie> {
  const match = MARKED.exec(masked.slice(count.end, Math.min(end, count.end + 240)))
  if (!match) return
  const [whole, between = '', sign = ''] = match
  const start = count.end + whole.length
  const words = between.trim().split(/\s+/).length
  if (words > TAIL_WORDS || nextCount < start) return
  const dash = /[—–-]/.test(sign)
  const stop = dash ? dashEnd(masked, start, end) : end
  const list = readList(masked, start, stop)
  if (!list) return
  const open = /including|such as/.test(sign)
  if (open && !list.even) return
  // “Both sides: left, right and centre” is a saying.
  if (/^both/i.test(masked.slice(count.numeral.start)) && !areNames(masked, list)) return
  if (masked.charAt(count.end - 1) === ')' && !areShaped(masked, list)) return
  yield tie('marked', open ? { ...list, closed: false } : list, {
    firm: dash ? !between.trim() || (count.counting && words <= 5) : !open,
    direct:
      /^\s*(?:are|were|include)?\s*$/.test(between) ||
      /namely|viz|these being|which are/i.test(sign) ||
      (list.items.length > 2 && areNames(masked, list)),
  })
}

/** Ann Reed, Bob Shaw and Cy Till; not Ann Reed, Chair, Bob Shaw and Cy Till: all have one word, or all have more, and none an “and”. */
function areShaped(masked: string, { items }: EnglishList): boolean {
  const texts = items.map(({ start, end }) => masked.slice(start, end))
  return (
    new Set(texts.map((text) => text.includes(' '))).size === 1 && !texts.some((text) => /\sand\s/.test(text))
  )
}

function dashEnd(masked: string, start: number, end: number): number {
  const close = /\s[—–-]{1,2}[\s,]|—/.exec(masked.slice(start, end))
  return close ? start + close.index : end
}

const PAIR = /[,:;—–-]\s(one\b.{2,200}?),?\s(?:and|while)\s((?:the other|another)\b.{2,200})/i

/** two definitions, one by A and the other by B. */
function* pairTies({ masked }: Text, count: EnglishCount, end: number): Generator<Tie> {
  const match = count.value === 2 ? PAIR.exec(masked.slice(count.end, Math.min(end, count.end + 480))) : null
  if (!match) return
  const start = count.end + match.index + 2
  const second = count.end + match.index + match[0].length - (match[2]?.length ?? 0)
  const items = [
    { start, end: start + (match[1]?.length ?? 0) },
    trimmed(masked, { start: second, end: count.end + match.index + match[0].length }),
  ]
  yield tie('pair', exactly(items, true))
}

/** What stands between a number and the list beside it: (of the plan) are, a comma, of. */
const BESIDE =
  /^(?:((?:\s(?:of|for|in)\s(?:the|this|that|our|its|their)(?:\s[\w-]+){1,3}?)?\s(?:are|were)\s)|([,;]\s)|(\sof\s|\son\s))/

/** The three pillars are A, B and C; three parts, A, B and C, …; the three principles of A, B and C. */
function* plainTies({ masked }: Text, count: EnglishCount, end: number): Generator<Tie> {
  const rest = masked.slice(count.end, end)
  const match = BESIDE.exec(rest)
  if (!match) return
  const [sign, verb, comma] = match
  if (verb && !count.definite && !NAMES.test(rest.slice(sign.length))) return
  const start = count.end + sign.length
  if (NO_LIST.test(masked.slice(start))) return
  // `two banks, A and B, have …`: what is set beside the noun ends with the member after “and”.
  const stop = comma ? apposedEnd(masked, start, end) : end
  const list = readList(masked, start, stop)
  if (!list?.even) return
  const names = areNames(masked, list)
  if (!verb && !count.counting && !names) return
  if (!verb && !comma && list.items.length < 3) return
  const named =
    verb !== undefined &&
    list.items.every(
      (item) => isName(masked, item) || /^(?:to |\w+ing\b)/.test(masked.slice(item.start, item.end)),
    )
  // “The two schools are old and cold” describes them.
  if (verb && !named && !count.counting) return
  yield tie('beside', list, { firm: named && count.definite })
}

const WHEN =
  /^(?:\s[\w’'-]+){0,8}?\s(?:in|on)\s(?=(?:[A-Z]|\d|early|mid|late|the (?:first|second|third|last|fourth)))/
/** A date as text has it: January 1998, 1 March, early 2004, the first quarter of 2010. */
const DATED = new RegExp(
  String.raw`^(?:the )?(?:early|mid|late|(?:first|second|third|fourth|last) (?:quarter|half)(?: of)?)?[ -]?(?:\d{1,2} )?` +
    String.raw`(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)?` +
    String.raw`(?: \d{1,2})?,?(?: ?(?:19|20)\d\d)?$`,
  'i',
)

/** The next three payments will be in June, September and December: each is named by its date. */
function* datedTies({ masked }: Text, count: EnglishCount, end: number): Generator<Tie> {
  const when = WHEN.exec(masked.slice(count.end, Math.min(end, count.end + 120)))
  const start = count.end + (when?.[0].length ?? 0)
  const list = when && readList(masked, start, end)
  if (!list || list.items.length !== count.value) return
  if (!list.items.every((item) => DATED.test(masked.slice(item.start, item.end)))) return
  yield tie('dates', list)
}

const NO_LIST = /^(?:and|or|but|which|each|all|both|with|as|in|to be|not|now|also|so)\b/i
const NAMES = /^[A-Z“"]/

function areNames(masked: string, { items }: EnglishList): boolean {
  return items.every((item) => isName(masked, item))
}

/** Where a list ends that goes on with its sentence behind it. */
function apposedEnd(masked: string, start: number, end: number): number {
  const and = /\s(?:and|or|&)\s/.exec(masked.slice(start, end))
  if (!and) return end
  const from = start + and.index + and[0].length
  const close = /,\s|\s[–—-]{1,2}\s|;\s/.exec(masked.slice(from, end))
  return close ? from + close.index : end
}

const ALONGSIDE = /^[^.:;]{0,120}?,\s(?:alongside|together with|along with)\s/i

/** A is one of the five ports, alongside B, C, D and E: the subject is one of them. */
function* alongsideTies({ masked, ends }: Text, count: EnglishCount, end: number): Generator<Tie> {
  const match = ALONGSIDE.exec(masked.slice(count.end, end))
  if (!match) return
  const sentence = trimmed(masked, {
    start: startBefore(ends, count.numeral.start),
    end: count.numeral.start,
  })
  const subject =
    /^(?:\d{1,3}[.)]\s+)?((?:the\s)?[A-Z][^,.;:]{1,40}?)\s(?:is|was|are|ranks|remains|became)\s/.exec(
      masked.slice(sentence.start, sentence.end),
    )
  const start = count.end + match[0].length
  const list = readList(masked, start, end)
  if (!subject || !list?.even) return
  const from = sentence.start + subject[0].indexOf(subject[1] ?? '')
  const items = [{ start: from, end: from + (subject[1]?.length ?? 0) }, ...list.items]
  yield tie('alongside', { ...exactly(items, true), closed: list.closed })
}

/** … six principles. They are: A, B and C. */
function* nextSentenceTies({ masked, ends }: Text, count: EnglishCount, end: number): Generator<Tie> {
  // … four freedoms. The freedom to use, study, change and share it.
  const singular = singularOf(count.noun)
  if (new RegExp(`^\\s*(?:The|A|An) ${singular}\\b`, 'i').test(masked.slice(end, end + 60))) {
    const stop = Math.min(endAt(ends, end + 1), end + LONGEST_SENTENCE)
    const list = readList(masked, end, stop)
    if (list?.even) yield tie('next-sentence', list)
  }
  for (const from of [end, endAt(ends, end + 1)]) {
    const match = /^\s*(?:They|These|Those)(?: \w+)? (?:are|were|include)(?: as follows)?(:?)\s+/.exec(
      masked.slice(from),
    )
    if (!match) continue
    const start = from + match[0].length
    const stop = Math.min(endAt(ends, start + 1), start + LONGEST_SENTENCE)
    const list = readList(masked, start, stop)
    // “They were charged with …” tells of them.
    if (!list || (!list.even && !match[1])) continue
    const firm = match[1] !== ''
    return yield tie('next-sentence', /include/.test(match[0]) ? { ...list, closed: false } : list, { firm })
  }
}
