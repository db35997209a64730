import { rounded } from './total.ts'

/** A sum of numbers that stand somewhere in a text. */
interface Sum {
  readonly total: { readonly value: number }
  readonly parts: readonly { readonly value: number }[]
  readonly sum: number
  readonly status: 'match' | 'mismatch' | 'open'
}

/**
 * The sums without those that repeat the slip of another: of two that are wrong by as much and share a number, as a part of both or as
 * the total of one and a part of the other, the first stays.
 */
export function withoutRepeatedSlips<Each extends Sum>(
  sums: readonly Each[],
  keyOf: (figure: Each['total'] | Each['parts'][number]) => number,
): readonly Each[] {
  const wrong = new Set<string>()
  return sums.filter((each) => {
    if (each.status !== 'mismatch') return true
    const slips = [each.total, ...each.parts].map((figure) => `${off(each)} ${keyOf(figure)}`)
    const echo = slips.some((slip) => wrong.has(slip))
    if (!echo) for (const slip of slips) wrong.add(slip)
    return !echo
  })
}

function off({ sum, total }: Sum): number {
  return rounded(Math.abs(sum - total.value))
}
