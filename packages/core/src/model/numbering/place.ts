import { LEAF_RANK } from '../../language/labels/scheme.ts'
import { endsInColon } from '../../text/colon.ts'
import type { Block } from '../../tree/block.ts'
import type { LabelEvent } from './event.ts'
import { continues, lastNumber, type Open, type Scheme } from './open.ts'

type Label = LabelEvent

/** How often a scheme began again at 1 under a new parent, and how often it ran on. */
export interface Tally {
  restarts: number
  continuations: number
}

/** A label that comes to its scheme. */
interface Arrival {
  readonly state: Scheme
  readonly event: Label
  readonly tally: Tally
  /** The list in which each Markdown item stands. */
  readonly listOf: ReadonlyMap<Label, number>
  readonly blocks: readonly Block[]
}

/** A label that comes to a run of its scheme. */
interface Meeting extends Arrival {
  readonly current: Open
  /** The last label of the run, and its number. */
  readonly last: Label
  readonly previous: number
  readonly value: number
  /** True where the label is the next of the run. */
  readonly next: boolean
  readonly inline: boolean
  readonly article: boolean
}

/** Where a label belongs: the first row that holds puts it there. */
interface Row {
  readonly name: string
  readonly when: (it: Meeting) => boolean
  /** True when the label has become a member of a run. */
  readonly put: (it: Meeting) => boolean
}

const rows: readonly Row[] = [
  { name: 'cited-article', when: ({ article, next }) => article && !next, put: () => false },
  {
    name: 'astray-in-sentence',
    when: (it) => it.inline && !it.article && it.value !== 1 && isAstray(it),
    put: wait,
  },
  {
    name: 'under-new-parent',
    when: ({ state: { crossed }, next }) => crossed !== undefined && !(crossed === 'heading' && next),
    put: (it) => {
      count(it)
      return open(it, it.next)
    },
  },
  // A second far behind another one belongs to a list of its own.
  {
    name: 'far-behind',
    when: ({ value, previous, event, last }) =>
      value <= previous && event.rank === LEAF_RANK && !event.item && event.block - last.block > CLOSE,
    put: openInside,
  },
  // 13. … 14. … My version: 12. …: what is quoted or rewritten keeps its numbers.
  {
    name: 'announced',
    when: ({ value, previous, blocks, last, event }) =>
      value <= previous && value > 1 && announced(blocks, last, event),
    put: openInside,
  },
  // What a table of contents names does not go on behind the text.
  {
    name: 'heading-behind-contents',
    when: (it) => it.value === 1 && !isLazy(it) && heads(it.blocks, it.current.events[0], it.event),
    put: (it) => open(it, false),
  },
  { name: 'first', when: (it) => it.value === 1 && !isLazy(it), put: openInside },
  {
    name: 'no-list-of-its-own',
    when: ({ current, value, event }) => misnumbered(current, value) || turned(current, event),
    put: ({ state, current, event }) => {
      current.outer?.events.push(...current.events.splice(0), event)
      return stay(state, current.outer)
    },
  },
  {
    name: 'second-before-first',
    when: ({ state: { early }, current, event }) => early !== undefined && isEarly(early, current, event),
    put: ({ state, current, event }) => {
      if (state.early) current.events.unshift(state.early)
      current.events.push(event)
      return stay(state, current)
    },
  },
  { name: 'outer-list', when: (it) => awaitedBy(it) !== undefined, put: (it) => leave(it, awaitedBy(it)) },
  {
    name: 'inner-list',
    when: ({ current: { inner }, value, previous }) => continues(inner, value) && !isNear(value, previous),
    put: ({ state, current, event }) => {
      const { inner } = current
      inner?.events.push(event)
      if (inner) inner.outer = current
      return stay(state, inner)
    },
  },
  // What is far from this list and near the one around it is a member of that, misnumbered.
  {
    name: 'outer-list-misnumbered',
    when: ({ current: { outer }, value, previous }) => {
      const reached = outer?.events.at(-1)
      return reached !== undefined && value - previous > FAR && isNear(value, lastNumber(reached))
    },
    put: (it) => leave(it, it.current.outer),
  },
  {
    name: 'next',
    when: () => true,
    put: ({ state, current, event }) => {
      current.events.push(event)
      return stay(state, current)
    },
  },
]

/** Puts a label into its scheme's run or opens one; false when it is not a member of any. */
export function join(arrival: Arrival): boolean {
  const { state, event } = arrival
  const { current } = state
  const last = current?.events.at(-1)
  const { value, style } = event.ordinal
  const inline = event.placement === 'inline'
  if (!current || !last) return inline && value !== 1 ? wait(arrival) : open(arrival, false)
  const previous = lastNumber(last)
  const article = inline && style === 'article'
  const next = value === previous + 1
  // Written out: labels are many, and a spread is slow.
  const { tally, listOf, blocks } = arrival
  const it = { state, event, tally, listOf, blocks, current, last, previous, value, next, inline, article }
  for (const row of rows) if (row.when(it)) return row.put(it)
  return false
}

/** A second that may be followed by its first. */
function wait({ state, event }: Arrival): boolean {
  state.early = event.ordinal.value === 2 ? event : undefined
  return false
}

function open({ state, event }: Arrival, runsOn: boolean, outer?: Open): boolean {
  const { current, crossed } = state
  const parent = crossed === 'heading' ? undefined : crossed
  const afresh = current !== undefined && !crossed
  return stay(state, {
    events: [event],
    scheme: event.scheme,
    parent,
    runsOn,
    afresh,
    outer,
    inner: undefined,
  })
}

