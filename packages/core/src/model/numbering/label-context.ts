import { endsInColon } from '../../text/colon.ts'
import type { Block } from '../../tree/block.ts'
import { proseLabel } from '../leading.ts'
import type { LabelEvent, NumberingEvent } from './event.ts'
import { continues, lastNumber, type Open, type Scheme } from './open.ts'
import { announced, endsBefore, far, goOn, isClosed, isFar } from './ties.ts'

type Label = LabelEvent

/** How often a scheme began again at 1 under a new parent, and how often it ran on. */
export interface Tally {
  restarts: number
  continuations: number
}

/** A label together with its scheme and the run that the scheme is in. One object for all labels of a document: they are many. */
export class LabelContext {
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
  readonly #events: readonly NumberingEvent[]
  #following: ReadonlyMap<Label, Label> | undefined

  constructor(
    blocks: readonly Block[],
    events: readonly NumberingEvent[],
    listOf: ReadonlyMap<Label, number>,
  ) {
    this.blocks = blocks
    this.#events = events
    this.listOf = listOf
  }

  /** Makes this the context of a label; false where its scheme is in no run. */
  enter(state: Scheme, event: Label, tally: Tally): boolean {
    const { current } = state
    const last = current?.events.at(-1)
    const { value, style } = event.ordinal
    this.state = state
    this.event = event
    this.tally = tally
    this.value = value
    this.inline = event.placement === 'inline'
    if (!current || !last) return false
    this.current = current
    this.last = last
    this.previous = lastNumber(last)
    this.article = this.inline && style === 'article'
    this.next = value === this.previous + 1
    return true
  }

  /** The next label of the same scheme behind one; few labels are out of line, so few documents are asked. */
  following(event: Label): Label | undefined {
    this.#following ??= followingOf(this.#events)
    return this.#following.get(event)
  }

  /** The number of that label. */
  nextNumber(event: Label): number | undefined {
    return this.following(event)?.ordinal.value
  }
}

/** The next label of the same scheme behind each label. */
function followingOf(events: readonly NumberingEvent[]): ReadonlyMap<Label, Label> {
  const following = new Map<Label, Label>()
  const last = new Map<string, Label>()
  for (const event of events) {
    if (event.kind !== 'label') continue
    const before = last.get(event.scheme)
    if (before) following.set(before, event)
    last.set(event.scheme, event)
  }
  return following
}

/** The run whose member holds the list above a label, and that goes on with the label. */
export function resumedBy({ state: { crossing }, current, value }: LabelContext): Open | undefined {
  if (!crossing) return undefined
  if (continues(current, value) && standsIn(crossing, current)) return current
  const { around } = current
  return continues(around, value) && standsIn(crossing, around) ? around : undefined
}

/** True for a list that begins behind the last member of a run. */
export function standsIn(list: Open | undefined, run: Open | undefined): boolean {
  const [first, last] = [list?.events[0], run?.events.at(-1)]
  return first !== undefined && last !== undefined && first.ordinal.value === 1 && first.block > last.block
}

/** How many interrupted lists may wait to go on. */
const DEEPEST = 4

/** The interrupted list that awaits a label. */
export function awaitedBy({ current, event, value, next, blocks }: LabelContext): Open | undefined {
  let { outer } = current
  for (let depth = 0; outer && depth < DEEPEST; depth++, { outer } = outer)
    if (continues(outer, value) && !isFar(outer, current, event, blocks))
      return next && !isClosed(current, blocks, event) ? undefined : outer
  return undefined
}

/** The largest step of a number inside a sentence that still belongs to the series. */
const INLINE_REACH = 3

/** True where a label inside a sentence is not a member of the series, nor the first of another. */
export function isAstray({ state, current, last, previous, value, event, blocks }: LabelContext): boolean {
  const goesOn = goOn(blocks[event.block], last, event) && !endsBefore(blocks[event.block], current, event)
  const again = value === previous && !current.outer && goesOn
  const swapped =
    value === previous - 1 && goesOn && continues({ ...current, events: current.events.slice(0, -1) }, value)
  const misplaced = (value <= previous && !again && !swapped) || value > previous + INLINE_REACH
  return state.crossed !== undefined || misplaced || far(last, event)
}

/** True where a line without label that ends in a colon stands between the last item and this one: another paragraph of the article. */
export function isIntroduced({ blocks, last, event }: LabelContext): boolean {
  const before = blocks[event.block - 1]
  return (
    before !== undefined &&
    announced(blocks, last, event) &&
    !before.local.marker &&
    !proseLabel(before.local)
  )
}

/** 1., 1.: the second item of a Markdown list whose writer lets it be counted; behind the colon of the first it begins another. */
export function isLazy(it: LabelContext): boolean {
  const { event, current, last, value, previous, listOf, blocks } = it
  if (!event.item || !last.item || value !== 1 || previous !== 1) return false
  if (listOf.get(event) !== listOf.get(last)) return false
  if (current.events.length > 1) return true
  return !endsInColon(blocks[last.block]?.prose ?? '') && !isInner(it)
}

/** 1. Boats, 1. Oars, 2. Sails, 2. Crews: the numbers from a label on go back to what the item before it awaits. */
function isInner(it: LabelContext): boolean {
  let high = 1
  let next = it.following(it.event)
  while (next?.item && next.ordinal.value > high) {
    high = next.ordinal.value
    next = it.following(next)
  }
  return high > 1 && next?.item === true && next.ordinal.value === it.previous + 1
}

/**
 * True for a wrong number in its right place: 3., 3., 5. and 3., 5., 5. and 3., 5., 4., 6. The label behind it goes on as though it were the next, or is
 * the one it has changed places with.
 */
export function isSlip(it: LabelContext): boolean {
  const { value, previous, event, current } = it
  if (value === previous) return value > 1 && it.nextNumber(event) === value + 2
  if (value === previous + 2) return [value - 1, value].includes(it.nextNumber(event) ?? 0)
  if (value !== previous - 1 || current.events.at(-2)?.ordinal.value !== value - 1) return false
  return it.nextNumber(event) === previous + 1
}

/**
 * 2., (a heading), 4., 5.: the list goes on behind the heading, one number too far, as a last paragraph does where the others went on behind
 * headings, too. An excerpt of articles may leave one out.
 */
export function isGapBehindHeading(it: LabelContext): boolean {
  const { state, value, previous, event, current, blocks, last } = it
  if (state.crossed !== 'heading' || value !== previous + 2 || event.ordinal.style === 'article') return false
  if (current.events.length < 2) return false
  const next = it.nextNumber(event)
  if (next !== undefined) return next === value + 1
  const passed = blocks.slice(current.events[0]?.block, last.block).filter(({ kind }) => kind === 'heading')
  return passed.length >= ENOUGH_HEADINGS
}

/** Paragraphs that are numbered on behind so many headings are numbered throughout. */
const ENOUGH_HEADINGS = 1
