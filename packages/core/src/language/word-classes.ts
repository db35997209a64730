import { CLASS, classesOf } from './character-classes.ts'
import { foldTable as folded } from './fold.ts'
import { ENGLISH_NUMBER_WORDS } from './numbers/english.ts'
import { MONTH_WORDS } from './dates/months.ts'

/** What an English word can be to those who read a text, one bit each. */
export const WORD = {
  /** one … nineteen, twenty … ninety. */
  number: 1 << 0,
  /** both, twin, threefold: a number in a word of its own. */
  both: 1 << 1,
  /** The name of a month, whole or shortened. */
  month: 1 << 2,
  from: 1 << 3,
  of: 1 << 4,
} as const

/** What stands in a text, told in one pass: what is not there need not be looked for. */
export interface Glance {
  /** The classes (`CLASS`) of all characters together. */
  readonly holds: number
  /** The classes (`WORD`) of all English words together. */
  readonly words: number
  /** Numbers in digits and in English words; 1,046 counts as two, twenty-one as two. */
  readonly numbers: number
}

const MEMBERS: readonly (readonly [word: number, words: readonly string[]])[] = [
  [WORD.number, ENGLISH_NUMBER_WORDS],
  [WORD.both, ['both', 'twin', 'twofold', 'threefold', 'fourfold']],
  [WORD.month, MONTH_WORDS],
  [WORD.from, ['from']],
  [WORD.of, ['of']],
]

/** A number for a word, letter by letter; two words that have the same one are told to be both. */
const join = (code: number, letter: number): number => (Math.imul(code, 31) + (letter | 32)) | 0

const byCode = new Map<number, number>()
for (const [bit, words] of MEMBERS)
  for (const word of words) {
    let code = 0
    for (let at = 0; at < word.length; at++) code = join(code, word.charCodeAt(at))
    byCode.set(code, (byCode.get(code) ?? 0) | bit)
  }

/** Looks once at every character of a text. */
export function glanceAt(text: string): Glance {
  let holds = 0
  let words = 0
  let numbers = 0
  let before = 0
  let word = 0
  // The end of the text ends its last word.
  for (let at = 0, { length } = text; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 0
    const own = at < length ? classesOf(code) : 0
    if ((own & CLASS.latin) !== 0) word = join(word, folded[code] || code)
    else if (word !== 0) {
      const found = byCode.get(word)
      if (found !== undefined) {
        words |= found
        if ((found & WORD.number) !== 0) numbers++
      }
      word = 0
    }
    if ((own & CLASS.digit) !== 0 && (before & CLASS.digit) === 0) numbers++
    holds |= own
    before = own
  }
  return { holds, words, numbers }
}
