import { CLASS } from '../../language/character-classes.ts'
import type { Label } from '../../language/labels/label.ts'
import type { Numeral } from '../../language/numbers/numerals.ts'
import { WORD } from '../../language/word-classes.ts'
import { none } from '../../text/none.ts'
import { firstIndex } from '../../text/search.ts'
import { oncePerBlock, type LocalBlock } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { candidatesIn, seriesIn } from '../series.ts'
import { type Counted, holds, type LocalClaim } from './candidate.ts'
import { characterCount, characterEach, characters } from './constructions/characters.ts'
import { sloganParts } from './constructions/compound-slogan.ts'
import { englishAfter } from './constructions/english-after.ts'
import { englishBefore } from './constructions/english-before.ts'
import { englishNext } from './constructions/english-next.ts'
import { englishSeries } from './constructions/english-series.ts'
import { eachTold } from './constructions/each-told.ts'
import { namedBehind } from './constructions/named-behind.ts'
import { takenUp } from './constructions/taken-up.ts'
import { formulaClaims } from './constructions/formula-term.ts'
import { listAgain } from './constructions/list-again.ts'
import { listAfter } from './constructions/list-after.ts'
import { listBefore } from './constructions/list-before.ts'
import { countedBy, sloganFromOne } from './count.ts'
import { englishCounts } from './english-count.ts'
import { fitsAnother } from './excuses.ts'
import { claimFrom, type Proposal } from './proposal.ts'
import type { Ordinals } from './runs.ts'
import { blockScan, CJK, type Scan } from './scan.ts'
import { areTwofold, twofoldIn } from './twofold.ts'

/** The claims that a block makes and lists itself; kept as long as the block's text stays the same. */
export const inlineClaims = oncePerBlock(read)

/** A longer line is not a paragraph that a person wrote: nothing is said of what it counts. */
export const longestRead = 100_000
const ENGLISH = /[a-z]{3}/i
/** Without one of these a text counts nothing in Chinese. */
const NUMBER = /[\d二三四五六七八九十两百廿卅贰叁双]/

function read(block: LocalBlock): readonly LocalClaim[] {
  const { prose, holds, words } = block
  if (prose.length > longestRead) return none
  const folded = foldedProse(block)
  const chinese = CJK.test(prose) && NUMBER.test(folded)
  const numbered = (holds & CLASS.digit) !== 0 || (words & (WORD.number | WORD.both)) !== 0
  const english = numbered && (holds & CLASS.latin) !== 0 && ENGLISH.test(prose)
  if (!chinese && !english) return none
  const scan = blockScan(block)
  const claims = chinese ? withTerms(claimsIn(block, scan, true), formulaClaims(block)) : none
  return english && !claims.length ? claimsIn(block, scan, false) : claims
}

/** The labels inside a block, left to right. */
const ordinalsOf = oncePerBlock((block): readonly Label[] => {
  const series = seriesIn(block)
  return series.length ? series.flat().sort((a, b) => a.start - b.start) : none
})

/** The label that holds a numeral, among those of a text from left to right. */
function holderOf({ start, end }: Numeral, labels: readonly Label[]): Label | undefined {
  const label = labels[firstIndex(labels.length, (index) => (labels[index] as Label).end >= end)]
  return label && label.start <= start ? label : undefined
}

/** A construction, with what it reads lists from: a text, a count, the labels inside the text. */
type Construction = (scan: Scan, counted: Counted, ordinals: Ordinals) => Iterable<Proposal>

/** What proposes lists for a number, the likeliest place first. */
const LISTS: readonly Construction[] = [
  listBefore,
  (scan, counted, ordinals) => (counted.party ? none : listAfter(scan, counted, ordinals)),
  characterEach,
  eachTold,
  namedBehind,
  takenUp,
]
const SPELLED: readonly Construction[] = [characters]
/** Of 双 the list is only ever confirmed. */
const TWOFOLD: readonly Construction[] = [
  characterEach,
  (scan, counted) => listBefore(scan, counted).filter((pair) => areTwofold(scan, pair)),
  (scan, counted, ordinals) => (counted.noun.startsWith('方') ? takenUp(scan, counted, ordinals) : none),
]
const ENGLISH_LISTS: readonly Construction[] = [englishSeries, englishAfter, englishNext, englishBefore]

