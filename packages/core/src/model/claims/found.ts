import { oncePerPlace, type Block } from '../../tree/block.ts'
import type { Certainty, Claim, ClaimForm, ClaimStatus, FoundClaim } from '../document.ts'
import type { LocalClaim } from './candidate.ts'
import { inlineClaims } from './inline.ts'
import { claimWith, placed, statusOf, type PlacedClaim } from './placed.ts'

/** A claim as it was found; its number among the document's claims is given when all are known. */
export class Found implements FoundClaim {
  number = 0
  readonly start: number
  readonly claimed: number
  readonly listed: number
  readonly status: ClaimStatus
  readonly form: ClaimForm
  readonly keyWork: boolean
  readonly #read: LocalClaim | PlacedClaim
  /** The block of which a local claim was read. */
  readonly #block: Block | undefined
  #claim: Claim | undefined

  constructor(read: LocalClaim | PlacedClaim, start: number, claimed: number, block?: Block) {
    this.start = start
    this.claimed = claimed
    this.listed = read.items.length
    this.status = statusOf(this.listed, claimed, read.closed)
    this.form = read.form
    this.keyWork = read.keyWork
    this.#read = read
    this.#block = block
  }

  get certainty(): Certainty {
    return this.#read.certainty
  }
  get why(): string {
    return this.#read.why
  }
  memberAt(index: number): number {
    const item = this.#read.items[index]
    if (!item) return 0
    return 'span' in item ? item.span.start : (this.#block?.at(item.start) ?? 0)
  }
  get claim(): Claim {
    return (this.#claim ??= numbered(this.#placed(), this.number))
  }

  #placed(): PlacedClaim {
    const read = this.#read
    if ('id' in read) return read
    const block = this.#block as Block
    const claim = placedInside(block)[inlineClaims(block.local).indexOf(read)] as PlacedClaim
    return claim.claimed === this.claimed ? claim : claimWith({ ...claim, claimed: this.claimed })
  }
}

const placedInside = oncePerPlace((block) => inlineClaims(block.local).map((local) => placed(local, block)))

/** A claim whose members stand in the block of its numeral. */
export function foundInside(local: LocalClaim, block: Block, claimed = local.claimed): Found {
  return new Found(local, block.at(local.numeral.start), claimed, block)
}

/** A claim whose members are blocks. */
export function foundBelow(claim: PlacedClaim): Found {
  return new Found(claim, claim.numeral.span.start, claim.claimed)
}

/** A claim with its number. One that an earlier parse of the document gave another is its own, and stays as it is. */
function numbered(claim: PlacedClaim, number: number): Claim {
  const id = `claim:${number}`
  if (claim.id === '') claim.id = id
  return claim.id === id ? claim : { ...claim, id }
}
