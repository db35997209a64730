import { rounded } from './total.ts'
import type { Span } from '../../text/span.ts'

/** A number of a change, in prose offsets. */
export interface ChangeFigure extends Span {
  readonly value: number
  /** Folded; `%` and `points` of shares. */
  readonly unit: string
  /** What one in the last place is worth. */
  readonly step: number
}

/** A change as a text tells it, before it is judged. */
export interface StatedChange extends Span {
  readonly from: ChangeFigure
  readonly to: ChangeFigure
  /** How much it says that is: a rate, percentage points or the difference itself. */
  readonly by?: ChangeFigure
  /** The word for it. */
  readonly verb: Span & { readonly grows: boolean }
}

/** A change with what its numbers come to. */
export interface Change extends StatedChange {
  readonly status: 'match' | 'mismatch'
  /** What is wrong: the word goes the other way, or the amount is another. */
  readonly fault?: 'direction' | 'amount'
  /** What the change comes to, in the unit of `by`; without one, the difference. */
  readonly expected: number
}

/** What a change comes to. The one place where one is called right or wrong. */
export function judgedChange(change: StatedChange): Change {
  const { from, to, verb } = change
  // Shares that grow by a share may grow by points or by a part of themselves.
  const by = from.unit === '%' && change.by?.unit === '%' ? undefined : change.by
  const difference = to.value - from.value
  if (difference !== 0 && difference > 0 !== verb.grows)
    return { ...change, status: 'mismatch', fault: 'direction', expected: rounded(difference) }
  if (!by) return { ...change, status: 'match', expected: rounded(Math.abs(difference)) }
  const isRate = by.unit === '%'
  const spread = (from.step + to.step) / 2
  if (!isRate) {
    const off = Math.abs(Math.abs(difference) - by.value)
    const holds = off <= (exact(from) && exact(to) && exact(by) ? 0 : spread + by.step / 2) + 1e-6
    return { ...change, expected: rounded(Math.abs(difference)), ...(holds ? MATCH : AMOUNT) }
  }
  const exactly = rate(from.value, to.value)
  const bounds = [-1, 1].flatMap((start) =>
    [-1, 1].map((end) => rate(from.value + (start * from.step) / 2, to.value + (end * to.step) / 2)),
  )
  // Large rates in whole tens are told to the nearest ten.
  const slack = by.value >= LARGE && by.value % 10 === 0 ? 5 : by.step
  const low = Math.min(...bounds, exactly) - slack
  // A rate may be cut off, but not raised by more than half of its last place.
  const high = Math.max(...bounds, exactly) + (slack === by.step ? slack / 2 : slack)
  const holds = by.value >= low - 1e-6 && by.value <= high + 1e-6
  const digits = by.step < 1 ? Math.round(-Math.log10(by.step)) : 0
  const expected = Number(exactly.toFixed(Math.max(digits, 1)))
  return { ...change, expected, ...(holds ? MATCH : AMOUNT) }
}

/** A rate from which on people round to tens, in percent. */
const LARGE = 50

const MATCH = { status: 'match' } as const
const AMOUNT = { status: 'mismatch', fault: 'amount' } as const

function exact({ step, value }: ChangeFigure): boolean {
  return step === 1 && Number.isInteger(value)
}

/** The change in percent of what it began with, without its sign. */
function rate(from: number, to: number): number {
  return from === 0 ? Number.POSITIVE_INFINITY : Math.abs((to / from - 1) * 100)
}
