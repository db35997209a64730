import { oncePerBlock, type Block, type LocalBlock } from '../../tree/block.ts'
import { oncePerDocument } from '../../tree/readings.ts'
import type { Ordinal, Run } from '../document.ts'
import type { NumberingEvent } from '../numbering/event.ts'
import { schemeOf } from '../../language/labels/scheme.ts'
import { ordinalsOf, runsOf } from '../numbering.ts'
import { collectRuns } from '../numbering/runs.ts'
import { isUnchanged } from '../numbering/unchanged.ts'
import type { GroupKind } from './candidate.ts'
import { foldedProse } from '../folded.ts'
import { Lists, type Group } from './lists.ts'
import { boldEnd, hasMark, markAt, wordOf, type Mark, type Word } from './marks.ts'

/** A line in bold alone heads what follows it, below every Markdown heading. */
const BOLD_DEPTH = 7
/** How many blocks may stand between `First, …` and `Second, …`. */
const SERIES_REACH = 60
/** So many times as far as the others lie apart the last one may lie. */
const LAST_REACH = 4
/** How many series may wait for their next member at once. */
const OPEN_SERIES = 8

interface Open {
  readonly rank: number
  readonly scheme: string
  readonly group: Group
}

/** A paragraph that stands as a heading is at most this long, in code units. */
const LONGEST_HEAD = 90
/** The two Chinese characters, or the English word, that a paragraph begins with. */
const OPENING = /^(?:[一-鿿]{2}|[A-Za-z]+(?=\s))/
const openingOf = oncePerBlock((local) => OPENING.exec(foldedProse(local))?.[0] ?? '')
/** “常学”工程,包括…: the two characters that end what a paragraph names before its first mark. */
const CLOSING = /^[一-鿿“”]{2,20}?([一-鿿]{2})[,:](?=.)/
const closingOf = oncePerBlock((local) => CLOSING.exec(foldedProse(local).slice(0, 24))?.[1] ?? '')
/** A short paragraph that ends without a mark: with a label it may stand as a heading. */
const mayHead = oncePerBlock(
  ({ kind, prose }) => kind === 'text' && prose.length <= LONGEST_HEAD && !/[.。:：;；,，]\s*$/.test(prose),
)

/** What of a block makes it a member of lists. */
function seenOf(block: Block, ordinal: Ordinal | undefined): string {
  const { local } = block
  const { kind, depth, listDepth, quoted, marker, lists } = local
  const told = [
    markAt(block, ordinal),
    hasMark(kind) && wordOf(local),
    openingOf(local),
    closingOf(local),
    mayHead(local),
    boldEnd(local),
  ]
  return JSON.stringify([kind, depth, listDepth, quoted, marker?.text, lists, told])
}

/** Finds every list that blocks form, in one pass; where an edit changes nothing that lists see, they are those of the parse before. */
export const listsOf = oncePerDocument(find, (old, blocks, same) =>
  old.settled && isUnchanged(blocks, old.blocks, same, seenOf) ? old.on(blocks) : find(blocks),
)

function find(blocks: readonly Block[]): Lists {
  const finder = new Finder(blocks.length)
  const ordinals = ordinalsOf(blocks)
  for (const block of blocks) finder.take(block, ordinals[block.index])
  finder.runs(runsOf(blocks))
  const settled = finder.values.size === 0
  // Labels that the document's numbering does not know: 第一步, Step 1, 1】, and those of block quotes.
  if (!settled) finder.runs(collectRuns(blocks, finder.labels))
  return new Lists(blocks, finder.marks, finder.found, settled)
}

/** Paragraphs side by side that have something in common. */
interface Alike {
  readonly keyOf: (local: LocalBlock) => string
  readonly key: string
  readonly first: number
  group: Group | undefined
}

