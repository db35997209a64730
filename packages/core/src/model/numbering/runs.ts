import { LEAF_RANK } from '../../language/labels/scheme.ts'
import { endsInColon } from '../../text/colon.ts'
import type { Block } from '../../tree/block.ts'
import type { Ordinal, Run } from '../document.ts'
import { adopted } from './adoption.ts'
import { CAPTIONS } from '../captions.ts'
import type { LabelEvent, NumberingEvent } from './event.ts'
import { continues, lastNumber, TEXT, type Open, type Scheme } from './open.ts'
import { itemOf } from './run-items.ts'

type Label = LabelEvent

/** How many interrupted lists may wait to go on. */
const DEEPEST = 4

/** How often a scheme began again at 1 under a new parent, and how often it ran on. */
interface Tally {
  restarts: number
  continuations: number
}

/** The most that a number may jump inside a sentence: what jumps further is not a member of the series. */
const INLINE_REACH = 3

/** Gathers labels into runs: a run ends where a higher label begins, and another may continue its numbers. */
export function collectRuns(blocks: readonly Block[], events: readonly NumberingEvent[]): readonly Run[] {
  const schemes = new Map<string, Scheme>()
  const tallies = new Map<string, Tally>()
  const runs: Open[] = []
  const listOf = new Map<Label, number>()
  let lists = 0
  // The last label of each scheme, in text order: what a first run of another scheme stands under.
  const latest = new Map<string, Latest>()
  let places = 0
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
    if (event.item) listOf.set(event, lists)
    const state = schemes.get(event.scheme) ?? {
      scheme: event.scheme,
      current: undefined,
      early: undefined,
      crossed: latestAbove(latest, event.rank),
      rank: event.rank,
      depth: TEXT,
    }
    const tally = tallies.get(event.scheme) ?? { restarts: 0, continuations: 0 }
    schemes.set(event.scheme, state)
    if (!adopted(schemes, state, event) && join(state, event, tally, listOf, blocks)) {
      tallies.set(event.scheme, tally)
      if (state.current?.events.length === 1) runs.push(state.current)
    }
    const local = blocks[event.block]?.local
    if (event.placement === 'line') state.depth = local?.kind === 'heading' ? local.depth : TEXT
    if (event.placement === 'line') {
      cross(schemes, event)
      const last = latest.get(event.scheme)
      if (last) {
        last.event = event
        last.place = places++
      } else latest.set(event.scheme, { event, place: places++ })
    }
  }
  return finished(blocks, runs, tallies)
}

/** The last label of a scheme at the beginning of a line, and how many such labels came before it. */
interface Latest {
  event: Label
  place: number
}

/** The last of the labels that rank above one. */
function latestAbove(latest: ReadonlyMap<string, Latest>, rank: number): Ordinal | undefined {
  let found: Latest | undefined
  for (const each of latest.values())
    if (each.event.rank < rank && each.place >= (found?.place ?? 0)) found = each
  return found?.event.ordinal
}

/** Puts a label into its scheme's run or opens one; false when it is not a member of any. */
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
    state.current = { events: [event], scheme: event.scheme, parent, runsOn, afresh, outer, inner: undefined }
    state.crossed = undefined
    return true
  }
  const early = (): false => {
    state.early = value === 2 ? event : undefined
    return false
  }
  if (!current || !last) return inline && value !== 1 ? early() : open(false)
  const article = inline && event.ordinal.style === 'article'
  if (article && value !== previous + 1) return false
  if (inline && !article && value !== 1) {
    const again = value === previous && !current.outer && goOn(blocks[event.block], last, event)
    const swapped =
      value === previous - 1 && continues({ ...current, events: current.events.slice(0, -1) }, value)
    const misplaced =
      (value <= previous && !again && !(swapped && goOn(blocks[event.block], last, event))) ||
      value > previous + INLINE_REACH
    if (crossed || misplaced || far(last, event)) return early()
  }
  if (crossed && !(crossed === 'heading' && value === previous + 1)) {
    if (crossed !== 'heading') {
      if (value === 1) tally.restarts++
      else if (value === previous + 1) tally.continuations++
    }
    return open(value === previous + 1)
  }
  state.crossed = undefined
  // A second far behind another one belongs to a list of its own.
  if (value <= previous && event.rank === LEAF_RANK && !event.item && event.block - last.block > CLOSE)
    return open(false, current)
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
  if (state.early && isEarly(state.early, current, event)) {
    current.events.unshift(state.early)
    current.events.push(event)
    return true
  }
  let { outer } = current
  for (let depth = 0; outer && value !== previous + 1 && depth < DEEPEST; depth++, { outer } = outer) {
    if (!continues(outer, value) || isFar(outer, current, event)) continue
    outer.events.push(event)
    outer.inner = current
    state.current = outer
    return true
  }
  const { inner } = current
  if (inner && continues(inner, value) && !isNear(value, previous)) {
    inner.events.push(event)
    inner.outer = current
    state.current = inner
    return true
  }
  // What is far from this list and near the one around it is a member of that, misnumbered.
  const around = current.outer
  const reached = around?.events.at(-1)
  if (around && reached && value - previous > FAR && isNear(value, lastNumber(reached))) {
    around.events.push(event)
    around.inner = current
    state.current = around
    return true
  }
  current.events.push(event)
  return true
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

function cross(schemes: ReadonlyMap<string, Scheme>, event: Label): void {
  for (const state of schemes.values())
    if (state.rank > event.rank && state.scheme !== event.scheme && !THROUGH.test(state.scheme))
      state.crossed = event.ordinal
}

/** A heading without label stands above text and deeper headings; one of the same depth may have lost its label. */
function crossHeading(schemes: ReadonlyMap<string, Scheme>, depth: number): void {
  for (const state of schemes.values())
    if (state.depth > depth && !THROUGH.test(state.scheme)) state.crossed ??= 'heading'
}

/** What is numbered through a document, whatever stands above it: 表1, Annex B. */
const THROUGH = /^caption:|^other:(?:annex|appendix|attachment|exhibit|schedule)/

function finished(
  blocks: readonly Block[],
  runs: readonly Open[],
  tallies: ReadonlyMap<string, Tally>,
): readonly Run[] {
  return runs
    .filter(({ events }) => events.length > 1 || events[0]?.placement === 'line')
    .map(({ events, scheme, parent, runsOn, afresh }) => {
      const tally = tallies.get(scheme)
      const inline = events.every(({ placement }) => placement === 'inline')
      return {
        style: events[0]?.ordinal.style ?? 'other',
        items: events.map((event, at) => itemOf(blocks[event.block] as Block, event, events[at + 1])),
        continuous: runsOn && tally !== undefined && tally.continuations > tally.restarts,
        placement: inline ? 'inline' : 'line',
        scheme,
        afresh,
        ...(parent ? { parent } : {}),
      }
    })
}
