import type { Block } from '../../tree/block.ts'
import type { Span } from '../../text/span.ts'
import type { Claim, ClaimStatus, Member } from '../document.ts'
import type { LocalClaim, Verdict } from './candidate.ts'
import type { Promised } from './promises.ts'

/** A claim at its place in the document, before the document's claims are put in order: its id is empty until then. */
export type PlacedClaim = Omit<Claim, 'id'> & { id: string }

/** Match, mismatch or open: more members than claimed is wrong, with 等 or without. */
export function statusOf(listed: number, claimed: number, closed: boolean): ClaimStatus {
  return listed === claimed ? 'match' : !closed && listed < claimed ? 'open' : 'mismatch'
}

/** A claim whose members have been found, with what follows from their number. Written out: claims are many, and a spread is slow. */
export function claimWith(claim: Omit<PlacedClaim, 'id' | 'listed' | 'status'>): PlacedClaim {
  const { claimed, numeral, measure, noun, form, items, closed, certainty, why, keyWork, span } = claim
  const listed = items.length
  const status = statusOf(listed, claimed, closed)
  return {
    id: '',
    claimed,
    numeral,
    measure,
    noun,
    form,
    items,
    listed,
    closed,
    status,
    certainty,
    why,
    keyWork,
    span,
  }
}

/** A local claim at its place. */
export function placed(local: LocalClaim, block: Block): PlacedClaim {
  const { start, end } = local.numeral
  const { claimed, measure, noun, form, closed, certainty, why, keyWork } = local
  const numeral = { text: block.prose.slice(start, end), span: block.spanOf(start, end) }
  const items = local.items.map((item) => member(block, item.start, item.end))
  const span = block.spanOf(local.start, Math.max(local.end, end))
  return claimWith({
    claimed,
    numeral,
    measure,
    noun,
    form,
    items,
    closed,
    certainty,
    why,
    keyWork,
    span,
  })
}

/** The claim of a number whose members are blocks that follow, or that stand before: headings, numbered paragraphs, list items, table rows. */
export function outlineClaim(
  block: Block,
  {
    claimed,
    numeral: { start, end },
    measure,
    noun,
  }: Pick<Promised, 'claimed' | 'numeral' | 'measure' | 'noun'>,
  items: readonly Member[],
  verdict: Verdict,
): PlacedClaim {
  const span = block.spanOf(start, end)
  return claimWith({
    claimed,
    numeral: { text: block.prose.slice(start, end), span },
    // As written: the grammar reads a folded text.
    measure: block.prose
      .slice(end, end + 8)
      .trimStart()
      .slice(0, measure.length),
    noun,
    form: 'outline',
    items,
    closed: true,
    ...verdict,
    keyWork: false,
    span: { start: span.start, end: Math.max(span.end, items.at(-1)?.span.end ?? span.end) },
  })
}

/** The same claim so many characters farther on. */
export function movedBy(claim: PlacedClaim, by: number): PlacedClaim {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  return {
    ...claim,
    id: '',
    numeral: { text: claim.numeral.text, span: moved(claim.numeral.span) },
    items: claim.items.map(({ text, span }) => ({ text, span: moved(span) })),
    span: moved(claim.span),
  }
}

function member(block: Block, start: number, end: number): Member {
  const { prose } = block
  let to = end
  while (to > start && ENDING.test(prose.charAt(to - 1))) to--
  return { text: prose.slice(start, to), span: block.spanOf(start, end) }
}

/** Marks and blanks behind a member. */
const ENDING = /[，,。；;﹔\s]/
