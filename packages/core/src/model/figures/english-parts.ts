import { amountsIn, type Amount } from '../../language/numbers/amounts.ts'
import { allMatches } from '../../text/matches.ts'

/** Parts of an English list, each with the words beside its number. */
export interface EnglishParts {
  readonly parts: readonly Amount[]
  readonly labels: readonly string[]
  /** The stretch that they were read from. */
  readonly text: string
  /** True when `and` joins the last part. */
  readonly joined: boolean
  /** True when the list ends with its sentence or its brackets. */
  readonly closed: boolean
  /** True when every member of the stretch has a number. */
  readonly filled: boolean
  /** True when each part begins with its number and is as short as the others. */
  readonly alike: boolean
}

const SEPARATOR = /(?:, and |; and |, | and |; |,? & (?=[a-z]*[$£€]?\d)|,? plus )/g
const STOP = /[.;:](?=\s|$)|[()\n]/
const LONGEST_PART = 60
const PREPOSITION = / (?:in|on|at|from|by|of|with|for|to|under|over|aged) /

/** Reads the parts from a place on: one number between separators. */
export function englishPartsFrom(folded: string, from: number, to: number, bracket: boolean): EnglishParts {
  let stretch = withoutOwnBrackets(folded.slice(from, to))
  const stop = bracket ? stretch.indexOf(')') : (STOP.exec(stretch)?.index ?? -1)
  const closed = bracket
    ? stop >= 0
    : stop >= 0
      ? stretch.charAt(stop) !== '('
      : from + stretch.length >= folded.length
  if (stop >= 0) stretch = stretch.slice(0, stop)
  const parts: Amount[] = []
  const labels: string[] = []
  let joined = false
  let filled = true
  let ended = false
  let alike = true
  let start = 0
  // True for a piece behind “and”: it is a part, with a number or without.
  let last = false
  for (const separator of [...allMatches(stretch, SEPARATOR), undefined]) {
    const end = separator?.index ?? stretch.length
    const piece = stretch.slice(start, end)
    // 12 branches, of which 5 are rural, with 120 members: what they have is not among them.
    if (parts.length > 0 && /^with\b/i.test(piece)) {
      ended = joined
      filled = joined
      break
    }
    const amounts = partAmounts(folded, from + start, from + end, last)
    const [amount] = amounts
    // 12 ferries and 6 tugs, is old; 20 lamps and 11 oars, and equal to 26 …: behind the last part the sentence goes on.
    const further = last && amount !== undefined && amount.outerStart > from + start
    if (joined && parts.length > 1 && (further || (!last && amounts.length === 0))) {
      ended = true
      break
    }
    // $5 million in cash and the like, and $3 million in boats: what has no number belongs to the sum before it.
    const goesOn = amounts.length === 0 && (parts.at(-1)?.unit ?? '') !== ''
    if (!goesOn && (amounts.length !== 1 || !amount || (separator && piece.length > LONGEST_PART))) {
      filled = false
      break
    }
    if (goesOn || !amount) {
      last = isAnd(separator)
      start = end + (separator?.[0].length ?? 0)
      continue
    }
    joined ||= last
    parts.push(amount)
    const ahead = folded.slice(from + start, amount.outerStart)
    labels.push(`${ahead}${folded.slice(amount.outerEnd, from + end)}`.trim().toLowerCase())
    if (!/^(?:the )?$/.test(ahead) || piece.split(' ').length > 4 || PREPOSITION.test(piece)) alike = false
    last = isAnd(separator)
    start = end + (separator?.[0].length ?? 0)
  }
  return { parts, labels, text: stretch, joined, closed: (closed || ended) && filled, filled, alike }
}

function isAnd(separator: RegExpMatchArray | undefined): boolean {
  return separator !== undefined && /and|&|plus/.test(separator[0])
}

/** Without brackets that hold no number or a share, and without those around a part's own sum of money: Research (R&D) ($2m). */
function withoutOwnBrackets(text: string): string {
  return text
    .replace(/ \((?:[^()\d]{1,60}|\d+(?:\.\d+)?%)\)/g, ({ length }) => ' '.repeat(length))
    .replace(/\(([$£€]\d[\d.,]* ?[a-zA-Z]{0,8})\)/g, ' $1 ')
}

/** The numbers of a part; an article counts one: a driver, and the Chair. */
function partAmounts(folded: string, from: number, to: number, last: boolean): readonly Amount[] {
  // Section 3 and Article 4 are names, and [1] a note.
  const all = amountsIn(folded, from, to).filter(
    ({ outerStart }) =>
      (outerStart === from || folded.charAt(outerStart - 1) !== '[') &&
      (outerStart === from || !/\b[A-Z][a-z]+ $/.test(folded.slice(from, outerStart))),
  )
  // $8.3 billion or 66%: the share says the same again.
  const bare = all.filter(({ unit }) => unit !== '%')
  const money = bare.filter(({ unit }) => unit !== '')
  const amounts = all.length === 1 ? all : bare.length === 1 ? bare : money.length === 1 ? money : all
  const ahead = last ? /^(an?|the) [a-z]/i : /^(an?) [a-z]/i
  const article = amounts.length === 0 && ahead.exec(folded.slice(from, to))?.[1]
  if (!article) return amounts
  const end = from + article.length
  return [{ value: 1, unit: '', step: 1, start: from, end, outerStart: from, outerEnd: end }]
}
