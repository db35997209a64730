import { WHOLE_NAME } from './words/en.ts'

/** Ayr (2). */
const COUNTED = /\((\d{1,2})\)[.,;]?\s*$/
/** Ayr: Orr, Pratt; Orr and Pratt (Ayr). */
const NAMED = /^(?:[^:(]+:\s([^:()]+)|([^:()]+) \([^()]+\))[.,;]?\s*$/

/** Five pilots: Ayr (2), Bute (3); Ayr: Orr, Pratt; …: items that tell together of as many as are counted. */
export function areSharedOut(texts: readonly string[], claimed: number): boolean {
  if (texts.length < 2 || texts.length >= claimed) return false
  const shares = texts.map((text) => {
    const number = COUNTED.exec(text)?.[1]
    if (number) return Number(number)
    const [, behind, before] = NAMED.exec(text) ?? []
    const names = (behind ?? before ?? '').split(/,\s|\s(?:and|&)\s/)
    return names.every((name) => WHOLE_NAME.test(name)) ? names.length : NaN
  })
  return shares.reduce((sum, share) => sum + share, 0) === claimed
}
