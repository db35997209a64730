import type { Claim } from '../model/document.ts'

/** From the number of a claim to its noun as the document has it; number, measure word and noun where markup or a mark parts them. */
export function quotedClaim(claim: Claim, text: string): string {
  const { numeral, measure, noun } = claim
  const { start, end } = numeral.span
  const behind = text.slice(end, end + measure.length + FARTHEST + noun.length)
  const between = noun ? behind.slice(0, behind.indexOf(noun, measure.length)) : measure
  if (!PARTED.test(between) && text.startsWith(noun, end + between.length))
    return text.slice(start, end + between.length + noun.length)
  return `${numeral.text}${isEnglish(claim) && noun ? ' ' : ''}${measure}${noun}`
}

/** More than a few words, or what no name holds. */
const PARTED = /[^\p{L}\p{N} ’'“”-]|.{25}/u
/** How far behind its measure word, in code units, a noun is looked for. */
const FARTHEST = 25

/** True for a count in English. */
export const isEnglish = ({ numeral, measure, noun }: Claim): boolean =>
  /[a-z]$/i.test(numeral.text) || /^[a-z]/i.test(measure || noun)
