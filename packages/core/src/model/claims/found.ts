import { oncePerPlace, type Block } from '../../tree/block.ts'
import type { Certainty, Claim, ClaimForm, ClaimStatus, FoundClaim } from '../document.ts'
import type { LocalClaim } from './candidate.ts'
import { inlineClaims } from './inline.ts'
import { claimWith, placed, statusOf, type PlacedClaim } from './placed.ts'

/** A claim that is to have a number among the document's claims. */
export type Unnumbered = FoundClaim & { number: number }

/** A claim whose members stand in the block of its numeral. */
export class InlineClaim implements Unnumbered {
  number = 0
  readonly claimed: number
  readonly start: number
  readonly #local: LocalClaim
  readonly #block: Block
  #claim: Claim | undefined

  constructor(local: LocalClaim, block: Block, claimed = local.claimed) {
    this.#local = local
    this.#block = block
    this.claimed = claimed
    this.start = block.at(local.numeral.start)
  }

  get listed(): number {
    return this.#local.items.length
  }
  get status(): ClaimStatus {
    return statusOf(this.listed, this.claimed, this.#local.closed)
  }
  get form(): ClaimForm {
    return this.#local.form
  }
  get certainty(): Certainty {
    return this.#local.certainty
  }
  get why(): string {
    return this.#local.why
  }
  get keyWork(): boolean {
    return this.#local.keyWork
  }
  memberAt(index: number): number {
    return this.#block.at(this.#local.items[index]?.start ?? 0)
  }
  get claim(): Claim {
    return (this.#claim ??= numbered(this.#placed(), this.number))
  }

  #placed(): PlacedClaim {
    const at = inlineClaims(this.#block.local).indexOf(this.#local)
    const claim = placedInside(this.#block)[at] as PlacedClaim
    return claim.claimed === this.claimed ? claim : claimWith({ ...claim, claimed: this.claimed })
  }
}

const placedInside = oncePerPlace((block) => inlineClaims(block.local).map((local) => placed(local, block)))

/** A claim whose members are blocks. */
export class OutlineClaim implements Unnumbered {
  number = 0
  readonly #placed: PlacedClaim
  #claim: Claim | undefined

  constructor(claim: PlacedClaim) {
    this.#placed = claim
  }

  get claimed(): number {
    return this.#placed.claimed
  }
  get listed(): number {
    return this.#placed.listed
  }
  get status(): ClaimStatus {
    return this.#placed.status
  }
  get form(): ClaimForm {
    return this.#placed.form
  }
  get certainty(): Certainty {
    return this.#placed.certainty
  }
  get why(): string {
    return this.#placed.why
  }
  get keyWork(): boolean {
    return this.#placed.keyWork
  }
  get start(): number {
    return this.#placed.numeral.span.start
  }
  memberAt(index: number): number {
    return this.#placed.items[index]?.span.start ?? 0
  }
  get claim(): Claim {
    return (this.#claim ??= numbered(this.#placed, this.number))
  }
}

/** A claim with its number. One that an earlier parse of the document gave another is its own, and stays as it is. */
function numbered(claim: PlacedClaim, number: number): Claim {
  const id = `claim:${number}`
  if (claim.id === '') claim.id = id
  return claim.id === id ? claim : { ...claim, id }
}
