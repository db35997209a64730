import type { Amount } from '../../language/numbers/amounts.ts'

/** Before a number that says where, how old or of what size the things are that are counted. */
const GOVERNED =
  /\b(?:in|within|into|over|under|aged|at|on|across|by|for|to|from|of|with|between|among)(?: [a-z]+)? $/i

/** The number that “of which” speaks of: 900 staff in 12 offices, of whom 500 …, where the one before it is not the whole. */
export function antecedentOf(amounts: readonly Amount[], part: number, folded: string): Amount | undefined {
  const nearest = amounts.at(-1)
  if (!nearest || !GOVERNED.test(folded.slice(Math.max(0, nearest.outerStart - 30), nearest.outerStart)))
    return nearest
  const off = ({ value }: Amount): number => Math.abs(value - part)
  const holds = amounts.find((amount) => off(amount) === 0) ?? amounts.findLast(({ value }) => value > part)
  return holds ?? amounts.reduce((best, amount) => (off(amount) < off(best) ? amount : best))
}
