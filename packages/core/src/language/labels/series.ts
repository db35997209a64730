import type { Label } from './label.ts'
import { schemeOf } from './scheme.ts'

/** The largest step that still counts as the same series: an item may have been lost. */
const REACH = 3

/** The series among what may be labels inside one prose, each in text order; the first of a series stands for 1 unless it opens the prose. */
export function seriesAmong(candidates: readonly Label[]): readonly (readonly Label[])[] {
  const open = new Map<string, Label[]>()
  const series: Label[][] = []
  for (const found of candidates) {
    const key = schemeOf(found)
    const current = open.get(key)
    const previous = current?.at(-1)?.value ?? 0
    const value = found.value || previous + 1
    const ordinal = found.value ? found : { ...found, value }
    if (current && value > 1 && value >= previous && value <= previous + REACH) current.push(ordinal)
    else if (value === 1 || found.start === 0) {
      const next = [ordinal]
      open.set(key, next)
      series.push(next)
    }
  }
  return series.filter((members) => members.length > 1 || members[0]?.start === 0)
}
