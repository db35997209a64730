import { none } from '../../text/none.ts'
import { oncePerBlock, type Block } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'
import { foldedProse } from '../folded.ts'
import type { GroupKind } from './candidate.ts'
import { markOf, wordOf, type Mark, type Word } from './marks.ts'

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

/** The groups of a document by the index of their first block. */
export interface Groups {
  startingAt(block: number): readonly Group[]
  /** The lists whose last member is a block. */
  endingAt(block: number): readonly Group[]
  readonly marks: readonly (Mark | undefined)[]
  /** The English series (First, … Second, …) that a block belongs to. */
  readonly seriesOf: ReadonlyMap<number, Group>
}

/** A jump in the numbers no larger than this is a lost member, not another list. */
const LARGEST_GAP = 3
/** How many blocks may stand between `First, …` and `Second, …`. */
const SERIES_REACH = 60
/** How many series may wait for their next member at once. */
const OPEN_SERIES = 8

interface Open {
  readonly rank: number
  readonly scheme: string
  readonly group: Group
}

/** Finds every list that blocks form, in one pass. */
export function groupsOf(blocks: readonly Block[], ordinals: readonly (Ordinal | undefined)[]): Groups {
  const finder = new Finder(blocks.length)
  const marks = blocks.map((block) => finder.take(block, ordinals[block.index]))
  let ending: Map<number, Group[]> | undefined
  const endings = (): Map<number, Group[]> => {
    const map = new Map<number, Group[]>()
    for (const group of finder.found.flatMap((groups) => groups ?? [])) {
      const last = group.members.at(-1) ?? -1
      map.set(last, [...(map.get(last) ?? []), group])
    }
    return map
  }
  return {
    startingAt: (block) => finder.found[block] ?? none,
    endingAt: (block) => (ending ??= endings()).get(block) ?? none,
    marks,
    seriesOf: finder.seriesOf,
  }
}

/** The two Chinese characters, or the English word, that a block begins with. */
const openingOf = oncePerBlock(
  (local) => /^(?:[一-鿿]{2}|[A-Za-z]+(?=\s))/.exec(foldedProse(local))?.[0] ?? '',
)

class Finder {
  readonly found: (Group[] | undefined)[]
  readonly numbered: Open[] = []
  readonly named: Open[] = []
  readonly headings: Open[] = []
  readonly lists: Open[] = []
  readonly series: Group[] = []
  readonly seriesOf = new Map<number, Group>()
  /** What kind of block and label the last member of a series had: one that closes it looks like the others. */
  shape = ''
  readonly lastOf = new Map<string, Group>()
  /** HTML lists around the block: one may run through several pieces of HTML. */
  depth = 0
  dash: Open | undefined
  alike: { readonly opening: string; readonly first: number; group?: Group } | undefined

  constructor(size: number) {
    this.found = Array.from({ length: size })
  }

  take(block: Block, ordinal: Ordinal | undefined): Mark | undefined {
    const { index, kind, local } = block
    const read = kind !== 'table' && kind !== 'code' && kind !== 'html'
    const mark = read ? markOf(block, ordinal) : undefined
    if (kind === 'heading') this.depth = 0
    const [before = '', behind = ''] = local.lists?.split('|') ?? []
    this.depth = Math.max(0, this.depth + opened(before))
    if (kind === 'heading') this.heading(block)
    if (kind === 'item') this.item(block, ordinal)
    else while ((this.lists.at(-1)?.rank ?? 0) > Math.max(local.listDepth, this.depth)) this.lists.pop()
    if (kind === 'table') this.start('rows', index)
    // `First,` is told in words, below.
    if (mark?.kind === 'number' && !mark.scheme.startsWith('english')) this.label(index, mark)
    if (mark?.kind === 'dash') {
      if (this.dash?.scheme === mark.scheme) add(this.dash.group, index, 0)
      else this.dash = { rank: 0, scheme: mark.scheme, group: this.start('dash', index) }
    } else if (kind !== 'break') this.dash = undefined
    const word = read ? wordOf(local) : null
    if (word) this.word(index, word, `${kind} ${mark?.scheme ?? ''}`)
    const opening = kind === 'text' && !mark ? openingOf(local) : ''
    if (opening && this.alike?.opening === opening)
      add((this.alike.group ??= this.start('alike', this.alike.first)), index, 0)
    else this.alike = opening ? { opening, first: index } : undefined
    this.depth = Math.max(0, this.depth + opened(behind))
    return mark
  }

