import type { Stretch } from '../candidate.ts'
import type { Counted } from '../counted.ts'
import { exactly, isName, phrasesOf, readPhrases, type Phrases } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { clauseEnd, clauseStart, hidden, nextSentence, STOPS, withoutSpace } from '../stretches.ts'
import { OPENING, singularOf } from '../words/en.ts'

/** Every list that may follow an English count, the firmest first. */
export function* englishAfter(scan: Scan, count: Counted): Generator<Proposal> {
  const end = clauseEnd(scan, count.end, STOPS)
  yield* inBrackets(scan, count)
  yield* marked(scan, count, end)
  yield* pair(scan, count, end)
  yield* beside(scan, count, end)
  yield* dated(scan, count, end)
  yield* nextSentences(scan, count, end)
  yield* alongside(scan, count, end)
}

/** How brackets begin that tell something else of what is counted. */
const ASIDE = /^(?:see|note|as|if|about|not|also|[ei]\.[eg])\b/i

/** three categories of risk (threat, vulnerability and consequence). */
function* inBrackets(scan: Scan, count: Counted): Generator<Proposal> {
  const { text, partner } = scan
  const gap =
    /^(?:\s(?:of|in|for|to|during|across|at|on|per|from|by|within|under)\b(?:\s[\w'’-]+){1,4})?\s?\(/.exec(
      text.slice(count.end, count.end + 80),
    )
  const open = count.end + (gap?.[0].length ?? 0) - 1
  const close = partner[open] ?? -1
  if (!gap || close < 0) return
  const inside = text.slice(open + 1, close)
  const opening = OPENING.exec(inside)?.[0] ?? ''
  const list = readPhrases(scan, { start: open + 1 + opening.length, end: close })
  if (!list || ASIDE.test(inside)) return
  // “an ordering of two values (less, equal or greater)” lists what comes of them.
  const near = gap[0].length <= 2 || count.classNoun
  const firm = near && list.preferred.length > 2 && !/\sor\s/.test(inside)
  const read = { ...list, even: list.even || isPlain(scan, list), closed: list.closed && !opening }
  yield phrasesOf(scan, count, 'brackets', read, { tie: firm ? 'marked' : 'near' })
}

/** (works, finance, risk and audit, training): brackets hold short words that need no “and” before the last; (red, large, heavy) describes. */
function isPlain({ text }: Scan, { preferred }: Phrases): boolean {
  const texts = preferred.map(({ start, end }) => text.slice(start, end))
  return (
    texts.some((one) => /\sand\s/.test(one)) &&
    texts.every((one) => /^[a-z][a-z-]*(?: [a-z-]+){0,2}$/.test(one))
  )
}

const MARKED = new RegExp(
  String.raw`^((?:[^:;.—]|\.(?=\w))*?)(:\s+|\s*[—–]\s*(?:(?:they|these) (?:are|were)\s)?|\s-{1,2}\s|` +
    String.raw`[,;]?\s(?:namely|viz\.?|which are|these being|i\.e\.)[,:]?\s|,\s(?:including|such as)\s)`,
  'i',
)

/** A colon, a dash, namely, which are, including. */
function* marked(scan: Scan, count: Counted, end: number): Generator<Proposal> {
  const match = MARKED.exec(hidden(scan, { start: count.end, end: Math.min(end, count.end + 240) }))
  if (!match) return
  const [{ length }, between = '', sign = ''] = match
  const start = count.end + length
  if ((count.next ?? start) < start) return
  const list = beforeNext(scan, start, count) ?? readPhrases(scan, { start, end: dashEnd(scan, start, end) })
  if (!list) return
  const open = /including|such as/.test(sign)
  if (open && !list.even) return
  const names = areNames(scan, list)
  // “Both sides: left, right and centre” is a saying.
  if (/^both/i.test(scan.text.slice(count.numeral.start)) && !names) return
  if (scan.text.charAt(count.end - 1) === ')' && !areShaped(scan, list)) return
  const near = count.classNoun && between.trim().split(/\s+/).length <= 5
  const firm = /[—–-]/.test(sign) ? near || !between.trim() : !open
  yield phrasesOf(scan, count, 'marked', open ? { ...list, closed: false } : list, {
    tie: firm ? 'marked' : 'near',
    direct: /^\s*(?:are|were|include)?\s*$/.test(between) || names,
  })
}

/** Three sloops: Gull, Tern and Skua, and two brigs: …: the list that ends where another count begins, if it fits. */
function beforeNext(scan: Scan, start: number, { next, numeral: { value } }: Counted): Phrases | undefined {
  if (next === undefined) return undefined
  const joint = /[,;]\s(?:(?:and|as well as)\s)?(?:the\s)?$/.exec(scan.text.slice(start, next))
  const list = joint ? readPhrases(scan, { start, end: start + joint.index }) : undefined
  return list?.preferred.length === value ? list : undefined
}

/** Ann Reed, Bob Shaw and Cy Till; not Ann Reed, Chair, Bob Shaw and Cy Till: all have one word, or all have more, and none an “and”. */
function areShaped({ text }: Scan, { preferred }: Phrases): boolean {
  const texts = preferred.map(({ start, end }) => text.slice(start, end))
  return (
    new Set(texts.map((one) => one.includes(' '))).size === 1 && !texts.some((one) => /\sand\s/.test(one))
  )
}

function dashEnd(scan: Scan, start: number, end: number): number {
  const close = /\s[—–-]{1,2}[\s,]|—/.exec(hidden(scan, { start, end }))
  return close ? start + close.index : end
}

const PAIR = new RegExp(
  String.raw`[,:;—–-]\s(one\b.{2,200}?),?\s(?:and|while)\s((?:the other|another)\b.{2,200})|` +
    String.raw`^.{0,80}?[.]\s(One (?:was|is|of|by|in|for)\b.{2,300}?)[.;,]\s(?:And )?((?:[Tt]he other|[Aa]nother)\b.{2,200})`,
)

/** two definitions, one by A and the other by B; two things. One was A. And the other was B. */
function* pair(scan: Scan, count: Counted, end: number): Generator<Proposal> {
  if (count.numeral.value !== 2) return
  const within = { start: count.end, end: Math.min(end, count.end + 480) }
  const match =
    PAIR.exec(hidden(scan, within)) ?? PAIR.exec(hidden(scan, { ...within, end: count.end + 600 }))
  if (!match) return
  const one = match[1] ?? match[3] ?? ''
  const other = match[2] ?? match[4] ?? ''
  const stop = count.end + match.index + match[0].length
  const start = count.end + match.index + match[0].indexOf(one)
  const last = stop - other.length
  const items = [
    { start, end: start + one.length },
    { start: last, end: Math.min(stop, clauseEnd(scan, last, STOPS)) },
  ]
  yield phrasesOf(scan, count, 'pair', exactly(items, true))
}

/** What stands between a number and the list beside it: (of the plan) are, a comma, of. */
const BESIDE = new RegExp(
  String.raw`^(?:((?:\s(?:of|for|in)\s(?:the|this|that|our|its|their)(?:\s[\w-]+){1,3}?|` +
    String.raw`\s(?:of|for)(?:\s[\w-]+){1,6}?)?\s(?:are|were|include)\s)|([,;]\s)|(\sof\s|\son\s))`,
)

const NO_LIST = /^(?:and|or|but|which|each|all|both|with|as|in|to be|not|now|also|so)\b/i

/** The three pillars are A, B and C; three parts, A, B and C, …; the three principles of A, B and C. */
function* beside(scan: Scan, count: Counted, end: number): Generator<Proposal> {
  const rest = hidden(scan, { start: count.end, end })
  const match = BESIDE.exec(rest)
  if (!match) return
  const [sign, verb, comma] = match
  const start = count.end + sign.length
  // `two banks, A and B, have …`: what is set beside the noun ends with the member after “and”.
  const list = readPhrases(scan, { start, end: comma ? apposedEnd(scan, start, end) : end })
  if (!list?.even || NO_LIST.test(rest.slice(sign.length))) return
  if (!verb && !count.classNoun && !areNames(scan, list)) return
  if (!verb && !comma && list.preferred.length < 3) return
  const named =
    verb !== undefined &&
    list.preferred.every(
      (item) => isName(scan, item) || /^(?:to |\w+ing\b)/.test(scan.text.slice(item.start, item.end)),
    )
  // “The two schools are old and cold” describes them.
  if (verb && !named && !count.classNoun) return
  yield phrasesOf(scan, count, 'beside', list, { tie: named && count.definite ? 'marked' : 'near' })
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
function* dated(scan: Scan, count: Counted, end: number): Generator<Proposal> {
  const when = WHEN.exec(hidden(scan, { start: count.end, end: Math.min(end, count.end + 120) }))
  const list = when && readPhrases(scan, { start: count.end + when[0].length, end })
  if (list?.preferred.every(({ start, end: to }) => DATED.test(scan.text.slice(start, to))))
    yield phrasesOf(scan, count, 'dates', list)
}

function areNames(scan: Scan, { preferred }: Phrases): boolean {
  return preferred.every((item) => isName(scan, item))
}

/** Where a list ends that goes on with its sentence behind it. */
function apposedEnd(scan: Scan, start: number, end: number): number {
  const rest = hidden(scan, { start, end })
  const and = /\s(?:and|or|&)\s/.exec(rest)
  if (!and) return end
  const from = and.index + and[0].length
  const close = /,\s|\s[–—-]{1,2}\s|;\s/.exec(rest.slice(from))
  return close ? start + from + close.index : end
}

const ALONGSIDE = /^[^.:;]{0,120}?,\s(?:alongside|together with|along with)\s/i
const SUBJECT = /^(?:\d{1,3}[.)]\s+)?((?:the\s)?[A-Z][^,.;:]{1,40}?)\s(?:is|was|are|ranks|remains|became)\s/

/** A is one of the five ports, alongside B, C, D and E: the subject is one of them. */
function* alongside(scan: Scan, count: Counted, end: number): Generator<Proposal> {
  const match = ALONGSIDE.exec(hidden(scan, { start: count.end, end }))
  if (!match) return
  const sentence = withoutSpace(scan.text, {
    start: clauseStart(scan, count.numeral.start, STOPS),
    end: count.numeral.start,
  })
  const subject = SUBJECT.exec(hidden(scan, sentence))
  const list = readPhrases(scan, { start: count.end + match[0].length, end })
  if (!subject || !list) return
  const [whole, name = ''] = subject
  const from = sentence.start + whole.indexOf(name)
  const items: readonly Stretch[] = [{ start: from, end: from + name.length }, ...list.preferred]
  yield phrasesOf(scan, count, 'alongside', { ...exactly(items, true), closed: list.closed })
}

const THEY_ARE = /^(?:They|These|Those)(?: \w+)? (?:are|were|include)(?: as follows)?(:?)\s+/

/** … six principles. They are: A, B and C. */
function* nextSentences(scan: Scan, count: Counted, end: number): Generator<Proposal> {
  const first = nextSentence(scan, end)
  const second = nextSentence(scan, clauseEnd(scan, first, STOPS))
  for (const from of [first, second]) {
    const rest = scan.text.slice(from, from + 80)
    // … four freedoms. The freedom to use, study, change and share it.
    const again = new RegExp(`^(?:The|A|An) ${singularOf(count.noun)}\\b`, 'i').test(rest)
    const [sign = '', colon] = THEY_ARE.exec(rest) ?? []
    const start = from + sign.length
    const list = again || sign ? readPhrases(scan, { start, end: clauseEnd(scan, start, STOPS) }) : undefined
    // “They were charged with …” tells of them.
    if (!list || !(list.even || colon)) continue
    const read = { ...list, closed: list.closed && !sign.includes('include') }
    return yield phrasesOf(scan, count, 'next-sentence', read, { tie: colon ? 'marked' : 'near' })
  }
}
