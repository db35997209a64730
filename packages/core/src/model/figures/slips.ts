/** How many standard deviations of what rounding does a sum of a table may be off: tables have many sums. */
const DEVIATIONS = 3.6

/** What the rounding of some numbers may add up to. */
export interface Rounding {
  /** Half of each last place: it adds up to no more. */
  readonly most: number
  readonly variance: number
}

/** Numbers of which none is rounded. */
export const EXACT: Rounding = { most: 0, variance: 0 }

/** With one number more, of which one in the last place is worth `step`. */
export function withRounded({ most, variance }: Rounding, step: number): Rounding {
  return { most: most + step / 2, variance: variance + step ** 2 / 12 }
}

/** How far a sum may be off its total, of which one in the last place is worth `step`. */
export function tolerance(parts: Rounding, step: number): number {
  if (parts.most === 0 && step === 1) return 1e-6
  return slackOf(withRounded(parts, step), DEVIATIONS)
}

/** How far the sum of rounded numbers may be off, given how many standard deviations of what rounding does. */
export function slackOf({ most, variance }: Rounding, deviations: number): number {
  return Math.min(most, deviations * Math.sqrt(variance)) + 1e-6
}

/** True when two numbers differ as one digit that was mistaken makes them differ, or two that changed places. */
export function isSlip(a: number, b: number): boolean {
  // The digits of the difference, without what binary fractions add to it.
  const digits = Number(
    Math.abs(a - b)
      .toExponential(8)
      .replace(/e.*|\./g, '')
      .replace(/0+$/, ''),
  )
  // 1 to 9, or 27 of 41 and 14.
  return digits < 10 || (digits < 90 && digits % 9 === 0)
}
