import { foldedProse } from '../folded.ts'
import type { Group } from './outline-groups.ts'
import { synonymsOf, type View } from './outline-headings.ts'
import type { OutlinePhrase } from './outline-phrase.ts'

/** Share of members that must say the claim's own word before they are taken for what it counts. */
const AGREEMENT = 0.8

/** True when the members say the claim's own word: 五个更加注重 → 更加注重…, four phases → Suggestion stage. */
export function agrees(
  { blocks, groups }: View,
  phrase: OutlinePhrase,
  group: Group,
  share = AGREEMENT,
): boolean {
  if (phrase.key.length < 2 || group.members.length < 2 || group.kind === 'rows') return false
  if (phrase.measure !== '个' && group.scheme === `第N${phrase.measure}`) return true
  const words = phrase.english ? synonymsOf(phrase.noun) : [phrase.key]
  let saying = 0
  for (const member of group.members) {
    const block = blocks[member]
    if (!block) continue
    const from = groups.marks[member]?.end ?? 0
    const head = foldedProse(block.local)
      .slice(phrase.english ? 0 : from, from + 60)
      .toLowerCase()
    const headline = phrase.english ? head : (/^[^。；：:;]*/.exec(head)?.[0] ?? head)
    if (words.some((word) => headline.includes(word))) saying++
  }
  return saying >= share * group.members.length
}

/** True when each of three or more members, and all the list, says the slogan's own words. */
export function saidByAll(view: View, phrase: OutlinePhrase, group: Group): boolean {
  const told = phrase.quoted && !phrase.english && !group.next && group.kind !== 'alike'
  return told && group.members.length > 2 && group.firstValue < 2 && agrees(view, phrase, group, 1)
}

/** By how many the list is longer or shorter than the phrase says. */
export function wrongBy({ claimed }: OutlinePhrase, { members }: Group): number {
  return Math.abs(members.length - claimed)
}
