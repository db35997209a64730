import { closest, distance } from 'fastest-levenshtein'

/**
 * The known name that a wrong one was probably meant to be; undefined when none is near. A third of its characters may
 * differ, and in short names so many as `few` says: 2 where somebody meant one of them, fewer where that is not certain. Of
 * four characters or fewer two differ only where they have changed places.
 */
export function nearest(wrong: string, known: readonly string[], few = 2): string | undefined {
  if (!known.length) return undefined
  const lower = wrong.toLowerCase()
  const near = known.find((name) => name.toLowerCase() === lower) ?? closest(wrong, known)
  const short = near.length <= 4 && sorted(lower) !== sorted(near.toLowerCase())
  const limit = Math.min(wrong.length - 1, Math.max(short ? 1 : few, Math.floor(near.length / 3)))
  return distance(lower, near.toLowerCase()) <= limit ? near : undefined
}

const sorted = (name: string): string => [...name].sort().join('')
