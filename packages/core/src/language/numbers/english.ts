import { characterSet } from '../../text/character-set.ts'

const ONES = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] // prettier-ignore
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = [
  'zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth',
  'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth',
  'nineteenth', 'twentieth',
] // prettier-ignore

const VALUES = new Map<string, number>()
for (const [value, word] of ONES.entries()) if (value > 0) VALUES.set(word, value)
for (let tens = 2; tens <= 9; tens++) {
  VALUES.set(TENS[tens] ?? '', tens * 10)
  for (let one = 1; one <= 9; one++) VALUES.set(`${TENS[tens]} ${ONES[one]}`, tens * 10 + one)
}

/** The words of which English numbers from one to ninety-nine are made. */
export const ENGLISH_NUMBER_WORDS: readonly string[] = [...ONES.slice(1), ...TENS.slice(2)]

const ones = ONES.slice(1).sort((a, b) => b.length - a.length)
/** Source of a regular expression for English numbers from one to ninety-nine. */
export const ENGLISH_NUMBER = `(?:(?:${TENS.slice(2).join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ones.join('|')})`

/** one … ninety-nine begin with one of these. */
export const opensEnglish = characterSet('efnostEFNOST')

/** The value of English number words, in any letter case; undefined when they are none. */
export function readEnglish(words: string): number | undefined {
  return VALUES.get(words.toLowerCase().replace('-', ' '))
}

/** Writes a whole number below a hundred in English words, else in digits. */
export function writeEnglish(value: number): string {
  if (value < 20) return ONES[value] ?? String(value)
  if (value > 99) return String(value)
  const one = value % 10
  return (TENS[Math.floor(value / 10)] ?? '') + (one ? `-${ONES[one]}` : '')
}

/** Source of a regular expression for first … twentieth. */
export const ENGLISH_ORDINAL = `(?:${ORDINALS.slice(1)
  .sort((a, b) => b.length - a.length)
  .join('|')})`

/** The value of an English ordinal, in any letter case, with or without -ly; undefined for any other word. */
export function readEnglishOrdinal(word: string): number | undefined {
  const value = ORDINALS.indexOf(word.toLowerCase().replace(/ly$/, ''))
  return value > 0 ? value : undefined
}

/** Writes first … twentieth; larger values as 21st, 22nd. */
export function writeEnglishOrdinal(value: number): string {
  const word = ORDINALS[value]
  if (word) return word
  const last = value % 10
  const teen = Math.floor(value / 10) % 10 === 1
  return `${value}${teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}
