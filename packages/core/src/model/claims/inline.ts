import { CLASS } from '../../language/character-classes.ts'
import type { Label } from '../../language/labels/label.ts'
import { WORD } from '../../language/word-classes.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock, type LocalBlock } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { proseLabel } from '../leading.ts'
import { seriesIn } from '../series.ts'
import type { LocalClaim } from './candidate.ts'
import type { Numeral } from '../../language/numbers/numerals.ts'
import { characterCount, characterEach, characters } from './constructions/characters.ts'
import { sloganParts } from './constructions/compound-slogan.ts'
import { englishAfter } from './constructions/english-after.ts'
import { englishBefore } from './constructions/english-before.ts'
import { englishNamed } from './constructions/english-named.ts'
import { englishSeries } from './constructions/english-series.ts'
import { eachTold } from './constructions/each-told.ts'
import { namedBehind } from './constructions/named-behind.ts'
import { takenUp } from './constructions/taken-up.ts'
import { formulaClaims } from './constructions/formula-term.ts'
import { listAbove } from './constructions/list-above.ts'
import { namesBefore } from './constructions/names-before.ts'
import { keyOf, listAgain, type ListsTold } from './constructions/list-again.ts'
import { listAfter } from './constructions/list-after.ts'
import { listBefore } from './constructions/list-before.ts'
import { countedBy, type Counted } from './count.ts'
import { englishCounts, type EnglishCount } from './english-count.ts'
import { claimFrom, type Proposal } from './proposal.ts'
import { scanOf, type Scan } from './scan.ts'
import { twofoldIn } from './twofold.ts'

/** The claims that a block makes and lists itself; kept as long as the block's text stays the same. */
export const inlineClaims = oncePerBlock(read)

/** A longer line is not a paragraph that a person wrote: nothing is said of what it counts. */
export const longestRead = 100_000
const CJK = /[\u4e00-\u9fff]/
const ENGLISH = /[a-z]{3}/i
/** Without one of these a text counts nothing in Chinese. */
const NUMBER = /[\d二三四五六七八九十两百廿卅贰叁双]/

function read(block: LocalBlock): readonly LocalClaim[] {
  const { prose, holds, words } = block
  if (prose.length > longestRead) return none
  const folded = foldedProse(block)
  const chinese = CJK.test(prose) && NUMBER.test(folded)
  const numbered = (holds & CLASS.digit) !== 0 || (words & (WORD.number | WORD.both)) !== 0
  const english = numbered && ENGLISH.test(prose)
  if (!chinese && !english) return none
  const scan = scanOf(prose, folded, proseLabel(block))
  const claims = chinese ? chineseClaims(block, scan) : none
  return english && !claims.length ? englishClaims(block, scan) : claims
}

/** The labels inside a block, left to right. */
const ordinalsOf = oncePerBlock((block): readonly Label[] => {
  const series = seriesIn(block)
  return series.length ? series.flat().sort((a, b) => a.start - b.start) : none
})

function englishClaims(block: LocalBlock, scan: Scan): readonly LocalClaim[] {
  return withoutRivals(
    englishCounts(scan).flatMap(
      (count) => surest(claimsIn(scan, count, englishProposals(scan, count, ordinalsOf(block)))) ?? [],
    ),
  )
}

/** Where two counts own one list, the one that it fits owns it, else the nearer. */
function withoutRivals(claims: readonly LocalClaim[]): readonly LocalClaim[] {
  const owners = new Map<number | undefined, LocalClaim>()
  const fits = ({ claimed, items }: LocalClaim): boolean => claimed === items.length
  for (const claim of claims) {
    const list = claim.items.at(-1)?.end
    const rival = owners.get(list)
    if (!rival || fits(claim) || !fits(rival)) owners.set(list, claim)
  }
  return claims.filter((claim) => owners.get(claim.items.at(-1)?.end) === claim)
}

