import { isOneOf } from '../text/character-set.ts'

/** In code units: no sentence that a person wrote is longer. What is, is read up to here, so that every pass stays linear. */
export const longestSentence = 2000

/** Where the sentence before an offset begins: behind the last of some marks, or as far back as is looked. */
export function sentenceStart(folded: string, end: number, stops: string, reach = longestSentence): number {
  const floor = Math.max(0, end - reach)
  let start = end
  while (start > floor && !isOneOf(stops, folded.charCodeAt(start - 1))) start--
  return start
}
