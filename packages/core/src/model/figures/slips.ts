/** How many standard deviations of what rounding does a sum of a table may be off: tables have many sums. */
const DEVIATIONS = 3.6

/** How far a sum may be off its total where parts were rounded: at most half of each last place. */
export function tolerance(most: number, variance: number, step: number): number {
  if (most === 0 && step === 1) return 1e-6
  return Math.min(most + step / 2, DEVIATIONS * Math.sqrt(variance + step ** 2 / 12)) + 1e-6
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
