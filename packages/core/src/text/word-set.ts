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
interface Word {
  readonly word: string
  readonly behind: string
}

/** A set of the words that lists, each separated by `|`, hold; `(?<=[甲乙])丙` stands behind 甲 or 乙 alone. */
export function wordSet(...lists: readonly string[]): WordSet {
  const words = lists
    .flatMap((list) => list.split('|'))
    .map((entry): Word => {
      const [, behind = '', word = entry] = BEHIND.exec(entry) ?? []
      return { word, behind }
    })
    .sort((a, b) => b.word.length - a.word.length)
  const first = tableOf(words, (word) => word.charCodeAt(0))
  let last: Table | undefined
  const at = (text: string, from = 0, to = text.length): number => {
    const found = from < to ? first(text.charCodeAt(from)) : none
    for (let index = 0; index < found.length; index++) {
      const { word, behind } = found[index] as Word
      if (
        from + word.length <= to &&
        text.startsWith(word, from) &&
        (!behind || (from > 0 && behind.includes(text.charAt(from - 1))))
      )
        return word.length
    }
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
      const found = to > 0 ? last(text.charCodeAt(to - 1)) : none
      for (let index = 0; index < found.length; index++) {
        const { word } = found[index] as Word
        if (text.endsWith(word, to)) return word.length
      }
      return 0
    },
  }
}

const BEHIND = /^\(\?<=\[(.+)\]\)(.+)$/

/** The words with a character. */
type Table = (code: number) => readonly Word[]

/** The most lists that a byte can tell: where words begin with more characters, some lists hold those of several. */
const MOST = 255

/** The words by one of their characters: a byte for each tells their list, and most have the first, which is empty. */
function tableOf(words: readonly Word[], keyOf: (word: string) => number): Table {
  const lists: Word[][] = [[]]
  const listOf = new Uint8Array(0x10000)
  let keys = 0
  for (const word of words) {
    const key = keyOf(word.word)
    const list = (listOf[key] ||= 1 + (keys++ % MOST))
    ;(lists[list] ??= []).push(word)
  }
  return (code) => lists[listOf[code & 0xffff] as number] as Word[]
}
