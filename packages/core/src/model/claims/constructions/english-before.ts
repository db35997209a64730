import type { Stretch } from '../candidate.ts'
import type { Counted } from '../counted.ts'
import { phrasesOf, readPhrases, type Phrases } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { clauseStart, hidden, STOPS, withoutSpace } from '../stretches.ts'

/** Every list that may stand before an English count. */
export function* englishBefore(scan: Scan, count: Counted): Generator<Proposal> {
  yield* subject(scan, count)
  yield* sentenceBefore(scan, count)
}

const BEFORE = { form: 'before' } as const
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
function* subject(scan: Scan, count: Counted): Generator<Proposal> {
  const { start: number } = count.numeral
  const start = clauseStart(scan, number, STOPS)
  const before = hidden(scan, { start, end: number })
  const apposed = /[,.]/.test(scan.text.charAt(count.end)) ? BESIDE.exec(before) : null
  const pointing = POINTING.exec(before) ?? apposed
  const verb = pointing ?? FORMING.exec(before)
  // “Licence and copyright are two things” tells them apart; it lists nothing.
  if (!verb || !(pointing || count.definite)) return
  const list = readPhrases(scan, { start, end: start + verb.index })
  if (!list?.even) return
  // Three or more with nothing before the first are the whole subject of their sentence.
  const firm = list.preferred.length > 2 && !ADVERBIAL.test(before.trimStart())
  yield phrasesOf(scan, count, 'before', list, { ...BEFORE, tie: firm ? 'marked' : 'near' })
}

const ALL = /\b(?:all|these|those)\s$/i
const THESE = /\b(?:these|those|all)\s(?:\w+\s)?$/i
/** A few words, the first no figure. */
const SHORT = /^[\p{L}“"](?:\S*\s){0,5}\S*$/u
/** Words before the first member of a list that ends its sentence. */
const EDGE =
  /(?:\b(?:include[sd]?|including|are|were|be|of|through|by|for|on|at|between|with|in|namely|as)\s|[:—–]\s)(?=\S)/g

/** What ends the subject of a sentence. */
const VERB = /\s(?:will|is|are|was|were|has|have|had|must|shall|should|can|could|may|would)\s/

/** A, B and C will …: the list that is the whole subject of a sentence. */
function subjectOf(scan: Scan, sentence: Stretch): Phrases | undefined {
  const { start } = withoutSpace(scan.text, sentence)
  const text = hidden(scan, { start, end: sentence.end })
  const verb = VERB.exec(text)
  const list =
    verb && !ADVERBIAL.test(text.slice(0, verb.index))
      ? readPhrases(scan, { start, end: start + verb.index })
      : undefined
  return list?.even ? list : undefined
}

/** … the mix of A, B and C. These three aims …: the list ends the sentence before, or is its subject. */
function* sentenceBefore(scan: Scan, count: Counted): Generator<Proposal> {
  const { start: number, value } = count.numeral
  const start = clauseStart(scan, number, STOPS)
  const before = hidden(scan, { start, end: number })
  const within = ALL.test(before) ? subjectOf(scan, { start, end: number }) : undefined
  if (within?.preferred.length === value) yield phrasesOf(scan, count, 'subject', within, BEFORE)
  const end = start - 1
  if (start <= scan.start || !THESE.test(before)) return
  const sentence = { start: clauseStart(scan, end, STOPS), end }
  // “These two” may be two of them.
  const opens = /^\s*(?:for\s|in\s|with\s)?these\s$/i.test(before)
  const list = subjectOf(scan, sentence)
  if (list && Math.abs(list.preferred.length - value) < (opens ? 2 : 1))
    yield phrasesOf(scan, count, 'subject', list, BEFORE)
  const told = hidden(scan, sentence)
  const edges = [...told.matchAll(EDGE)].map((match) => match.index + match[0].length)
  for (const edge of edges.reverse().slice(0, 6)) {
    const list = readPhrases(scan, { start: sentence.start + edge, end })
    if (!list?.even || !list.preferred.every((item) => SHORT.test(hidden(scan, item)))) continue
    const fits = list.preferred.length === value
    const all = opens && value > 2 && scan.text.charAt(count.end) !== ','
    if (fits || (all && tellsAll(told.slice(0, edge), count.noun)))
      return yield phrasesOf(scan, count, 'sentence-before', list, BEFORE)
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
