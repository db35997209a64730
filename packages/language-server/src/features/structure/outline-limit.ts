import type { Part } from './part.ts'

/** The most nodes of an outline: more are not read, and slow down the views that draw them. */
const LIMIT = 5000

const fineness: Readonly<Record<Part['kind'], number>> = {
  section: 0,
  action: 1,
  claim: 2,
  formula: 2,
  member: 3,
  term: 3,
}

/**
 * The parts to show of a document: all of them, up to `limit`; beyond it without members, then without claims, then
 * without actions, and at last the first ones only.
 */
export function withinLimit(parts: readonly Part[], limit = LIMIT): readonly Part[] {
  const counts = [0, 0, 0, 0]
  const count = (each: readonly Part[]): void => {
    for (const part of each) {
      counts[fineness[part.kind]] = (counts[fineness[part.kind]] ?? 0) + 1
      count(part.children)
    }
  }
  count(parts)
  const upTo = (finest: number): number => counts.slice(0, finest + 1).reduce((sum, each) => sum + each, 0)
  let finest = 3
  // More than the limit is better than nothing: a document may have no sections.
  while (finest > 0 && upTo(finest) > limit && upTo(finest - 1) > 0) finest--
  if (upTo(finest) === upTo(3) && upTo(3) <= limit) return parts
  let left = limit
  const keep = (each: readonly Part[]): readonly Part[] =>
    each.flatMap((part) => {
      if (fineness[part.kind] > finest) return keep(part.children)
      if (left <= 0) return []
      left--
      return [{ ...part, children: keep(part.children) }]
    })
  return keep(parts)
}
