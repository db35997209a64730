import type { Lexed } from './lexed.ts'
import { hidden, readList } from './lists.ts'
import type { Stretch } from './local-claim.ts'
import { lengths } from './members.ts'
import { INTRODUCERS } from './words.ts'

const INTRODUCER = new RegExp(`(?:${INTRODUCERS})(了|着|好|起|出)?`, 'g')

/** A first member without the verb that introduces the list, where what is left is like the other members. */
export function afterIntroducer(lexed: Lexed, first: Stretch, others: readonly Stretch[]): Stretch {
  if (!others.length) return first
  const text = hidden(lexed, first)
  const { members: whole, all: pieces } = readList(lexed, others)
  const typical = [whole, pieces].map(
    (list) => lengths(lexed, list).reduce((sum, size) => sum + size, 0) / list.length,
  )
  const offBy = (length: number): number => Math.min(...typical.map((size) => Math.abs(length - size)))
  // Quoted members: what stands before the first quote is no part of it.
  const quote = lexed.text.indexOf('“', first.start)
  if (
    quote > first.start &&
    quote < first.end &&
    others.every(({ start }) => lexed.text.charAt(start) === '“')
  )
    return { start: quote, end: first.end }
  let best = first
  let distance = offBy(first.end - first.start)
  for (const match of text.matchAll(INTRODUCER)) {
    const after = first.start + match.index + match[0].length
    // 分成|出租: what looks like the verb's ending may begin the member.
    for (const start of match[1] ? [after - 1, after] : [after]) {
      const off = offBy(first.end - start)
      if (first.end - start < 2 || off >= distance) continue
      best = { start, end: first.end }
      distance = off
    }
  }
  return best
}

/** The same for two that 和 alone joins: the second tells where the first begins. */
export function pairIntroduced(lexed: Lexed, pair: Stretch): Stretch {
  const [first, second, ...more] = readList(lexed, [pair]).all
  if (!first || !second || more.length) return pair
  return { start: afterIntroducer(lexed, first, [second]).start, end: pair.end }
}
