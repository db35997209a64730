import { closest, distance } from 'fastest-levenshtein'

/** The known name that a wrong one was probably meant to be; undefined when none is near. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  if (!known.length) return undefined
  const lower = wrong.toLowerCase()
  const near = known.find((name) => name.toLowerCase() === lower) ?? closest(wrong, known)
  const limit = Math.min(wrong.length - 1, Math.max(2, Math.floor(near.length / 3)))
  return distance(lower, near.toLowerCase()) <= limit ? near : undefined
}
