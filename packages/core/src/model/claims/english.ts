import { ENGLISH_NUMBER } from '../../language/numbers/english.ts'
import { fold } from '../../language/fold.ts'
import { englishCounts, type EnglishCount } from './english-count.ts'
import { membersOf } from './english-list.ts'
import { decide } from './decide.ts'
import { localClaim } from './proposal.ts'
import { RANGED } from './english-words.ts'
import { textOf, type Text, type Tie } from './english-text.ts'
import { tiesOf } from './english-ties.ts'
import type { LocalClaim, Stretch } from './candidate.ts'

/** The claims of English prose whose members stand in the same block, in offsets of that prose. */
export function englishClaims(prose: string): readonly LocalClaim[] {
  const folded = fold(prose)
  const counts = englishCounts(folded)
  if (!counts.length) return []
  const text = textOf(folded)
  const claims: LocalClaim[] = []
  for (const [index, count] of counts.entries()) {
    // “Two of the three …” is one count with the number that it is a part of.
    let next = index + 1
    while ((counts[next]?.numeral.start ?? Infinity) < count.end) next++
    const claim = nearestClaim(text, count, counts[next]?.numeral.start ?? Infinity)
    if (claim) claims.push(claim)
  }
  return withoutRivals(claims)
}

/** Where two counts own one list, the one that it fits owns it, else the nearer. */
function withoutRivals(claims: readonly LocalClaim[]): readonly LocalClaim[] {
  const owners = new Map<number, LocalClaim>()
  const fits = (claim: LocalClaim): boolean => claim.claimed === claim.items.length
  for (const claim of claims) {
    const list = claim.items.at(-1)?.end ?? claim.end
    const rival = owners.get(list)
    if (!rival || fits(claim) || !fits(rival)) owners.set(list, claim)
  }
  return claims.filter((claim) => owners.get(claim.items.at(-1)?.end ?? claim.end) === claim)
}

function nearestClaim(text: Text, count: EnglishCount, nextCount: number): LocalClaim | undefined {
  for (const tie of tiesOf(text, count, nextCount)) {
    const claim = judged(text, count, tie)
    if (claim) return claim
  }
  return undefined
}

function judged(text: Text, count: EnglishCount, tie: Tie): LocalClaim | undefined {
  const { list, form } = tie
  const { value } = count
  const fits = list.least <= value && value <= list.most
  const items = membersOf(text.masked, list, fits ? value : list.items.length)
  const verdict = decide({
    construction: `english-${tie.construction}`,
    tie: tie.firm ? 'marked' : 'near',
    claimed: value,
    listed: items.length,
    off: fits ? 0 : Math.min(Math.abs(value - list.least), Math.abs(value - list.most)),
    doubts: [],
    closed: list.closed,
    even: list.even,
    numbered: areNumbered(text.prose, items),
    direct: tie.direct,
    counting: count.counting,
    pointed: count.pointed,
    exact: !count.partial,
  })
  return (
    verdict &&
    localClaim({ ...count, measure: '', keyWork: false }, { items, form, closed: list.closed }, verdict)
  )
}

const NUMBERED = new RegExp(`^(?:\\d|(?:${ENGLISH_NUMBER})\\s)`, 'i')

/** `four fields: two for features and two for inputs`, `five chapters: … Chapters 2 to 4 …`; not `three desks: one for maps, one for flags, …`. */
function areNumbered(prose: string, items: readonly Stretch[]): boolean {
  const texts = items.map(({ start, end }) => prose.slice(start, end))
  if (texts.some((text) => RANGED.test(text))) return true
  const numbers = texts.flatMap((text) => NUMBERED.exec(text) ?? [])
  return (
    numbers.some((number) => !/^one\s/i.test(number)) || (numbers.length > 0 && numbers.length < items.length)
  )
}