class Finder {
  readonly found: (Group[] | undefined)[]
  readonly labels: NumberingEvent[] = []
  readonly values = new Map<string, number>()
  /** By block: the label that its mark tells. */
  readonly told: (Ordinal | undefined)[] = []
  readonly marks: (Mark | undefined)[]
  readonly headings: Open[] = []
  readonly lists: Open[] = []
  readonly dashes: Open[] = []
  /** The labelled paragraphs that stand as headings, by the form of their labels. */
  readonly heads = new Map<string, Group>()
  /** How many headings stand before a block or are it. */
  readonly headed: Int32Array
  readonly series: Group[] = []
  readonly lastOf = new Map<string, Group>()
  /** HTML lists around the block: one may run through several pieces of HTML. */
  depth = 0
  /** What the paragraph before begins with, and what its name ends with; the first such paragraph, and the list of those. */
  readonly alike: Alike[] = [openingOf, closingOf].map((keyOf) => ({
    keyOf,
    key: '',
    first: 0,
    group: undefined,
  }))

  constructor(size: number) {
    this.found = Array(size)
    this.marks = Array(size)
    this.headed = new Int32Array(size)
  }

  take(block: Block, ordinal: Ordinal | undefined): void {
    const { index, kind, local } = block
    const mark = (this.marks[index] = markAt(block, ordinal))
    this.headed[index] = (this.headed[index - 1] ?? 0) + Number(kind === 'heading')
    if (kind === 'heading') {
      this.depth = 0
      this.heads.clear()
    }
    if (mark?.kind === 'number' && mayHead(local)) this.head(index, mark)
    const lists = local.lists?.split('|')
    if (lists) this.depth = Math.max(0, this.depth + opened(lists[0] ?? ''))
    if (kind === 'heading') {
      this.labels.push({ kind, block: index, depth: local.depth })
      this.nest(this.headings, local.depth, '#', 'headings', index)
    }
    if (kind === 'item') this.item(index, local, ordinal?.value)
    else while ((this.lists.at(-1)?.rank ?? 0) > Math.max(local.listDepth, this.depth)) this.lists.pop()
    // `First,` is told in words, below.
    if (mark?.kind === 'number' && !mark.scheme.startsWith('english')) this.label(index, local, mark, ordinal)
    const bold = mark ? 0 : boldEnd(local)
    if (bold && bold === local.prose.length) this.nest(this.headings, BOLD_DEPTH, '#', 'bold', index)
    if (mark?.kind === 'dash') this.nest(this.dashes, 0, mark.scheme, 'dash', index)
    else if (bold && bold < local.prose.length) this.nest(this.dashes, 0, 'bold', 'bold', index)
    else if (kind !== 'break') this.dashes.length = 0
    const word = hasMark(kind) ? wordOf(local) : null
    if (word) this.word(index, word)
    for (const run of this.alike) {
      const key = mark || kind !== 'text' ? '' : run.keyOf(local)
      if (key && run.key === key) add((run.group ??= this.start('alike', run.first)), index, 0)
      else Object.assign(run, { key, first: index, group: undefined })
    }
    if (lists) this.depth = Math.max(0, this.depth + opened(lists[1] ?? ''))
  }

  start(kind: GroupKind, block: number, value = 0, scheme = ''): Group {
    const group = { kind, scheme, members: [block], firstValue: value, lastValue: value, steady: true }
    const known = this.found[block]
    if (!known) {
      this.found[block] = [group]
      return group
    }
    // What labels tell goes before what words tell.
    const told = known.findIndex((one) => one.kind === 'series' || one.kind === 'alike')
    if (kind === 'numbered' && told >= 0) known.splice(told, 0, group)
    else known.push(group)
    return group
  }

  /** A. …, paragraphs with numbers of their own, B. …: headings in all but name. */
  head(index: number, { scheme, value }: Mark): void {
    const known = this.heads.get(scheme)
    if (value === 1) this.heads.set(scheme, this.start('heads', index, 1, scheme))
    else if (known && value === known.lastValue + 1) add(known, index, value)
    else this.heads.delete(scheme)
  }

  item(index: number, local: LocalBlock, value = 0): void {
    const { depth: own, marker, lists } = local
    const depth = marker === undefined ? this.depth : own
    const scheme = marker === undefined ? 'html' : /\d/.test(marker.text) ? 'ordered' : 'bullets'
    // What HTML opens anew is another list.
    const anew = lists !== undefined && OPENS.test(lists.split('|')[0] ?? '')
    const group = this.nest(this.lists, depth, scheme, 'list', index, anew)
    group.lastValue = Math.max(group.lastValue, value)
    if (group.members.length > 1) return
    group.firstValue = value
    if (scheme === 'ordered') this.link(`ordered:${depth}`, group)
  }

