import { CHARACTERS, PHRASES, WORDS } from './generated/traditional.ts'

type Replacer = (text: string) => string

/** Replaces what a table names, from left to right; of two that begin at one place the longer one counts. */
function replacer(table: ReadonlyMap<string, string>): Replacer {
  const longestFirst = [...table.keys()].sort((one, other) => other.length - one.length)
  const pattern = new RegExp(longestFirst.join('|'), 'g')
  return (text) => text.replace(pattern, (found) => table.get(found) ?? found)
}

let replacers: readonly Replacer[] | undefined

/**
 * A text of policydoc in Traditional characters, with the words of Taiwan's software. The tables hold what these texts
 * are written with, not all of the language.
 */
export function inTraditional(simplified: string): string {
  replacers ??= [
    replacer(inPairs(PHRASES.split(' '), CHARACTERS.split(''))),
    replacer(inPairs(WORDS.split(' '))),
  ]
  return replacers.reduce((text, replace) => replace(text), simplified)
}

/** What stands in turn before and behind a change. */
function inPairs(...lists: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const list of lists)
    for (let at = 0; at + 1 < list.length; at += 2) pairs.set(list[at] as string, list[at + 1] as string)
  return pairs
}
