import { characterSet } from './character-set.ts'

/** Words that a text is asked for at a place; a pattern of hundreds of words takes engines a millisecond to compile. */
export interface WordSet {
  /** True where one of the words stands from a place on, and ends before another. */
  begins(text: string, from?: number, to?: number): boolean
  /** The length of the longest of the words that a text ends with; 0 where it ends with none. */
  endOf(text: string): number
}

/** A set of the words that lists, each separated by `|`, hold. */
export function wordSet(...lists: readonly string[]): WordSet {
  const words = new Set(lists.flatMap((list) => list.split('|')))
  const sizes = [...new Set(Array.from(words, ({ length }) => length))].sort((a, b) => b - a)
  // Most texts have none: one character tells.
  const isFirst = characterSet(Array.from(words, (word) => word.charAt(0)).join(''))
  const isLast = characterSet(Array.from(words, (word) => word.charAt(word.length - 1)).join(''))
  return {
    begins(text, from = 0, to = text.length) {
      if (!isFirst(text.charCodeAt(from))) return false
      for (const size of sizes) if (from + size <= to && words.has(text.slice(from, from + size))) return true
      return false
    },
    endOf(text) {
      if (!isLast(text.charCodeAt(text.length - 1))) return 0
      for (const size of sizes) if (size <= text.length && words.has(text.slice(-size))) return size
      return 0
    },
  }
}
