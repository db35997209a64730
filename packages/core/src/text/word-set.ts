import { characterSet } from './character-set.ts'
import { none } from './none.ts'

/** Words that a text is asked for at a place; a pattern of hundreds of words takes engines a millisecond to compile, and much longer to run. */
export interface WordSet {
  /** The length of the longest word that stands from a place on, and ends before another; 0 where none does. */
  at(text: string, from?: number, to?: number): number
  /** True where one of the words stands anywhere before a place. */
  isIn(text: string, to?: number): boolean
  /** The length of the longest of the words that a text ends with, as far as a place; 0 where it ends with none. */
  endOf(text: string, to?: number): number
}

/** A word, with the characters that it must stand behind. */
type Word = readonly [word: string, behind: string]

/** A set of the words that lists, each separated by `|`, hold; `(?<=[甲乙])丙` stands behind 甲 or 乙 alone. */
export function wordSet(...lists: readonly string[]): WordSet {
  const words = lists
    .flatMap((list) => list.split('|'))
    .map((entry): Word => {
      const [, behind = '', word = entry] = BEHIND.exec(entry) ?? []
      return [word, behind]
    })
    .sort(([a], [b]) => b.length - a.length)
  const first = tableOf(words, (word) => word.charCodeAt(0))
  let last: Table | undefined
  const at = (text: string, from = 0, to = text.length): number => {
    for (const [word, behind] of first(text.charCodeAt(from)))
      if (
        text.startsWith(word, from) &&
        from + word.length <= to &&
        (!behind || (from > 0 && behind.includes(text.charAt(from - 1))))
      )
        return word.length
    return 0
  }
  return {
    at,
    isIn(text, to = text.length) {
      for (let from = 0; from < to; from++) if (at(text, from, to)) return true
      return false
    },
    endOf(text, to = text.length) {
      last ??= tableOf(words, (word) => word.charCodeAt(word.length - 1))
      for (const [word] of last(text.charCodeAt(to - 1))) if (text.endsWith(word, to)) return word.length
      return 0
    },
  }
}

const BEHIND = /^\(\?<=\[(.+)\]\)(.+)$/

/** The words with a character. */
type Table = (code: number) => readonly Word[]

/** The words by one of their characters; most places have none, and an array tells. */
function tableOf(words: readonly Word[], keyOf: (word: string) => number): Table {
  const byKey = new Map<number, Word[]>()
  for (const word of words) {
    const key = keyOf(word[0])
    const known = byKey.get(key)
    if (known) known.push(word)
    else byKey.set(key, [word])
  }
  const isKey = characterSet(String.fromCharCode(...byKey.keys()))
  return (code) => (isKey(code) ? (byKey.get(code) ?? none) : none)
}
