import type { Block } from '../../tree/block.ts'
import type { Claim, ClaimStatus, Member } from '../document.ts'
import type { LocalClaim } from './local-claim.ts'

/** A claim at its place in the document, before the document's claims are put in order. */
export type PlacedClaim = Omit<Claim, 'id' | 'status' | 'listed'>

/** Match, mismatch or open: more members than claimed is wrong, with 等 or without. */
export function statusOf({ items, claimed, closed }: PlacedClaim): ClaimStatus {
  return items.length === claimed ? 'match' : !closed && items.length < claimed ? 'open' : 'mismatch'
}

/** A local claim at its place. */
export function placed(local: LocalClaim, block: Block): PlacedClaim {
  return {
    claimed: local.claimed,
    numeral: {
      text: block.prose.slice(local.numeral.start, local.numeral.end),
      span: block.spanOf(local.numeral.start, local.numeral.end),
    },
    measure: local.measure,
    noun: local.noun,
    form: local.form,
    items: local.items.map(({ start, end }) => member(block, start, end)),
    closed: local.closed,
    certainty: local.certainty,
    keyWork: local.keyWork,
    span: block.spanOf(local.start, Math.max(local.end, local.numeral.end)),
  }
}

function member(block: Block, start: number, end: number): Member {
  return {
    text: block.prose.slice(start, end).replace(/[，,。；;﹔\s]+$/, ''),
    span: block.spanOf(start, end),
  }
}

/** A local claim as the model has it, but for its number. */
export function placedClaim(local: LocalClaim, block: Block): Omit<Claim, 'id'> {
  const claim = placed(local, block)
  return { ...claim, listed: claim.items.length, status: statusOf(claim) }
}