function openInside(it: Meeting): boolean {
  return open(it, false, it.current)
}

/** Goes back to a list that this one interrupted. */
function leave({ state, current, event }: Meeting, outer: Open | undefined): boolean {
  outer?.events.push(event)
  if (outer) outer.inner = current
  return stay(state, outer)
}

function stay(state: Scheme, run: Open | undefined): boolean {
  state.current = run
  state.crossed = undefined
  return true
}

function count({ state: { crossed }, tally, value, next }: Meeting): void {
  if (crossed === 'heading') return
  if (value === 1) tally.restarts++
  else if (next) tally.continuations++
}

/** How many interrupted lists may wait to go on. */
const DEEPEST = 4

/** The interrupted list that awaits a label. */
function awaitedBy({ current, event, value, next }: Meeting): Open | undefined {
  let { outer } = current
  for (let depth = 0; outer && !next && depth < DEEPEST; depth++, { outer } = outer)
    if (continues(outer, value) && !isFar(outer, current, event)) return outer
  return undefined
}

/** The most that a number may jump inside a sentence: what jumps further is not a member of the series. */
const INLINE_REACH = 3

/** True where a label inside a sentence is not a member of the series, nor the first of another. */
function isAstray({ state, current, last, previous, value, event, blocks }: Meeting): boolean {
  const goesOn = goOn(blocks[event.block], last, event)
  const again = value === previous && !current.outer && goesOn
  const swapped =
    value === previous - 1 && goesOn && continues({ ...current, events: current.events.slice(0, -1) }, value)
  const misplaced = (value <= previous && !again && !swapped) || value > previous + INLINE_REACH
  return state.crossed !== undefined || misplaced || far(last, event)
}

/** 1., 1.: the second item of a Markdown list whose writer lets it be counted. */
function isLazy({ event, last, value, previous, listOf }: Meeting): boolean {
  return event.item && last.item && value === 1 && previous === 1 && listOf.get(event) === listOf.get(last)
}

/** First, … (much text) First, … Third, …: a list that stopped long before this one began does not go on right behind it. */
function isFar(outer: Open, { events }: Open, event: Label): boolean {
  const [first] = events
  const [before, last] = [outer.events.at(-1), events.at(-1)]
  if (!first || !last || !before || event.rank !== LEAF_RANK || event.item) return false
  const slip = Math.abs(event.ordinal.value - lastNumber(last) - 1) === 1
  return slip && event.block - last.block <= CLOSE && first.block - before.block > CLOSE
}

/** So many blocks apart labels belong together. */
const CLOSE = 4

/** True when a line without label that ends in a colon stands right before a label. */
function announced(blocks: readonly Block[], last: Label, event: Label): boolean {
  return last.block < event.block - 1 && endsInColon(blocks[event.block - 1]?.prose ?? '')
}

/** True when a line of a table of contents, perhaps with its page number, names what a label heads. */
function heads(blocks: readonly Block[], line: Label | undefined, label: Label): boolean {
  const titleOf = ({ block, textStart }: Label): string =>
    (blocks[block]?.prose.slice(textStart, textStart + 40) ?? '').replace(/[\s.…·]+\d*$|\s/g, '')
  if (line?.ordinal.value !== label.ordinal.value) return false
  const title = titleOf(line)
  return title !== '' && title === titleOf(label)
}

/** 一、一、三、: what seemed to begin a list of its own is the second item, wrongly numbered. */
function misnumbered({ events, outer }: Open, value: number): boolean {
  return events.length === 1 && value > 2 && outer?.events.at(-1)?.ordinal.value === value - 2
}

/** 二、一、三、: the first two have changed places; one item between 二、 and 三、 would not be a list. */
function turned({ events, outer }: Open, event: Label): boolean {
  if (events.length !== 1 || outer?.events.length !== 1 || event.ordinal.value !== 3) return false
  const [own] = events
  const [first] = outer.events
  if (!own || !first) return false
  const placed = own.placement === 'line' || (own.block === first.block && event.block === first.block)
  return placed && first.ordinal.value === 2 && own.ordinal.value === 1
}

/** The same inside a sentence, where a series begins with nothing but its first: second, …; first, …; third, …. */
function isEarly(early: Label, { events }: Open, event: Label): boolean {
  const [first] = events
  return (
    events.length < 2 &&
    first?.ordinal.value === 1 &&
    event.ordinal.value === 3 &&
    first.block - early.block <= CLOSE &&
    event.block - first.block <= CLOSE
  )
}

/** A slip is near the number before it: what is far from that goes on with another list. */
function isNear(value: number, previous: number): boolean {
  return value > previous - NEAR_MISS && value <= previous + NEAR_MISS
}

const NEAR_MISS = 3
/** A list may have lost so many members. */
const FAR = 12

/** True when a number that stands again in a paragraph may be a member of the series: nothing between the two opens another. */
function goOn(block: Block | undefined, last: Label, event: Label): boolean {
  if (!block || last.block !== event.block || event.ordinal.style === 'article') return false
  return !/[:：“「『"]/.test(block.prose.slice(last.textStart, event.textStart))
}

/** Inside sentences a series of one scheme is not taken up again far away. */
function far(last: Label, event: Label): boolean {
  return last.placement === 'inline' && event.scheme.endsWith('~') && last.block !== event.block
}
