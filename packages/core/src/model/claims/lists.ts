import { none } from '../../text/none.ts'
import type { Block } from '../../tree/block.ts'
import type { SameBlocks } from '../../tree/same-blocks.ts'
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

/** The blocks of a document with the lists that they form, and which of them were looked at: what is read of a block depends on these alone. */
export class Lists {
  readonly blocks: readonly Block[]
  /** True where they rest on nothing but the labels of the document, its runs and what is seen of its blocks. */
  readonly settled: boolean
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
    settled: boolean,
  ) {
    this.blocks = blocks
    this.settled = settled
    this.#marks = marks
    this.#starting = starting
  }

  /** The same lists of a document of which nothing has changed that they see. */
  on(blocks: readonly Block[]): Lists {
    const lists = new Lists(blocks, this.#marks, this.#starting, this.settled)
    lists.#ending = this.#ending
    return lists
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
    this.#look(index)
    return this.#starting[index] ?? none
  }

  /** The lists whose last member is a block. */
  endingAt(index: number): readonly Group[] {
    this.#look(index)
    this.#ending ??= endings(this.#starting)
    return this.#ending[index] ?? none
  }

  /** The indices, in order, at which other lists begin or end than in the last parse, or other marks stand. */
  changesSince(last: Lists, { head, tail, by }: SameBlocks): readonly number[] {
    if (this.#starting === last.#starting) return none
    const changes = new Set<number>()
    const changed = new Set<Group>()
    const moved = (index: number): number => (index < head || index < tail - by ? index : index + by)
    const note = ({ members }: Group, place = (index: number) => index): void => {
      changes.add(place(members[0] ?? 0)).add(place(members.at(-1) ?? 0))
    }
    // From the last to the first: a list has changed with those that number on behind it.
    for (let index = this.blocks.length - 1; index >= 0; index--) {
      const old = index < tail && by !== 0 && index >= head ? -1 : index < tail ? index : index - by
      if (!areAlike(this.#marks[index], last.#marks[old])) changes.add(index)
      const [own, others] = [this.#starting[index] ?? none, last.#starting[old] ?? none]
      for (let at = 0; at < Math.max(own.length, others.length); at++) {
        const [group, other] = [own[at], others[at]]
        if (group && other && isSame(group, other, moved) && !goesOnOtherwise(group, changed)) continue
        if (group) note(group)
        if (group) changed.add(group)
        if (other) note(other, moved)
      }
    }
    if (by !== 0)
      for (let old = head; old < tail - by; old++)
        for (const group of last.#starting[old] ?? none) note(group, moved)
    return [...changes].sort((a, b) => a - b)
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

/** True for the same list but for what numbers on behind it. */
function isSame(group: Group, other: Group, moved: (old: number) => number): boolean {
  const { kind, scheme, firstValue, lastValue, steady, members } = group
  if (kind !== other.kind || scheme !== other.scheme || members.length !== other.members.length) return false
  if (firstValue !== other.firstValue || lastValue !== other.lastValue || steady !== other.steady)
    return false
  if (!group.next !== !other.next) return false
  for (let at = 0; at < members.length; at++)
    if (members[at] !== moved(other.members[at] as number)) return false
  return true
}

/** True where what numbers on behind a list has changed, or begins before it. */
function goesOnOtherwise({ next, members }: Group, changed: ReadonlySet<Group>): boolean {
  return next !== undefined && (changed.has(next) || (next.members[0] ?? 0) <= (members[0] ?? 0))
}

function areAlike(a: Mark | undefined, b: Mark | undefined): boolean {
  if (a === b) return true
  if (!a || !b) return false
  return (
    a.kind === b.kind && a.scheme === b.scheme && a.rank === b.rank && a.value === b.value && a.end === b.end
  )
}
