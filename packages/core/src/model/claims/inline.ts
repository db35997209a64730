import type { Label } from '../../language/labels/label.ts'
import { oncePerBlock, type LocalBlock } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { proseLabel } from '../leading.ts'
import { seriesIn } from '../series.ts'
import { claimAfter } from './after.ts'
import { claimBack } from './back.ts'
import { claimBefore } from './before.ts'
import { asWritten, countedBy } from './counted.ts'
import { englishClaims } from './english.ts'
import { lex } from './lexed.ts'
import type { LocalClaim } from './local-claim.ts'

/** The claims that a block makes and lists itself; kept as long as the block's text stays the same. */
export const inlineClaims = oncePerBlock(read)

/** A longer line is no paragraph that a person wrote: nothing is said of what it counts. */
const LONGEST = 100_000
const CJK = /[\u4e00-\u9fff]/
const ENGLISH = /[a-z]{3}/i
/** Without one of these a text counts nothing. */
const NUMBER = /[\d二三四五六七八九十两百廿卅贰叁]/

function read(block: LocalBlock): readonly LocalClaim[] {
  const { prose } = block
  if (prose.length > LONGEST) return []
  const chinese = CJK.test(prose) ? chineseClaims(block) : []
  return !chinese.length && ENGLISH.test(prose) ? englishClaims(prose) : chinese
}

function chineseClaims(block: LocalBlock): readonly LocalClaim[] {
  const { prose } = block
  const folded = foldedProse(block)
  if (!NUMBER.test(folded)) return []
  const lexed = lex(prose, folded, proseLabel(block))
  let labels: readonly Label[] | undefined
  return lexed.numerals.flatMap((numeral) => {
    const counted = countedBy(lexed, numeral)
    if (!counted) return []
    const ordinals = (labels ??= seriesIn(block)
      .flat()
      .sort((a, b) => a.start - b.start))
    if (ordinals.some(({ start, end }) => start <= numeral.start && numeral.end <= end)) return []
    const name =
      counted.quote >= 0 ? lexed.text.slice(counted.quote + 1, lexed.partner[counted.quote]) : undefined
    const claim =
      kindest([
        claimBefore(lexed, counted),
        counted.party ? undefined : claimAfter(lexed, counted, ordinals),
      ]) ?? claimBack(lexed, counted)
    if (!claim) return []
    return [{ ...claim, ...asWritten(lexed, counted), ...(name ? { name } : {}) }]
  })
}

/** Charity: of the readings of one number, one that holds; else one that goes on; else the surest. */
export function kindest(claims: readonly (LocalClaim | undefined)[]): LocalClaim | undefined {
  const rank = (claim: LocalClaim): number =>
    claim.items.length === claim.claimed
      ? 0
      : !claim.closed && claim.items.length < claim.claimed
        ? 1
        : claim.certainty === 'certain'
          ? 2
          : 3
  return claims.filter((claim) => claim !== undefined).sort((a, b) => rank(a) - rank(b))[0]
}
