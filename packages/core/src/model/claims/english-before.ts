import type { EnglishCount } from './english-count.ts'
import { isName, readList, trimmed, type EnglishList } from './english-list.ts'
import { LONGEST_SENTENCE, startBefore, tie, type Text, type Tie } from './english-text.ts'

const THESE = /\b(?:these|those|all)\s(?:\w+\s)?$/i
/** A few words, the first no figure. */
const SHORT = /^[\p{L}“"](?:\S*\s){0,5}\S*$/u
/** Words before the first member of a list that ends its sentence. */
const EDGE =
  /(?:\b(?:include[sd]?|including|are|were|be|of|through|by|for|on|at|between|with|in|namely|as)\s|[:—–]\s)(?=\S)/g

/** What ends the subject of a sentence. */
const VERB = /\s(?:will|is|are|was|were|has|have|had|must|shall|should|can|could|may|would)\s/

/** A, B and C will …: the list that is the whole subject of a sentence. */
function subjectOf(masked: string, start: number, limit: number): Tie | undefined {
  const verb = VERB.exec(masked.slice(start, Math.min(limit, start + LONGEST_SENTENCE)))
  const span = verb && trimmed(masked, { start, end: start + verb.index })
  const list =
    span && !ADVERBIAL.test(masked.slice(span.start, span.end)) && readList(masked, span.start, span.end)
  return list && list.even ? tie('subject', list, { form: 'before' }) : undefined
}

/** … the mix of A, B and C. These three aims …: the list ends the sentence before, or is its subject. */
export function* sentenceBeforeTies({ masked, ends }: Text, count: EnglishCount): Generator<Tie> {
  const start = startBefore(ends, count.numeral.start)
  const before = masked.slice(start, count.numeral.start)
  if (/\b(?:all|these|those)\s$/i.test(before) && before.length > 20) {
    const subject = subjectOf(masked, start, count.numeral.start)
    if (subject?.list.items.length === count.value) yield subject
  }
  if (start < 2 || !THESE.test(before)) return
  const subject = subjectOf(masked, startBefore(ends, start - 1), start)
  if (subject && Math.abs(subject.list.items.length - count.value) < (/^\s*these\s$/i.test(before) ? 2 : 1))
    yield subject
  const end = start
  const from = Math.max(startBefore(ends, start - 1), start - LONGEST_SENTENCE / 2)
  const edges = [...masked.slice(from, end).matchAll(EDGE)].map(
    (match) => from + match.index + match[0].length,
  )
  for (const edge of edges.reverse().slice(0, 6)) {
    const list = readList(masked, edge, end)
    const short = list?.items.every((item) => SHORT.test(masked.slice(item.start, item.end)))
    if (!list?.even || !short) continue
    const fits = list.items.length === count.value
    const lead = masked.slice(startBefore(ends, start - 1), edge)
    const opens = /^\s*(?:for\s|in\s|with\s)?these\s$/i.test(before) && masked.charAt(count.end) !== ','
    // “These two” may be two of them.
    if (!fits && !(opens && count.value > 2 && tellsAll(lead, count.noun))) continue
    // “The services are cheap, fast and clean” describes them.
    if (
      !fits &&
      !count.counting &&
      !list.items.every((item) => isName(masked, item)) &&
      /\bare\s$/.test(lead)
    )
      continue
    return yield tie('sentence-before', list, { form: 'before' })
  }
}

/** Our officers are …, we are guided by …: nobody and nothing but the list can be meant. */
function tellsAll(lead: string, noun: string): boolean {
  const named = new RegExp(`^\\s*(?:the|our|its|their|all)\\s(?:\\w+\\s){0,2}${noun}\\s`, 'i')
  if (/[,;:]|\b(?:and|them|their|these|those)\b/i.test(lead)) return false
  return (
    (named.test(lead) && /\b(?:are|be|were|include[sd]?)\s$/.test(lead)) ||
    (/^\s*(?:We|It|You)\s[^A-Z]*$/.test(lead) && /\b(?:are|include[sd]?|by|in|on)\s$/.test(lead))
  )
}

const FORMING =
  /\s(?:are|were|form|make up|constitute|represent|remain|became|become)\s(?:(?:the|our|its|their|all|now|all the)\s)*$/
/** A, B and C — these three pillars: what stands between list and number. */
const POINTING = /(?:\s[—–]\s|—|:\s)(?:(?:these|those)\s|all\s(?:these\s)?)$/i
/** Police, fire and ambulance, the three services, …: what the list is stands beside it, between commas. */
const BESIDE = /,\s(?:the|our|its|their)\s$/
/** What begins a sentence without being a member. */
const ADVERBIAL = new RegExp(
  String.raw`^(?:in|for|on|at|by|to|with|from|under|after|before|as|of|during|within|among|like|unlike|` +
    String.raw`across|despite|given|according|together|alongside|beyond|so|but|and|yet|or|while|although|` +
    String.raw`though|since|because|when|where|if|besides|instead|subject|due|thanks|owing|apart|aside|along|` +
    String.raw`then|again|also|indeed|overall|however|therefore|hence|thus|still|moreover|today|now|here|there|` +
    String.raw`once|only|even|both|either|first|second|third|next|last|it|that|this|these|those|they|we|you|` +
    String.raw`which|who|what)\b|ly$`,
  'i',
)

/** A, B and C are the three pillars. */
export function* beforeTies({ masked, ends }: Text, count: EnglishCount): Generator<Tie> {
  const start = Math.max(startBefore(ends, count.numeral.start), count.numeral.start - LONGEST_SENTENCE)
  const before = masked.slice(start, count.numeral.start)
  const beside = /^[,.]/.test(masked.slice(count.end, count.end + 1)) ? BESIDE.exec(before) : null
  const pointing = POINTING.exec(before) ?? beside
  const verb = pointing ?? FORMING.exec(before)
  if (!verb) return
  // “Licence and copyright are two things” tells them apart; it lists nothing.
  if (!pointing && !count.definite && !/form|make|constitute|represent/.test(verb[0])) return
  if (/^\s*(?:there|they|these|those|we|you|it|here|what|which|who|such)\b/i.test(before)) return
  const body = trimmed(masked, { start, end: start + verb.index })
  const list = readList(masked, body.start, body.end)
  if (!list || !list.even) return
  const firm = count.definite && isNameList(masked, list)
  yield tie('before', list, { form: 'before', firm, direct: pointing !== null })
}

/** True for three or more short names with nothing before the first: the whole subject of their sentence. */
function isNameList(masked: string, { items }: EnglishList): boolean {
  const texts = items.map(({ start, end }) => masked.slice(start, end))
  return (
    texts.length > 2 && !ADVERBIAL.test(texts[0] ?? '') && texts.every((text) => text.split(' ').length <= 4)
  )
}
