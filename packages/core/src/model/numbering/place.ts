import { LEAF_RANK } from '../../language/labels/scheme.ts'
import { endsInColon } from '../../text/colon.ts'
import type { Block } from '../../tree/block.ts'
import { proseLabel } from '../leading.ts'
import type { LabelEvent } from './event.ts'
import { continues, lastNumber, type Open, type Scheme } from './open.ts'
import {
  announced,
  CLOSE,
  FAR,
  far,
  goOn,
  heads,
  isClosed,
  isEarly,
  isFar,
  isNear,
  misnumbered,
  turned,
} from './ties.ts'

type Label = LabelEvent

/** How often a scheme began again at 1 under a new parent, and how often it ran on. */
export interface Tally {
  restarts: number
  continuations: number
}

/** A label that comes to its scheme, and to the run that the scheme is in. One object for all labels of a document: they are many. */
export class Meeting {
  readonly blocks: readonly Block[]
  /** The list in which each Markdown item stands. */
  readonly listOf: ReadonlyMap<Label, number>
  state!: Scheme
  event!: Label
  tally!: Tally
  current!: Open
  /** The last label of the run, and its number. */
  last!: Label
  previous = 0
  value = 0
  /** True where the label is the next of the run. */
  next = false
  inline = false
  article = false

  constructor(blocks: readonly Block[], listOf: ReadonlyMap<Label, number>) {
    this.blocks = blocks
    this.listOf = listOf
  }

  /** Puts a label into its scheme's run or opens one; false when it is not a member of any. */
  join(state: Scheme, event: Label, tally: Tally): boolean {
    const { current } = state
    const last = current?.events.at(-1)
    const { value, style } = event.ordinal
    this.state = state
    this.event = event
    this.tally = tally
    this.value = value
    this.inline = event.placement === 'inline'
    if (!current || !last) return this.inline && value !== 1 ? wait(this) : open(this, false)
    this.current = current
    this.last = last
    this.previous = lastNumber(last)
    this.article = this.inline && style === 'article'
    this.next = value === this.previous + 1
    for (const row of rows) if (row.when(this)) return row.put(this)
    return false
  }
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
    name: 'around-parent',
    when: (it) => it.value > 1 && resumedBy(it) !== undefined,
    put: (it) => {
      const run = resumedBy(it)
      run?.events.push(it.event)
      return stay(it.state, run)
    },
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
  {
    name: 'next-list-of-article',
    when: (it) => it.value === 1 && it.current.parent?.style === 'article' && isIntroduced(it),
    put: (it) => {
      const { parent } = it.current
      open(it, false)
      if (it.state.current) it.state.current.parent = parent
      return true
    },
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

/** A second that may be followed by its first. */
function wait({ state, event }: Meeting): boolean {
  state.early = event.ordinal.value === 2 ? event : undefined
  return false
}

function open({ state, event }: Meeting, runsOn: boolean, outer?: Open): boolean {
  const { current, crossed } = state
  const parent = crossed === 'heading' ? undefined : crossed
  const afresh = current !== undefined && !crossed
  const around = standsIn(state.crossing, current) ? current : current?.around
  return stay(state, {
    events: [event],
    scheme: event.scheme,
    parent,
    runsOn,
    afresh,
    outer,
    inner: undefined,
    around: crossed && !standsIn(state.crossing, around) ? undefined : around,
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
  state.crossing = undefined
  return true
}

function count({ state: { crossed }, tally, value, next }: Meeting): void {
  if (crossed === 'heading') return
  if (value === 1) tally.restarts++
  else if (next) tally.continuations++
}

/** The run whose member holds the list above a label, and that goes on with the label. */
function resumedBy({ state: { crossing }, current, value }: Meeting): Open | undefined {
  if (!crossing) return undefined
  if (continues(current, value) && standsIn(crossing, current)) return current
  const { around } = current
  return continues(around, value) && standsIn(crossing, around) ? around : undefined
}

/** True for a list that begins behind the last member of a run. */
function standsIn(list: Open | undefined, run: Open | undefined): boolean {
  const [first, last] = [list?.events[0], run?.events.at(-1)]
  return first !== undefined && last !== undefined && first.ordinal.value === 1 && first.block > last.block
}

/** How many interrupted lists may wait to go on. */
const DEEPEST = 4

/** The interrupted list that awaits a label. */
function awaitedBy({ current, event, value, next, blocks }: Meeting): Open | undefined {
  let { outer } = current
  for (let depth = 0; outer && depth < DEEPEST; depth++, { outer } = outer)
    if (continues(outer, value) && !isFar(outer, current, event))
      return next && !isClosed(current, blocks) ? undefined : outer
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

/** True where a line without label that ends in a colon stands between the last item and this one: another paragraph of the article. */
function isIntroduced({ blocks, last, event }: Meeting): boolean {
  const before = blocks[event.block - 1]
  return (
    before !== undefined &&
    announced(blocks, last, event) &&
    !before.local.marker &&
    !proseLabel(before.local)
  )
}

/** 1., 1.: the second item of a Markdown list whose writer lets it be counted; behind the colon of the first it begins another. */
function isLazy({ event, current, last, value, previous, listOf, blocks }: Meeting): boolean {
  if (!event.item || !last.item || value !== 1 || previous !== 1) return false
  const heads = current.events.length === 1 && endsInColon(blocks[last.block]?.prose ?? '')
  return listOf.get(event) === listOf.get(last) && !heads
}
