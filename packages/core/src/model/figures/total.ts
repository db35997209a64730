import { EXACT, slackOf, withRounded } from './slips.ts'
import type { LocalNumber } from './stated.ts'

/** A number of a total or of a part. */
export interface TotalFigure extends LocalNumber {
  /** Folded; empty where the number counts what a noun behind it names. */
  readonly unit: string
  /** What one in the last place of the number is worth. */
  readonly step: number
}

/** What a text says of a whole and its parts, before it is judged. */
export interface Division {
  readonly total: TotalFigure
  readonly parts: readonly TotalFigure[]
  /** `all`: the text says that the parts make the whole. `some`: they may leave out a rest. */
  readonly division: 'all' | 'some'
  /** How the parts make the whole. */
  readonly relation: 'sum' | 'product'
  /** True when nothing can be in two parts at once. */
  readonly exclusive: boolean
}

/** A whole that its parts make, of which no two hold the same. */
export function sumOf(total: TotalFigure, parts: readonly TotalFigure[]): Division {
  return { total, parts, division: 'all', relation: 'sum', exclusive: true }
}

/** A division with what its numbers come to. */
export interface JudgedTotal extends Division {
  /** What the parts make. */
  readonly sum: number
  /** `open`: the parts leave out a rest, or more than one of them may hold the same. */
  readonly status: 'match' | 'mismatch' | 'open'
}

/** What the parts of a division come to. The one place where a total is called right or wrong. */
export function judged(division: Division): JudgedTotal {
  const { total, parts, relation, exclusive } = division
  const values = parts.map(({ value }) => value)
  const sum = rounded(
    relation === 'product'
      ? values.reduce((product, value) => product * value, 1)
      : values.reduce((result, value) => result + value, 0),
  )
  const difference = Math.abs(sum - total.value)
  const status =
    difference <= slackOfSum([total, ...parts])
      ? 'match'
      : sum < total.value && division.division === 'some'
        ? 'open'
        : exclusive || values.some((value) => value > total.value) || isOneDigitOff(sum, total, values)
          ? 'mismatch'
          : 'open'
  return { sum, status, ...division }
}

/** Parts that hold the same exceed their total by anything; by one digit of a large number, hardly ever. Round numbers are smaller than they look. */
function isOneDigitOff(sum: number, { value, step }: TotalFigure, parts: readonly number[]): boolean {
  let least = step
  while ([value, ...parts].every((number) => Number.isInteger(rounded(number / (least * 10))))) least *= 10
  const digits = Math.abs(sum - value)
    .toPrecision(8)
    .replace(/^[0.]+|0+$|0*\.0*$/g, '')
  return value >= LARGE * least && digits.length === 1 && (sum - value) * 2 < value
}

/** A number of so many last places has four digits. */
const LARGE = 1000

/** How many standard deviations of what rounding does a sum may be off. */
const DEVIATIONS = 2.6

/** How far rounded numbers may miss their sum; counts are exact. A single digit is not a rounded one: 3亿 beside 1.5亿 is 3.0亿. */
function slackOfSum(figures: readonly Pick<TotalFigure, 'step' | 'value'>[]): number {
  const finest = Math.min(...figures.map(({ step }) => step))
  let rounding = EXACT
  for (const { step, value } of figures)
    if (step !== 1) rounding = withRounded(rounding, value < step * 10 ? finest : step)
  return slackOf(rounding, DEVIATIONS)
}

/** Without what binary fractions add. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** True for a first figure that two or more behind it make. */
export function isWhole([whole, ...parts]: readonly Pick<TotalFigure, 'value'>[]): boolean {
  return (
    parts.length > 1 &&
    rounded(parts.reduce((sum, { value }) => sum + value, 0)) === rounded(whole?.value ?? 0)
  )
}
