import type { Block } from '../../tree/block.ts'
import type { Certainty, Claim, ClaimForm, ClaimStatus, FoundClaim, Member } from '../document.ts'
import type { LocalClaim, Place } from './candidate.ts'

/** Marks and blanks behind a member. */
const ENDING = /[，,。；;﹔\s]/

/** A claim as it was found in one of a document's blocks. */
export class Found implements FoundClaim {
  /** Its number among the document's claims, given when all are known. */
  number = 0
  readonly start: number
  readonly claimed: number
  readonly listed: number
  readonly status: ClaimStatus
  readonly form: ClaimForm
  readonly keyWork: boolean
  readonly #read: LocalClaim
  readonly #block: Block
  readonly #blocks: readonly Block[]
  #claim: Claim | undefined

  constructor(read: LocalClaim, block: Block, blocks: readonly Block[], claimed = read.claimed) {
    this.start = block.at(read.numeral.start)
    this.claimed = claimed
    this.listed = read.items.length
    this.status = statusOf(this.listed, claimed, read.closed)
    this.form = read.form
    this.keyWork = read.keyWork
    this.#read = read
    this.#block = block
    this.#blocks = blocks
  }

  get certainty(): Certainty {
    return this.#read.certainty
  }
  get why(): string {
    return this.#read.why
  }
  memberAt(index: number): number {
    const item = this.#read.items[index]
    return item ? this.#memberAt(item).span.start : 0
  }
  get claim(): Claim {
    return (this.#claim ??= this.#placed())
  }

  #placed(): Claim {
    const { numeral, measure, noun, form, closed, certainty, why, keyWork, start, end } = this.#read
    const block = this.#block
    const items = this.#read.items.map((item) => this.#memberAt(item))
    const span = block.spanOf(start, Math.max(end, numeral.end))
    return {
      id: `claim:${this.number}`,
      claimed: this.claimed,
      numeral: {
        text: block.prose.slice(numeral.start, numeral.end),
        span: block.spanOf(numeral.start, numeral.end),
      },
      measure,
      noun,
      form,
      items,
      listed: this.listed,
      closed,
      status: this.status,
      certainty,
      why,
      keyWork,
      span: { start: span.start, end: Math.max(span.end, items.at(-1)?.span.end ?? 0) },
    }
  }

  #memberAt({ start, end, block = 0, cell }: Place): Member {
    const holder = block === 0 ? this.#block : (this.#blocks[this.#block.index + block] as Block)
    const { base, prose } = holder
    if (cell !== undefined) return { text: cell, span: { start: base + start, end: base + end } }
    let to = end
    while (to > start && ENDING.test(prose.charAt(to - 1))) to--
    return { text: prose.slice(start, to), span: holder.spanOf(start, end) }
  }
}

/** Match, mismatch or open: more members than claimed is wrong, with 等 or without. */
function statusOf(listed: number, claimed: number, closed: boolean): ClaimStatus {
  return listed === claimed ? 'match' : !closed && listed < claimed ? 'open' : 'mismatch'
}
