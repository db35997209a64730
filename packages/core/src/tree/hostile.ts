import { codeAt } from '../text/character-set.ts'
const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){48}/m
const deepIndent = /^[ \t]{160}/m
const contained = /^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/

/** Longer pieces of Markdown without a place to split take a parser tens of seconds and gigabytes. */
const longest = 300_000

/**
 * True when a chunk would cost a Markdown parser more than linear time, or nests deeper than writers do:
 * it is then read as plain lines.
 */
export function isHostile(text: string): boolean {
  if (text.length > longest || deepIndent.test(text) || containers.test(text)) return true
  if (text.length < 2000) return false
  let cost = 0
  for (const paragraph of paragraphs(text)) cost += paragraph
  return cost > Math.max(2_000_000, 200 * text.length)
}

/** The steps that a parser may spend on each paragraph looking for the other end of what it found. */
function* paragraphs(text: string): Iterable<number> {
  let start = 0
  let runs = 0
  let brackets = 0
  let scans = 0
  let lines = 0
  let inside = contained.test(text.slice(0, 16))
  const spent = (end: number): number =>
    runs * runs + 2 * brackets * brackets + scans * (end - start) + 10 * lines * lines
  for (let at = 0, { length } = text; at < length; at++) {
    const code = text.charCodeAt(at)
    const before = codeAt(text, at - 1)
    if (code === 10 || code === 13) {
      // Lines that a quote or an item takes in without a mark of their own.
      if (inside) lines++
      const marked = contained.test(text.slice(at + 1, at + 16))
      if (marked || before === code) {
        yield spent(at)
        inside = marked
        start = at
        runs = brackets = scans = lines = 0
      }
    } else if (code === 91 || code === 93) brackets++
    else if ((code === 42 || code === 95) && before !== code) runs++
    else if (code === 96 && before !== code) scans++
    else if ((code === 33 || code === 63) && before === 60) scans++
  }
  yield spent(text.length)
}