function chineseClaims(block: LocalBlock, scan: Scan): readonly LocalClaim[] {
  let at = 0
  const told: ListsTold = new Map()
  const claims = scan.numerals.flatMap((numeral): readonly LocalClaim[] => {
    const counted = countedBy(scan, numeral, true)
    if (!counted) return spelledOut(scan, numeral)
    const ordinals = ordinalsOf(block)
    while ((ordinals[at]?.end ?? Infinity) < numeral.end) at++
    const label = ordinals[at]
    if (label && label.start <= numeral.start && numeral.end <= label.end) return []
    const parts = sloganParts(scan, counted)
    if (parts.length) return parts.flatMap((part) => claimFrom(scan, part.counted, part.proposal) ?? [])
    const own = surest(claimsIn(scan, counted, proposals(scan, counted, ordinals)))
    const claim = own ?? (told.size ? claimsIn(scan, counted, listAgain(scan, counted, told))[0] : undefined)
    if (!claim) return []
    // 这五个目标 are the last five, whatever they were called.
    if (own && claim.items.length === claim.claimed)
      for (const key of [keyOf(scan, counted), `${claim.claimed}`]) told.set(key, claim)
    const name = counted.quote >= 0 ? scan.text.slice(counted.quote + 1, scan.partner[counted.quote]) : ''
    return [name ? { ...claim, name } : claim]
  })
  const pairs = twofoldIn(scan).flatMap((counted) => claimsIn(scan, counted, twofold(scan, counted)))
  return withTerms(pairs.length ? [...claims, ...pairs] : claims, formulaClaims(block))
}

function spelledOut(scan: Scan, numeral: Numeral): readonly LocalClaim[] {
  const counted = characterCount(scan, numeral)
  return counted ? claimsIn(scan, counted, characters(scan, counted)) : []
}

function* twofold(scan: Scan, counted: Counted): Generator<Proposal> {
  yield* namesBefore(scan, counted)
  yield* characterEach(scan, counted)
  yield* takenUp(scan, counted)
}

/** With the claims of formula terms, each numeral once: the term's own reading is the surer one. */
function withTerms(claims: readonly LocalClaim[], terms: readonly LocalClaim[]): readonly LocalClaim[] {
  const at = new Set(terms.map(({ numeral }) => numeral.start))
  return terms.length ? [...claims.filter(({ numeral }) => !at.has(numeral.start)), ...terms] : claims
}

/** Every list that a construction proposes for a number, the likeliest place first. */
function* proposals(scan: Scan, counted: Counted, ordinals: readonly Label[]): Generator<Proposal> {
  if (counted.partial) return yield* ofSome(scan, counted, ordinals)
  const people = /^[名位任]$/.test(counted.measure)
  if (people) yield* namedBehind(scan, counted, true)
  yield* listBefore(scan, counted)
  if (!counted.party) yield* listAfter(scan, counted, ordinals)
  yield* listAbove(scan, counted)
  yield* characterEach(scan, counted)
  yield* eachTold(scan, counted)
  yield* namedBehind(scan, counted)
  yield* takenUp(scan, counted)
}

/** 其中两名船工梁一舟与黄小川: some of more are only ever told behind their number, and only confirmed. */
function* ofSome(scan: Scan, counted: Counted, ordinals: readonly Label[]): Generator<Proposal> {
  for (const found of [...listAfter(scan, counted, ordinals), ...namedBehind(scan, counted)])
    if (!found.off) yield found
}

/** The same for an English one. */
function* englishProposals(scan: Scan, count: EnglishCount, ordinals: readonly Label[]): Generator<Proposal> {
  yield* englishSeries(scan, count, ordinals)
  yield* englishAfter(scan, count)
  yield* englishBefore(scan, count)
  yield* englishNamed(scan, count)
}

function claimsIn(scan: Scan, counted: Counted, found: Iterable<Proposal>): readonly LocalClaim[] {
  const claims: LocalClaim[] = []
  for (const proposal of found) {
    const claim = claimFrom(scan, counted, proposal)
    if (claim) claims.push(claim)
    if (claim && claim.items.length === claim.claimed) break
  }
  return claims
}

/** Charity: of the readings of one number, one that holds; else the surest. */
function surest(claims: readonly LocalClaim[]): LocalClaim | undefined {
  const holds = claims.find(({ items, claimed }) => items.length === claimed)
  return holds ?? claims.find(({ certainty }) => certainty === 'certain') ?? claims[0]
}
