import type { Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'
import { clauseEnd, STOPS } from './stretches.ts'

// Where an English list that is shorter than its number may go on in other words.

const ADDING =
  'also|additionally|further(?:more)?|in addition|moreover|besides|alternatively|equally|likewise|another|again|above all|of course|' +
  'next|then|after (?:that|this)|later|meanwhile|finally|lastly|last(?: but not least)?|(?:perhaps )?(?:the )?most important(?:ly| of all)?|' +
  'there (?:is|are|was|were) also|not least'
const LED = String.raw`(?:(?:and|but|or|while),?\s+)?`
/** Opens a sentence or a clause that tells one more. */
const OPENS = new RegExp(`^\\s*${LED}(?:${ADDING})\\b`, 'i')
/** The same between two members. */
const BETWEEN = new RegExp(`[.;?!]\\s+${LED}(?:${ADDING})\\b`, 'i')
/** We also aim to …, I would further stress …: in a sentence beside the members. */
const SAYS =
  /(?:^|[.;?!]\s+)(?:And |But )?(?:I|we|it|they|he|she|you|the \w+|this \w+)\s(?:\w+\s){0,2}?(?:also|further|additionally|equally|as well)\b/i

/** True for a text that opens by telling one more: In addition, …; finally, …. */
export const opensMore = (text: string): boolean => OPENS.test(text)

/** First, …. Second, …. In addition, …: true where words that add stand between members or right behind the last. */
export function addsMore(scan: Scan, members: readonly Stretch[]): boolean {
  const { text } = scan
  const [first, last] = [members[0], members.at(-1)]
  if (!first || !last) return false
  const between = text.slice(first.start, last.start)
  const end = clauseEnd(scan, last.end, STOPS)
  const behind = text.slice(end + 1, clauseEnd(scan, end + 1, STOPS))
  return BETWEEN.test(between) || SAYS.test(between) || OPENS.test(behind) || SAYS.test(behind.trimStart())
}
