import { none } from '../../text/none.ts'
import type { Block } from '../../tree/block.ts'
import type { GroupKind } from './candidate.ts'
import type { Mark } from './marks.ts'

/** Blocks (or the rows of a table) that are members of one list. */
export interface Group {
  readonly kind: GroupKind
  /** What tells its numbering from others: `第N步`, `cjk-paren`, `said`. */
  readonly scheme: string
  /** Indices into `blocks`. */
  readonly members: number[]
  /** Value of the first and the last member's number; 0 without numbers. */
  firstValue: number
  lastValue: number
  /** True when the numbers run from the first without gap, repeat or jump. */
  steady: boolean
  /** The group that numbers on where this one stops, after a heading or a paragraph. */
  next?: Group
}

/**
 * The blocks of a document with the lists that they form, and which of them were looked at: what is read of a block depends, but for the
 * lists, on nothing outside that stretch.
 */
export class Lists {
  readonly blocks: readonly Block[]
  /** The first and the last index that was looked at since `begin`. */
  low = 0
  high = 0
  readonly #marks: readonly (Mark | undefined)[]
  readonly #starting: readonly (readonly Group[] | undefined)[]
  #ending: readonly (readonly Group[] | undefined)[] | undefined

  /** By block: what marks it as a member of a list, and the lists whose first member it is. */
  constructor(
    blocks: readonly Block[],
    marks: readonly (Mark | undefined)[],
    starting: readonly (readonly Group[] | undefined)[],
  ) {
    this.blocks = blocks
    this.#marks = marks
    this.#starting = starting
  }

  /** Forgets what was looked at: from now on only this block. */
  begin(index: number): void {
    this.low = this.high = index
  }

  /** The block at an index; undefined outside the document. */
  at(index: number): Block | undefined {
    this.#look(index)
    return this.blocks[index]
  }

  /** The blocks from an index up to another. */
  between(from: number, to: number): readonly Block[] {
    if (from >= Math.min(to, this.blocks.length)) return none
    this.#look(from)
    this.#look(Math.min(to, this.blocks.length) - 1)
    return this.blocks.slice(from, to)
  }

  /** What marks a block as a member of a list. */
  markOf(index: number): Mark | undefined {
    this.#look(index)
    return this.#marks[index]
  }

  /** The lists whose first member is a block. */
  startingAt(index: number): readonly Group[] {
    return this.#starting[index] ?? none
  }

  /** The lists whose last member is a block. */
  endingAt(index: number): readonly Group[] {
    this.#ending ??= endings(this.#starting)
    return this.#ending[index] ?? none
  }

  /** True where the blocks of another parse form the same lists, with the same marks. */
  areThoseOf(other: Lists): boolean {
    if (this.blocks.length !== other.blocks.length) return false
    for (let index = 0; index < this.blocks.length; index++) {
      if (!areAlike(this.#marks[index], other.#marks[index])) return false
      const [own, others] = [this.startingAt(index), other.startingAt(index)]
      if (own.length !== others.length || !own.every((group, at) => isSame(group, others[at]))) return false
    }
    return true
  }

  #look(index: number): void {
    if (index < this.low) this.low = index
    if (index > this.high) this.high = index
  }
}

function endings(starting: readonly (readonly Group[] | undefined)[]): Group[][] {
  const found: Group[][] = []
  for (const groups of starting)
    for (const group of groups ?? none) (found[group.members.at(-1) ?? 0] ??= []).push(group)
  return found
}

/** True for the same list but for what numbers on behind it, of which the first member tells. */
function isSame(group: Group, other: Group | undefined): boolean {
  return (
    other !== undefined &&
    group.kind === other.kind &&
    group.scheme === other.scheme &&
    group.firstValue === other.firstValue &&
    group.lastValue === other.lastValue &&
    group.steady === other.steady &&
    group.next?.members[0] === other.next?.members[0] &&
    group.members.length === other.members.length &&
    group.members.every((member, at) => member === other.members[at])
  )
}

function areAlike(a: Mark | undefined, b: Mark | undefined): boolean {
  if (a === b) return true
  if (!a || !b) return false
  return (
    a.kind === b.kind && a.scheme === b.scheme && a.rank === b.rank && a.value === b.value && a.end === b.end
  )
}
