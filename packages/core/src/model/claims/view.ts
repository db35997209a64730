import type { Block } from '../../tree/block.ts'
import type { Group, Groups } from './groups.ts'
import type { Mark } from './marks.ts'

/**
 * The blocks of a document with the lists they form, and which of them were looked at: what is read through a view depends on nothing
 * outside that stretch.
 */
export class View {
  /** The first and the last index that was looked at since `begin`; outside the document where that was looked for. */
  low = 0
  high = 0
  readonly #blocks: readonly Block[]
  readonly #groups: Groups

  constructor(blocks: readonly Block[], groups: Groups) {
    this.#blocks = blocks
    this.#groups = groups
  }

  /** Forgets what was looked at: from now on only this block. */
  begin(index: number): void {
    this.low = this.high = index
  }

  /** The block at an index; undefined outside the document. */
  at(index: number): Block | undefined {
    this.#look(index)
    return this.#blocks[index]
  }

  /** The blocks from an index up to another. */
  between(from: number, to: number): readonly Block[] {
    this.#look(from)
    this.#look(Math.max(from, to - 1))
    return this.#blocks.slice(Math.max(0, from), Math.max(0, to))
  }

  /** The lists whose first member is a block. */
  startingAt(index: number): readonly Group[] {
    this.#look(index)
    return this.#groups.startingAt(index)
  }

  /** The lists whose last member is a block. */
  endingAt(index: number): readonly Group[] {
    this.#look(index)
    return this.#groups.endingAt(index)
  }

  /** The list that numbers on where one stops, after a heading or a paragraph. */
  after({ next }: Group): Group | undefined {
    if (next) this.#look(next.members[0] ?? 0)
    return next
  }

  /** What marks a block as a member of a list. */
  markOf(index: number): Mark | undefined {
    this.#look(index)
    return this.#groups.marks[index]
  }

  #look(index: number): void {
    if (index < this.low) this.low = index
    if (index > this.high) this.high = index
  }
}
