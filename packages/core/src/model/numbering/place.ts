import { LEAF_RANK } from '../../language/labels/scheme.ts'
import type { LabelEvent } from './event.ts'
import { continues, type Open, type Scheme } from './open.ts'
import {
  awaitedBy,
  isAstray,
  isGapBehindHeading,
  isIntroduced,
  isLazy,
  isSlip,
  LabelContext,
  resumedBy,
  standsIn,
} from './label-context.ts'
import type { Tally } from './label-context.ts'
import { announced, CLOSE, heads, isEarly, isNear, misnumbered, turned } from './ties.ts'

/** Where a label belongs: the first row that holds puts it there. */
interface Row {
  readonly name: string
  readonly when: (it: LabelContext) => boolean
  /** True when the label has become a member of a run. */
  readonly put: (it: LabelContext) => boolean
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
    when: (it) => isCrossed(it),
    put: (it) => {
      count(it)
      return open(it, it.next)
    },
  },
  // A second far behind another one belongs to a list of its own.
  {
    name: 'far-behind',
    when: (it) =>
      it.value <= it.previous &&
      it.event.rank === LEAF_RANK &&
      !it.event.item &&
      it.event.block - it.last.block > CLOSE &&
      !isSlip(it),
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
    when: ({ current, event }) => misnumbered(current, event) || turned(current, event),
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
  { name: 'slip', when: isSlip, put: push },
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
  {
    name: 'next',
    when: () => true,
    put: push,
  },
]

/** Puts a label into its scheme's run or opens one; false when it is not a member of any. */
export function join(it: LabelContext, state: Scheme, event: LabelEvent, tally: Tally): boolean {
  if (!it.enter(state, event, tally)) return it.inline && it.value !== 1 ? wait(it) : open(it, false)
  for (const row of rows) if (row.when(it)) return row.put(it)
  return false
}

/** A second that may be followed by its first. */
function wait({ state, event }: LabelContext): boolean {
  state.early = event.ordinal.value === 2 ? event : undefined
  return false
}

function open({ state, event }: LabelContext, runsOn: boolean, outer?: Open): boolean {
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

function push({ state, current, event }: LabelContext): boolean {
  current.events.push(event)
  return stay(state, current)
}

function openInside(it: LabelContext): boolean {
  return open(it, false, it.current)
}

/** Goes back to a list that this one interrupted. */
function leave({ state, current, event }: LabelContext, outer: Open | undefined): boolean {
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

function count({ state: { crossed }, tally, value, next }: LabelContext): void {
  if (crossed === 'heading') return
  if (value === 1) tally.restarts++
  else if (next) tally.continuations++
}

/** True where a label of a higher rank, or a heading, ends the run: under a heading the run may go on. */
function isCrossed(it: LabelContext): boolean {
  const { crossed } = it.state
  if (crossed !== 'heading') return crossed !== undefined
  return !it.next && !isSlip(it) && !isGapBehindHeading(it)
}
