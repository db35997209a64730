import type { Block } from '../../tree/block.ts'
import type { Ordinal, Run } from '../document.ts'
import { CAPTIONS, type LabelEvent, type NumberingEvent } from './events.ts'
import { endsOf, itemOf } from './run-items.ts'

type Label = LabelEvent

interface Open {
  readonly events: Label[]
  readonly scheme: string
  parent: Ordinal | undefined
  /** Continues the numbers of the run before it, under another parent. */
  readonly runsOn: boolean
  /** Nothing stands between it and the run before that would begin the numbers again. */
  readonly afresh: boolean
  /** Runs of the scheme that this one interrupted and that may go on. */
  readonly outer: Open | undefined
  /** No list goes on after its end. */
  closed: boolean
}

interface Scheme {
  readonly scheme: string
  current: Open | undefined
  /** A label of a higher rank, or a heading without label, since the last label of this scheme. */
  crossed: Ordinal | 'heading' | undefined
  rank: number
  /** Depth of the heading that the last label stands in; text is deeper than any. */
  depth: number
}

/** How many interrupted lists may wait to go on. */
const DEEPEST = 4

/** A depth below all headings. */
const TEXT = 7

/** How often a scheme began again at 1 under a new parent, and how often it ran on. */
interface Tally {
  restarts: number
  continuations: number
}

/** The most that a number may jump inside a sentence: what jumps further is no member of the series. */
const INLINE_REACH = 3

/** Gathers labels into runs: a run ends where a higher label begins, and another may continue its numbers. */
export function collectRuns(blocks: readonly Block[], events: readonly NumberingEvent[]): readonly Run[] {
  const schemes = new Map<string, Scheme>()
  const tallies = new Map<string, Tally>()
  const runs: Open[] = []
  const listOf = new Map<Label, number>()
  let lists = 0
  // The last label of each scheme, in text order: what a first run of another scheme stands under.
  const latest = new Map<string, Label>()
  for (const event of events) {
    if (event.kind === 'annex') {
      for (const scheme of schemes.keys()) if (!scheme.startsWith(CAPTIONS)) schemes.delete(scheme)
      latest.clear()
    }
    if (event.kind === 'heading') crossHeading(schemes, event.depth)
    if (event.kind !== 'label') {
      const inList = event.kind === 'text' ? event.inList : (blocks[event.block]?.local.listDepth ?? 0) > 0
      if (event.kind === 'heading' || !inList) lists++
      continue
    }
    if (!event.item && event.placement === 'line') lists++
    listOf.set(event, lists)
    const state = schemes.get(event.scheme) ?? {
      scheme: event.scheme,
      current: undefined,
      crossed: [...latest.values()].findLast(({ rank }) => rank < event.rank)?.ordinal,
      rank: event.rank,
      depth: TEXT,
    }
    const tally = tallies.get(event.scheme) ?? { restarts: 0, continuations: 0 }
    if (adopted(schemes, state, event)) {
      schemes.set(event.scheme, state)
    } else if (join(state, event, tally, listOf, blocks)) {
      schemes.set(event.scheme, state)
      tallies.set(event.scheme, tally)
      if (state.current?.events.length === 1) runs.push(state.current)
    }
    const local = blocks[event.block]?.local
    if (event.placement === 'line') state.depth = local?.kind === 'heading' ? local.depth : TEXT
    if (event.placement === 'line') {
      cross(schemes, event)
      latest.delete(event.scheme)
      latest.set(event.scheme, event)
    }
  }
  return finished(blocks, runs, tallies)
}

/** Schemes whose labels are taken for one another: a run that changes its form goes on. */
const KIN: Readonly<Record<string, string>> = {
  'cjk-comma': 'arabic-dot', 'arabic-dot': 'cjk-comma', 'cjk-paren': 'arabic-paren', 'arabic-paren': 'cjk-paren',
  'arabic-paren:half': 'arabic-paren', 'other:a)': 'other:(a)', 'other:i)': 'other:(i)',
} // prettier-ignore
/** How many blocks may lie between a label and the one of another form that it continues. */
const NEAR = 4

/** Gives a label that fits nothing of its own scheme to a run that it continues: one begun inside a sentence, or in another form. */
function adopted(schemes: ReadonlyMap<string, Scheme>, state: Scheme, event: Label): boolean {
  const { value } = event.ordinal
  if (event.placement === 'inline' || value === 1 || continues(state.current, value)) return false
  const circled = event.ordinal.form === '⑴' ? 'circled' : undefined
  const half = event.scheme === 'arabic-paren:half' && !state.current ? 'arabic-dot' : undefined
  for (const scheme of [`${event.scheme}~`, KIN[event.scheme], circled, half]) {
    const run = scheme === undefined ? undefined : schemes.get(scheme)?.current
    const last = run?.events.at(-1)
    if (!run || !last || !continues(run, value) || event.block - last.block > NEAR) continue
    // 二、 and then 3. under it is a list that starts at 3; only at the same place is it the same run.
    if (scheme === KIN[event.scheme] && state.current) continue
    run.events.push(event)
    if (scheme?.endsWith('~')) state.current = run
    state.crossed = undefined
    return true
  }
  return displaced(schemes, state, event)
}