  /** Adds a block to the list that is open at its level, or opens one there; the lists below have ended. */
  nest(open: Open[], rank: number, scheme: string, kind: GroupKind, block: number, anew = false): Group {
    while ((open.at(-1)?.rank ?? 0) > rank) open.pop()
    const last = open.at(-1)
    if (last?.rank === rank && last.scheme === scheme && !anew) {
      add(last.group, block, 0)
      return last.group
    }
    const group = this.start(kind, block)
    open.push({ rank, scheme, group })
    return group
  }

  label(index: number, { kind, quoted }: LocalBlock, mark: Mark, read: Ordinal | undefined): void {
    const { scheme, rank, value, end } = mark
    if (read && kind !== 'item' && !quoted && scheme === schemeOf(read)) {
      this.told[index] = read
      return
    }
    // 另一, 最后: the next one, whatever its number.
    const place = value || (this.values.get(scheme) ?? 0) + 1
    this.values.set(scheme, place)
    const ordinal = (this.told[index] = { ...PLACED, value: place })
    const event = { block: index, scheme, rank, textStart: end, item: false } as const
    this.labels.push({ kind: 'label', ordinal, placement: 'line', ...event })
  }

  /** The lists that labels at the beginning of blocks tell: each cut where a heading stands. */
  runs(runs: readonly Run[]): void {
    for (const { items } of runs) {
      let open: Group | undefined
      for (const { block, ordinal } of items) {
        const scheme = this.marks[block]?.scheme
        if (scheme === undefined || this.told[block] !== ordinal) continue
        const cut = this.headed[block] !== this.headed[open?.members.at(-1) ?? block]
        if (open && !cut) add(open, block, ordinal.value)
        else this.link(scheme, (open = this.start('numbered', block, ordinal.value, scheme)))
      }
    }
  }

  /** `Second, …` goes on with the innermost series that waits for it; an inner `First, …` leaves the outer one waiting. */
  word(at: number, { form, value }: Word): void {
    if (value === 1) {
      if (this.series.push(this.start('series', at, 1, form)) > OPEN_SERIES) this.series.shift()
      return
    }
    const waits = (group: Group, alike: boolean, step: number): boolean =>
      at - (group.members.at(-1) ?? 0) <= (value === 0 ? lastReach(group) : SERIES_REACH) &&
      (group.scheme === form || !alike) &&
      (value === 0 ? group.members.length > 1 : value === group.lastValue + step)
    for (const [alike, step] of [
      [true, 1],
      [false, 1],
      [true, 2],
    ] as const) {
      const place = this.series.findLastIndex((group) => waits(group, alike, step))
      const group = this.series[place]
      if (!group) continue
      add(group, at, value || group.lastValue + 1)
      // The first is …, Third, …: the last may belong to no series.
      if (group.scheme !== form || value === 0) group.steady = false
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

/** How far behind the others the last may be told: “Finally” still farther off closes the text, not the series. */
function lastReach({ members }: Group): number {
  const gaps = members.slice(1).map((member, at) => member - (members[at] ?? member))
  return Math.min(SERIES_REACH, LAST_REACH * Math.max(1, ...gaps))
}

/** A label of which only the number is asked. */
const NOWHERE = { start: 0, end: 0 }
const PLACED = { text: '', style: 'other', form: '', span: NOWHERE, numeral: NOWHERE } as const

/** The last tag before an item opens a list that does not count on from another: the item is its first. */
const OPENS = /(?:\[|[({]1)\.?$/

/** HTML lists that tags open (`(85`, `{85`, `[`), less those that they close. */
function opened(tags: string): number {
  let depth = 0
  for (const tag of tags) depth += '([{'.includes(tag) ? 1 : tag === ')' ? -1 : 0
  return depth
}

function add(group: Group, block: number, value: number): void {
  group.members.push(block)
  if (value > 0) {
    if (value !== group.lastValue + 1) group.steady = false
    group.lastValue = value
  }
}