  start(kind: GroupKind, block: number, value = 0, scheme = ''): Group {
    const group: Group = { kind, scheme, members: [block], firstValue: value, lastValue: value, steady: true }
    const known = this.found[block]
    if (known) known.push(group)
    else this.found[block] = [group]
    return group
  }

  heading({ index, local }: Block): void {
    this.numbered.length = 0
    while ((this.headings.at(-1)?.rank ?? 0) > local.depth) this.headings.pop()
    const open = this.headings.at(-1)
    if (open?.rank === local.depth) add(open.group, index, 0)
    else this.headings.push({ rank: local.depth, scheme: '#', group: this.start('headings', index) })
  }

  item({ index, local }: Block, ordinal: Ordinal | undefined): void {
    const depth = local.marker ? local.depth : this.depth
    while ((this.lists.at(-1)?.rank ?? 0) > depth) this.lists.pop()
    const scheme = local.marker ? (/\d/.test(local.marker.text) ? 'ordered' : 'bullets') : 'html'
    const open = this.lists.at(-1)
    // What HTML opens anew is another list.
    if (open?.rank === depth && open.scheme === scheme && !OPENS.test(local.lists?.split('|')[0] ?? ''))
      add(open.group, index, 0)
    else {
      if (open?.rank === depth) this.lists.pop()
      const group = this.start('list', index)
      group.firstValue = group.lastValue = ordinal?.value ?? 0
      if (scheme === 'ordered') this.link(`ordered:${depth}`, group)
      this.lists.push({ rank: depth, scheme, group })
    }
    const group = this.lists.at(-1)?.group
    if (group) group.lastValue = Math.max(group.lastValue, ordinal?.value ?? 0)
  }

  label(at: number, { rank, scheme, value }: Mark): void {
    // Step 1 and Step 2 may have numbered paragraphs between them.
    const open = scheme.endsWith(' N') ? this.named : this.numbered
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
    const group = this.start('numbered', at, value, scheme)
    this.link(scheme, group)
    open.push({ rank, scheme, group })
  }

  /** `Second, …` goes on with the innermost series that waits for it; an inner `First, …` leaves the outer one waiting. */
  word(at: number, { form, value }: Word, shape: string): void {
    if (value === 1) {
      const group = this.start('series', at, 1, form)
      this.shape = shape
      this.seriesOf.set(at, group)
      if (this.series.push(group) > OPEN_SERIES) this.series.shift()
      return
    }
    const waits = (group: Group, alike: boolean, step: number): boolean =>
      at - (group.members.at(-1) ?? 0) <= SERIES_REACH &&
      (group.scheme === form || (alike ? false : form !== 'counted' && group.scheme !== 'counted')) &&
      (value === 0 ? group.members.length > 1 && shape === this.shape : value === group.lastValue + step)
    for (const [alike, step] of [
      [true, 1],
      [false, 1],
      [true, 2],
    ] as const) {
      const place = this.series.findLastIndex((group) => waits(group, alike, step))
      const group = this.series[place]
      if (!group) continue
      add(group, at, value || group.lastValue + 1)
      this.seriesOf.set(at, group)
      this.shape = shape
      this.series.length = value === 0 ? place : place + 1
      return
    }
  }

  link(scheme: string, group: Group): void {
    const earlier = this.lastOf.get(scheme)
    if (earlier && group.firstValue > 1 && earlier.lastValue + 1 === group.firstValue) earlier.next = group
    this.lastOf.set(scheme, group)
  }
}

/** The last tag before an item opens a list that does not count on from another: the item is its first. */
const OPENS = /(?:\[|[({]1)\.?$/

/** HTML lists that tags open (`(85`, `{85`, `[`), less those that they close. */
function opened(tags: string): number {
  let depth = 0
  for (const tag of tags) depth += '([{'.includes(tag) ? 1 : tag === ')' ? -1 : 0
  return depth
}

/** A number that stands twice, or two that have changed places, are slips in a list: it goes on. */
function continues({ lastValue, steady }: Group, value: number): boolean {
  if (value > lastValue) return value <= lastValue + 1 + LARGEST_GAP
  return value > 1 && (value === lastValue || (!steady && value === lastValue - 1))
}

function add(group: Group, block: number, value: number): void {
  group.members.push(block)
  if (value > 0) {
    if (value !== group.lastValue + 1) group.steady = false
    group.lastValue = value
  }
}