/** 其中两名船工梁一舟与黄小川: some of more are only ever told behind their number, and only confirmed. */
const ofSome: Construction = (scan, counted, ordinals) => [
  ...listAfter(scan, counted, ordinals),
  ...namedBehind(scan, counted),
]

/** Every count of a text, with what may propose its list. */
function countsIn(scan: Scan, chinese: boolean): readonly (readonly [Counted, readonly Construction[]])[] {
  if (!chinese) return englishCounts(scan).map((count) => [count, ENGLISH_LISTS])
  const counts: (readonly [Counted, readonly Construction[]])[] = []
  for (const numeral of scan.numerals) {
    const counted = countedBy(scan, numeral, true)
    const spelled = counted ? undefined : characterCount(scan, numeral)
    const slogan = (counted ?? spelled) ? undefined : sloganFromOne(scan, numeral)
    if (slogan) counts.push([slogan, []])
    if (spelled) counts.push([spelled, SPELLED])
    if (counted) counts.push([counted, counted.partial ? [ofSome] : LISTS])
  }
  for (const counted of twofoldIn(scan)) counts.push([counted, TWOFOLD])
  return counts
}

function claimsIn(block: LocalBlock, scan: Scan, chinese: boolean): readonly LocalClaim[] {
  const ordinals: Ordinals = () => seriesIn(block)
  const claims: LocalClaim[] = []
  const counts = countsIn(scan, chinese)
  for (const [counted, constructions] of counts) {
    // Few numbers stand where a label may be inside a text: the series of the others are not read.
    const label = chinese ? holderOf(counted.numeral, candidatesIn(block)) : undefined
    if (label && (label.start === 0 || holderOf(counted.numeral, ordinalsOf(block)))) continue
    const parts = sloganParts(scan, counted, ordinals)
    if (parts.length) {
      claims.push(...parts.flatMap((part) => claimFrom(scan, part) ?? []))
      continue
    }
    const own = surest(scan, counted, constructions, ordinals)
    const again = constructions !== SPELLED && constructions !== TWOFOLD
    // What only ever confirms a number is asked where nothing else speaks.
    const last = (): Iterable<Proposal> => (again ? listAgain(scan, counted, claims) : none)
    const claim = own ?? surest(scan, counted, [last], ordinals)
    if (!claim || fitsAnother(scan, claim, counts)) continue
    const name = counted.quote >= 0 ? scan.text.slice(counted.quote + 1, scan.partner[counted.quote]) : ''
    claims.push(name ? { ...claim, name } : claim)
  }
  return claims
}

/** With the claims of formula terms, each numeral once: the term's own reading is the surer one. */
function withTerms(claims: readonly LocalClaim[], terms: readonly LocalClaim[]): readonly LocalClaim[] {
  if (!terms.length) return claims
  const at = new Set(terms.map(({ numeral }) => numeral.start))
  return [...claims.filter(({ numeral }) => !at.has(numeral.start)), ...terms]
}

/** Charity: of the lists proposed for one number, one that it fits; else the surest. */
function surest(
  scan: Scan,
  counted: Counted,
  constructions: readonly Construction[],
  ordinals: Ordinals,
): LocalClaim | undefined {
  let best: LocalClaim | undefined
  for (const construction of constructions)
    for (const proposal of construction(scan, counted, ordinals)) {
      const claim = claimFrom(scan, proposal)
      if (claim && holds(claim)) return claim
      if (claim && (!best || (claim.certainty === 'certain' && best.certainty !== 'certain'))) best = claim
    }
  return best
}
