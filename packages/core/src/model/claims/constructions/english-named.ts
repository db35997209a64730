import type { Stretch } from '../candidate.ts'
import type { Counted } from '../counted.ts'
import { exactly, phrasesOf, readPhrases } from '../phrases.ts'
import type { Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { PARTIES } from '../words/en.ts'
import { clauseEnd, clauseStart, hidden, split, STOPS } from '../stretches.ts'

/** Names that a count speaks of without a sign between them: nothing but exactly as many confirms it. */
export function* englishNamed(scan: Scan, count: Counted): Generator<Proposal> {
  for (const [form, items] of [
    ['after', namesEnding(scan, count)],
    ['before', namedSo(scan, count) ?? pairAbove(scan, count) ?? pairBeside(scan, count)],
  ] as const)
    if (items?.length === count.numeral.value)
      yield phrasesOf(scan, count, 'named', exactly(items, true), { form })
}

/** Words that begin a sentence, not a name. */
const OPENING =
  '(?:When|While|If|As|In|On|At|For|Since|After|Before|Both|But|And|So|This|These|That|It|We|They|He|She|Our|My)'
const CAPITAL = String.raw`\b(?!${OPENING}\b)[A-Z][\w’'.&-]*`
/** Ann Day, the Board of Trade, the Ports (Fees) Bill. */
const NAME = String.raw`(?:[Tt]he )?${CAPITAL}(?: (?:(?:of|for|the|de|bin|binte|d/o|s/o) )*(?:${CAPITAL}|\([^)]*\)))*`
const WHOLE_NAME = new RegExp(`^${NAME}$`)
/** How far before its number a name may stand, in code units. */
const REACH = 600

/** Two of the boys here today, whom I met, Ann Day and Bo Fry.: names behind a comma end the sentence. */
function namesEnding(
  scan: Scan,
  { end: from, next, numeral: { value } }: Counted,
): readonly Stretch[] | undefined {
  const end = clauseEnd(scan, from, STOPS)
  if (next !== undefined && next < end) return undefined
  const pieces = split(scan, { start: from, end }, ',')
  for (let at = pieces.length - 1; at > 0; at--) {
    const piece = pieces[at] as Stretch
    const list = readPhrases(scan, { start: piece.start, end })
    const items = list?.preferred
    if (items?.length === value && items.every((item) => isWholeName(scan, item))) return items
    if (!/[A-Z]/.test(scan.text.charAt(piece.start)) && !scan.text.startsWith('the ', piece.start))
      return undefined
  }
  return undefined
}

function isWholeName(scan: Scan, item: Stretch): boolean {
  return WHOLE_NAME.test(hidden(scan, item).replace(/[.\s]+$/, ''))
}

/** The Oak and Elm schemes began. … the two schemes: names before the same noun. */
function namedSo(
  scan: Scan,
  { noun, definite, numeral: { start: end } }: Counted,
): readonly Stretch[] | undefined {
  if (!definite || !/^[A-Za-z]{4,}$/.test(noun)) return undefined
  const start = Math.max(scan.start, end - REACH)
  const told = new RegExp(`((?:${CAPITAL}, )*${CAPITAL},? and ${CAPITAL}) ${noun}\\b`, 'gi')
  const match = [...hidden(scan, { start, end }).matchAll(told)].at(-1)
  if (!match?.[1] || !new RegExp(`^(?:${CAPITAL}(?:, |,? and )?)+$`).test(match[1])) return undefined
  const from = start + match.index
  return readPhrases(scan, { start: from, end: from + match[1].length })?.preferred
}

const THESE_TWO = /\b(?:these|those|the)\s$/i
const TWO_NAMES = new RegExp(
  String.raw`(?<!, |and |or )(${NAME}) and (${NAME})(?!,? (?:and|or)\b|, [A-Z])`,
  'g',
)

/** Signed by Norland and Suth, but not ratified by these two states: one pair of names in this sentence or the one before. */
function pairAbove(
  scan: Scan,
  { noun, numeral: { start: end, value } }: Counted,
): readonly Stretch[] | undefined {
  if (
    value !== 2 ||
    !PARTIES.has(noun.toLowerCase()) ||
    !THESE_TWO.test(scan.text.slice(Math.max(0, end - 8), end))
  )
    return undefined
  const sentence = clauseStart(scan, end, STOPS)
  const start = clauseStart(scan, Math.max(scan.start, sentence - 1), STOPS)
  const [pair, ...more] = hidden(scan, { start, end }).matchAll(TWO_NAMES)
  if (!pair || more.length) return undefined
  const [, first = '', second = ''] = pair
  // The Board of Ports and Harbours is one: of two both bear an article, or none does.
  const alike = /^the /i.test(first) === second.startsWith('the ')
  return alike ? pairAt(start + pair.index, first, second) : undefined
}

const DASHED = /\s[—–-]\s(?:the\s)?$/i

/** Speed and thrift – two signs of …: two that are as long as each other, right before a dash. */
function pairBeside(scan: Scan, { numeral: { start: end, value } }: Counted): readonly Stretch[] | undefined {
  const start = clauseStart(scan, end, STOPS)
  const before = hidden(scan, { start, end })
  const dash = value === 2 ? DASHED.exec(before) : null
  const pair =
    dash && /(?:^|\s)(\S+(?: \S+){0,7}) and ((?:the )?\S+(?: \S+){0,2})$/.exec(before.slice(0, dash.index))
  if (!pair) return undefined
  const [whole, left = '', right = ''] = pair
  const words = left.split(' ').slice(-right.split(' ').length)
  const first = words.join(' ')
  if (/[,;:]/.test(first + right) || /^(?:the )/i.test(first) !== /^the /i.test(right)) return undefined
  const at = start + pair.index + whole.length - right.length - ' and '.length - first.length
  return pairAt(at, first, right)
}

function pairAt(start: number, first: string, second: string): readonly Stretch[] {
  const end = start + first.length
  return [
    { start, end },
    { start: end + ' and '.length, end: end + ' and '.length + second.length },
  ]
}
