import { oncePerBlock, type Block } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'
import { foldedProse } from '../folded.ts'
import { markOf, type Mark } from './outline-mark.ts'

export type GroupKind = 'numbered' | 'headings' | 'list' | 'rows' | 'dash' | 'alike'

/** Blocks (or the rows of a table) that are members of one list. */
export interface Group {
  readonly kind: GroupKind
  /** What tells its numbering from others: `第N步`, `cjk-paren`. */
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

/** The groups of a document by the index of their first block. */
export interface Groups {
  startingAt(block: number): readonly Group[]
  /** The lists whose last member is a block. */
  endingAt(block: number): readonly Group[]
  readonly marks: readonly (Mark | undefined)[]
}

/** A jump in the numbers no larger than this is a lost member, not another list. */
const LARGEST_GAP = 3

interface Open {
  readonly rank: number
  readonly scheme: string
  readonly group: Group
}

const none: readonly Group[] = []

/** Finds every list that blocks form: numbered lines, headings of a level, Markdown lists, table rows, dashes, like openings. One pass. */
export function groupsOf(blocks: readonly Block[], ordinals: readonly (Ordinal | undefined)[]): Groups {
  const found: (Group[] | undefined)[] = Array.from({ length: blocks.length })
  const marks: (Mark | undefined)[] = []
  const numbered: Open[] = []
  const headings: Open[] = []
  const lists: Open[] = []
  const lastOf = new Map<string, Group>()
  let dash: Open | undefined
  let alike: { readonly opening: string; readonly first: number; group?: Group } | undefined

  const start = (kind: GroupKind, block: number, value = 0, scheme = ''): Group => {
    const group: Group = { kind, scheme, members: [block], firstValue: value, lastValue: value, steady: true }
    const known = found[block]
    if (known) known.push(group)
    else found[block] = [group]
    return group
  }
  const link = (scheme: string, group: Group): void => {
    const earlier = lastOf.get(scheme)
    if (earlier && group.firstValue > 1 && earlier.lastValue + 1 === group.firstValue) earlier.next = group
    lastOf.set(scheme, group)
  }
  const take = (
    open: Open[],
    at: number,
    rank: number,
    scheme: string,
    value: number,
    kind: GroupKind,
  ): void => {
    let place = open.length - 1
    while (place >= 0 && open[place]?.scheme !== scheme) place--
    const same = open[place]
    if (value === 0) {
      if (same) add(same.group, at, same.group.lastValue + 1)
      return
    }
    if (same && continues(same.group, value)) {
      open.length = place + 1
      add(same.group, at, value)
      return
    }
    if (same) open.length = place
    while (open.length && (open.at(-1)?.rank ?? 0) > rank) open.pop()
    const group = start(kind, at, value, scheme)
    link(scheme, group)
    open.push({ rank, scheme, group })
  }

  for (const block of blocks) {
    const { index, kind, local } = block
    const mark =
      kind === 'table' || kind === 'code' || kind === 'html' ? undefined : markOf(block, ordinals[index])
    marks.push(mark)
    while (lists.length && (lists.at(-1)?.rank ?? 0) > local.listDepth) lists.pop()
    if (kind === 'heading') {
      numbered.length = 0
      while (headings.length && (headings.at(-1)?.rank ?? 0) > local.depth) headings.pop()
      const open = headings.at(-1)
      if (open?.rank === local.depth) add(open.group, index, 0)
      else headings.push({ rank: local.depth, scheme: '#', group: start('headings', index) })
    }
    if (kind === 'item') {
      const scheme = /\d/.test(local.marker?.text ?? '') ? 'ordered' : 'bullets'
      const open = lists.at(-1)
      if (open?.rank === local.depth && open.scheme === scheme) add(open.group, index, 0)
      else {
        if (open?.rank === local.depth) lists.pop()
        const group = start('list', index)
        group.firstValue = group.lastValue = ordinals[index]?.value ?? 0
        if (scheme === 'ordered') link(`ordered:${local.depth}`, group)
        lists.push({ rank: local.depth, scheme, group })
      }
      const group = lists.at(-1)?.group
      if (group) group.lastValue = Math.max(group.lastValue, ordinals[index]?.value ?? 0)
    } else if (kind === 'table') {
      start('rows', index)
    }
    if (mark?.kind === 'number') take(numbered, index, mark.rank, mark.scheme, mark.value, 'numbered')
    if (mark?.kind === 'dash') {
      if (dash?.scheme === mark.scheme) add(dash.group, index, 0)
      else dash = { rank: 0, scheme: mark.scheme, group: start('dash', index) }
    } else if (kind !== 'break') dash = undefined
    const opening = kind === 'text' && !mark ? openingOf(local) : ''
    if (opening && alike?.opening === opening) add((alike.group ??= start('alike', alike.first)), index, 0)
    else alike = opening ? { opening, first: index } : undefined
  }
  let ending: Map<number, Group[]> | undefined
  const endings = (): Map<number, Group[]> => {
    const map = new Map<number, Group[]>()
    for (const group of found.flatMap((groups) => groups ?? [])) {
      const last = group.members.at(-1) ?? -1
      map.set(last, [...(map.get(last) ?? []), group])
    }
    return map
  }
  return {
    startingAt: (block) => found[block] ?? none,
    endingAt: (block) => (ending ??= endings()).get(block) ?? none,
    marks,
  }
}

/** The two Chinese characters that a block begins with. */
const openingOf = oncePerBlock((local) => /^[一-鿿]{2}/.exec(foldedProse(local))?.[0] ?? '')

/** All-`1.` lists go on, too: Markdown counts them itself. */
function continues(group: Group, value: number): boolean {
  return value > group.lastValue && value <= group.lastValue + 1 + LARGEST_GAP
}

function add(group: Group, block: number, value: number): void {
  group.members.push(block)
  if (value > 0) {
    if (value !== group.lastValue + 1) group.steady = false
    group.lastValue = value
  }
}
