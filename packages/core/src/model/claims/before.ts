import type { Certainty } from '../document.ts'
import type { Counted } from './counted.ts'
import type { Lexed } from './lexed.ts'
import { clauseStart, hidden, membersAs, readList, split, trim, unquoted, type ListReading } from './lists.ts'
import type { LocalClaim, Stretch } from './local-claim.ts'
import { isCounted, likeShaped, lengths } from './members.ts'
import { COUNTING_VERBS, INTRODUCERS, SUMMERS } from './words.ts'

/** A list is read this far to the left of its number. */
const REACH = 600
const COUNTING_END = new RegExp(`(?:${COUNTING_VERBS})(?:了|着|过|出|成|到|好|共)?$`)
const INTRODUCER = new RegExp(`(?:${INTRODUCERS})(?:了|着|好|起|出)?`, 'g')

/** The claim whose list stands before its number: A、B、C三大体系, A、B、C等3项, A、B“两大工程”. */
export function claimBefore(lexed: Lexed, counted: Counted): LocalClaim | undefined {
  const { text } = lexed
  const claimed = counted.numeral.value
  const edge = counted.quote >= 0 ? counted.quote : counted.numeral.start
  const summer = SUMMERS.exec(text.slice(Math.max(0, edge - 6), edge))?.[0] ?? ''
  const end = trim(text, { start: 0, end: edge - summer.length }).end
  const open = summer.startsWith('等')
  const start = clauseStart(lexed, end, '。;!?:,', REACH)
  const clause = { start, end }
  const raw = split(lexed, unquoted(lexed, clause), '、')
  const first = raw[0]
  const last = raw.at(-1)
  if (!first || !last) return undefined
  if (
    !summer &&
    COUNTING_END.test(hidden(lexed, last)) &&
    !(raw.length > 2 && lengths(raw.slice(1, -1)).includes(last.end - last.start))
  )
    return undefined
  const introduced = afterIntroducer(lexed, first, raw.slice(1))
  const members = [introduced, ...raw.slice(1)]
  if (members.some((member) => isCounted(lexed, member))) return undefined
  const reading = readList(lexed, members)
  if (reading.max < 2) return undefined
  const made = (items: readonly Stretch[], certainty: Certainty): LocalClaim => ({
    claimed,
    numeral: { start: counted.numeral.start, end: counted.numeral.end },
    measure: counted.measure,
    noun: counted.noun,
    form: 'before',
    items,
    closed: !open,
    certainty,
    keyWork: counted.keyWork,
    start: items[0]?.start ?? start,
    end: counted.end,
  })
  if (claimed >= reading.min && claimed <= reading.max) return made(membersAs(reading, claimed), 'certain')
  const wider = byClauses(lexed, counted, { start, end }, open)
  if (wider) return made(wider, 'likely')
  if (open && claimed > reading.max)
    return members.length > 1 ? made(reading.preferred, 'certain') : undefined
  const certainty = mismatchCertainty(lexed, counted, reading, clause, introduced.start > first.start, open)
  return certainty && made(reading.preferred, certainty)
}

/** A first member without the verb that introduces the list, where what is left is like the other members. */
function afterIntroducer(lexed: Lexed, first: Stretch, others: readonly Stretch[]): Stretch {
  if (!others.length) return first
  const text = hidden(lexed, first)
  const typical = others.reduce((sum, { start, end }) => sum + end - start, 0) / others.length
  let best = first
  let distance = Math.abs(first.end - first.start - typical)
  for (const match of text.matchAll(INTRODUCER)) {
    const start = first.start + match.index + match[0].length
    const off = Math.abs(first.end - start - typical)
    if (first.end - start >= 2 && off < distance) {
      best = { start, end: first.end }
      distance = off
    }
  }
  return best
}

/** Members that are whole clauses: 稳住增速,调优结构,守住底线三件大事. Only ever confirms a claim. */
function byClauses(
  lexed: Lexed,
  counted: Counted,
  clause: Stretch,
  open: boolean,
): readonly Stretch[] | undefined {
  const { value } = counted.numeral
  if (open || value < 2) return undefined
  const start = clauseStart(lexed, clause.end, '。;!?:', REACH)
  const clauses = split(lexed, { start, end: clause.end }, ',')
  const inEach = clauses.map((part) => split(lexed, part, '、').length)
  const members = clauses.slice(-value)
  if (members.length !== value) return undefined
  const parts = inEach.slice(-value)
  const uniform = parts.every((count) => count === parts[0])
  const bounded =
    clauses.length === value || !likeShaped([clauses[clauses.length - value - 1] as Stretch, ...members], 1.5)
  return uniform &&
    bounded &&
    value > 2 &&
    likeShaped(members, 2) &&
    !members.some((member) => isCounted(lexed, member))
    ? members
    : undefined
}

/** How sure it is that no acceptable reading saves the number; undefined: not sure enough to speak. */
function mismatchCertainty(
  lexed: Lexed,
  counted: Counted,
  reading: ListReading,
  clause: Stretch,
  introduced: boolean,
  open: boolean,
): Certainty | undefined {
  const { members } = reading
  if (members.length < 2 || counted.quote >= 0) return undefined
  if (!counted.classNoun && !counted.keyWork && counted.measure !== '大') return undefined
  if (!likeShaped(reading.preferred.slice(1), 3.5) || Math.max(...lengths(members.slice(1))) > 30)
    return undefined
  if (open && counted.numeral.value < reading.min) return 'certain'
  const mark = lexed.text.charAt(clause.start - 1)
  // A comma before the clause: earlier clauses may belong to the list, unless a verb opens it here.
  if (mark === ',' && !introduced && counted.numeral.value > reading.max) return undefined
  if (members.length === 2 && !introduced && mark !== ':') return 'possible'
  return 'certain'
}
