/**
 * A set of UTF-16 code units that is asked by one look-up in an array: for passes over every character of a text.
 * `ranges` are pairs of characters, first and last of each range.
 */
export function characterSet(characters: string, ...ranges: readonly string[]): (code: number) => boolean {
  const flags = new Uint8Array(0x10000)
  for (let index = 0; index < characters.length; index++) flags[characters.charCodeAt(index)] = 1
  for (const range of ranges) flags.fill(1, range.charCodeAt(0), range.charCodeAt(1) + 1)
  // Past a text's end the code is NaN: masked it is 0, and the look-up stays within the array.
  return (code) => flags[code & 0xffff] === 1
}

/** True when one of a few characters has a code: no string is made of each character of a text that is asked about. */
export function isOneOf(characters: string, code: number): boolean {
  for (let index = 0; index < characters.length; index++)
    if (characters.charCodeAt(index) === code) return true
  return false
}

/**
 * The UTF-16 code unit at a place, 0 outside of the text. Engines that have met `charCodeAt` outside of a text throw the compiled code away,
 * and from then on call it instead of looking.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}

/** The end of what begins at a place of a text and is all of one set. */
export function runEnd(text: string, from: number, same: (code: number) => boolean): number {
  const { length } = text
  let end = from
  while (end < length && same(text.charCodeAt(end))) end++
  return end
}

/** White space, as `\s` of regular expressions has it. */
export const isSpace = characterSet(
  '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff',
  '\u2000\u200a',
)

/** White space and marks that leave a blank too. */
export const isBlank = (code: number): boolean => isSpace(code) || code === 0x200b

/** A digit from 0 to 9. */
export const isDigit = characterSet('', '09')

/** A letter from A to Z, of either case. */
export const isLatin = characterSet('', 'az', 'AZ')

/** True for a text that a letter from A to Z begins: patterns of English words are large, and are not compiled for others. */
export const beginsLatin = (text: string): boolean => isLatin(codeAt(text, 0))