/** A heading of another depth than those before it, or an item indented by mistake, goes on with their numbers. */
function displaced(schemes: ReadonlyMap<string, Scheme>, state: Scheme, event: Label): boolean {
  if (state.current && !state.crossed) return false
  const [base = '', depth] = event.scheme.split(/[#@]/)
  if (depth === undefined) return false
  const headed = Array.from({ length: TEXT - 1 }, (_, index) => `${base}#${index + 1}`)
  const others = event.item ? [base, ...headed] : headed
  const run = others
    .map((scheme) => schemes.get(scheme)?.current)
    .find((other) => continues(other, event.ordinal.value))
  run?.events.push(event)
  return run !== undefined
}

function continues(run: Open | undefined, value: number): boolean {
  const last = run?.events.at(-1)
  return last !== undefined && lastNumber(last) === value - 1
}

function lastNumber({ ordinal }: Label): number {
  return ordinal.through ?? ordinal.value
}

/** Puts a label into its scheme's run or opens one; false when it is no member of any. */
function join(
  state: Scheme,
  event: Label,
  tally: Tally,
  listOf: ReadonlyMap<Label, number>,
  blocks: readonly Block[],
): boolean {
  const { current, crossed } = state
  const { value } = event.ordinal
  const inline = event.placement === 'inline'
  const last = current?.events.at(-1)
  const previous = last ? lastNumber(last) : 0
  const open = (runsOn: boolean, outer?: Open): true => {
    const parent = crossed === 'heading' ? undefined : crossed
    const afresh = current !== undefined && !crossed
    state.current = { events: [event], scheme: event.scheme, parent, runsOn, afresh, outer, closed: false }
    state.crossed = undefined
    return true
  }
  if (!current || !last) return inline && value !== 1 ? false : open(false)
  const article = inline && event.ordinal.style === 'article'
  if (article && value !== previous + 1) return false
  if (inline && !article && value !== 1) {
    const again =
      value === previous && event.block === last.block && !current.outer && COUNTED.test(event.scheme)
    const misplaced = (value <= previous && !again) || value > previous + INLINE_REACH
    if (crossed || misplaced || far(last, event)) return false
  }
  if (crossed && !(crossed === 'heading' && value === previous + 1)) {
    if (crossed !== 'heading') {
      if (value === 1) tally.restarts++
      else if (value === previous + 1) tally.continuations++
    }
    return open(value === previous + 1)
  }
  state.crossed = undefined
  // 13. … 14. … My version: 12. …: what is quoted or rewritten keeps its numbers.
  if (value <= previous && value > 1 && announced(blocks, last, event)) return open(false, current)
  const lazy =
    event.item && last.item && value === 1 && previous === 1 && listOf.get(event) === listOf.get(last)
  // What a table of contents names does not go on behind the text.
  if (value === 1 && !lazy) return open(false, heads(blocks, current.events[0], event) ? undefined : current)
  if (misnumbered(current, value) || turned(current, event)) {
    current.outer?.events.push(...current.events.splice(0), event)
    state.current = current.outer
    return true
  }
  let { outer } = current
  for (let depth = 0; outer && value !== previous + 1 && depth < DEEPEST; depth++, { outer } = outer) {
    if (!continues(outer, value)) continue
    current.closed = true
    outer.events.push(event)
    state.current = outer
    return true
  }
  current.events.push(event)
  return true
}

/** True when a line without label that ends in a colon stands right before a label. */
function announced(blocks: readonly Block[], last: Label, event: Label): boolean {
  return last.block < event.block - 1 && /[:：]\s*$/.test(blocks[event.block - 1]?.prose ?? '')
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

/** 二、一、三、: the first two have changed places; a list of one item between 二、 and 三、 would be none. */
function turned({ events, outer }: Open, event: Label): boolean {
  const [own] = events
  const [first, ...more] = outer?.events ?? []
  return (
    TURNABLE.has(event.ordinal.style) &&
    event.ordinal.value === 3 &&
    events.length === 1 &&
    own?.ordinal.value === 1 &&
    own.placement === 'line' &&
    more.length === 0 &&
    first?.ordinal.value === 2
  )
}

/** Series inside a sentence in which a number does not stand twice; 其次 may. */
const COUNTED = /^(?!cjk-di|english|article).*[^~]$/

const TURNABLE = new Set(['cjk-comma', 'cjk-paren', 'chapter', 'article'])

/** Inside sentences a series of one scheme is not taken up again far away. */
function far(last: Label, event: Label): boolean {
  return last.placement === 'inline' && event.scheme.endsWith('~') && last.block !== event.block
}

function cross(schemes: ReadonlyMap<string, Scheme>, event: Label): void {
  for (const state of schemes.values())
    if (state.rank > event.rank && state.scheme !== event.scheme) state.crossed = event.ordinal
}

/** A heading without label stands above text and deeper headings; one of the same depth may have lost its label. */
function crossHeading(schemes: ReadonlyMap<string, Scheme>, depth: number): void {
  for (const state of schemes.values()) if (state.depth > depth) state.crossed ??= 'heading'
}

function finished(
  blocks: readonly Block[],
  runs: readonly Open[],
  tallies: ReadonlyMap<string, Tally>,
): readonly Run[] {
  const ends = endsOf(runs)
  return runs
    .filter(({ events }) => events.length > 1 || events[0]?.placement === 'line')
    .map(({ events, scheme, parent, runsOn, afresh }) => {
      const tally = tallies.get(scheme)
      const inline = events.every(({ placement }) => placement === 'inline')
      return {
        style: events[0]?.ordinal.style ?? 'other',
        items: events.map((event) => itemOf(blocks[event.block] as Block, event, ends)),
        continuous: runsOn && tally !== undefined && tally.continuations > tally.restarts,
        placement: inline ? 'inline' : 'line',
        scheme,
        afresh,
        ...(parent ? { parent } : {}),
      }
    })
}
