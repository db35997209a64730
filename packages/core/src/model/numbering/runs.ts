import { rankOf } from '../../language/labels/scheme.ts'
import type { Block } from '../../tree/block.ts'
import type { Ordinal, Run } from '../document.ts'
import { adopted, amongHeadings } from './adoption.ts'
import { CAPTIONS } from '../captions.ts'
import type { LabelEvent, NumberingEvent } from './event.ts'
import { TEXT, type Open, type Scheme } from './open.ts'
import { LabelContext, type Tally } from './label-context.ts'
import { join } from './place.ts'
import { itemOf } from './run-items.ts'
import { isTurnedPair } from './ties.ts'

type Label = LabelEvent

/** Gathers labels into runs: a run ends where a higher label begins, and another may continue its numbers. */
export function collectRuns(blocks: readonly Block[], events: readonly NumberingEvent[]): readonly Run[] {
  const schemes = new Map<string, Scheme>()
  let states: Scheme[] = []
  const tallies = new Map<string, Tally>()
  const runs: Open[] = []
  const listOf = new Map<Label, number>()
  const context = new LabelContext(blocks, events, listOf)
  let lists = 0
  // The last label of each scheme, in text order: what a first run of another scheme stands under.
  const latest = new Map<string, Latest>()
  let places = 0
  for (const each of events) {
    const event = each.kind === 'label' ? amongHeadings(schemes, each, context) : each
    if (event.kind === 'annex') {
      for (const scheme of schemes.keys()) if (!scheme.startsWith(CAPTIONS)) schemes.delete(scheme)
      states = [...schemes.values()]
      latest.clear()
    }
    if (event.kind === 'heading') crossHeading(states, event.depth)
    if (event.kind !== 'label') {
      const inList = event.kind === 'annex' && (blocks[event.block]?.local.listDepth ?? 0) > 0
      if (!inList) lists++
      continue
    }
    if (!event.item && event.placement === 'line') lists++
    if (event.item) listOf.set(event, lists)
    const depth = depthOf(blocks, event)
    let state = schemes.get(event.scheme)
    if (!state) {
      state = {
        scheme: event.scheme,
        through: THROUGH.test(event.scheme),
        current: undefined,
        early: undefined,
        crossed: latestAbove(latest, { rank: event.rank, depth }),
        crossing: undefined,
        rank: event.rank,
        depth: TEXT,
      }
      schemes.set(event.scheme, state)
      states.push(state)
    }
    let tally = tallies.get(event.scheme)
    if (!tally) tallies.set(event.scheme, (tally = { restarts: 0, continuations: 0 }))
    if (!adopted(schemes, state, event, context) && join(context, state, event, tally))
      if (state.current?.events.length === 1) runs.push(state.current)
    if (event.placement === 'line') {
      let above = latest.get(event.scheme)
      if (!above) latest.set(event.scheme, (above = { event, rank: event.rank, depth, place: 0 }))
      above.event = event
      above.rank = event.rank
      above.place = places++
      above.depth = state.depth = depth
      cross(states, state.current, event, above)
    }
  }
  return finished(blocks, runs, tallies)
}

/** The last label of a scheme at the beginning of a line, and how many such labels came before it. */
interface Latest extends Level {
  event: Label
  place: number
}

/** What tells which of two labels stands above the other. */
interface Level {
  rank: number
  /** Depth of the Markdown heading; text is deeper than any. */
  depth: number
}

function depthOf(blocks: readonly Block[], { block }: Label): number {
  const local = blocks[block]?.local
  return local?.kind === 'heading' ? local.depth : TEXT
}

/**
 * Parts, chapters, sections and articles say by their names which stands above. Else it is the less deep heading of two, and no article of
 * the text stands above a heading; the rank of the labels tells the rest.
 */
function standsAbove(upper: Level, lower: Level): boolean {
  const ranked = upper.rank < lower.rank
  if (upper.depth === lower.depth || lower.depth === TEXT || isNamed(lower)) return ranked
  if (upper.depth === TEXT) return ranked && upper.rank !== ARTICLE
  return isNamed(upper) ? ranked : upper.depth < lower.depth
}

const ARTICLE = rankOf({ style: 'article', form: '' })
const HIGHEST = rankOf({ style: 'chapter', form: '编' })

function isNamed({ rank }: Level): boolean {
  return rank >= HIGHEST && rank <= ARTICLE
}

/** The last of the labels that stand above one. */
function latestAbove(latest: ReadonlyMap<string, Latest>, level: Level): Ordinal | undefined {
  let found: Latest | undefined
  for (const each of latest.values())
    if (each.place >= (found?.place ?? 0) && standsAbove(each, level)) found = each
  return found?.event.ordinal
}

function cross(states: readonly Scheme[], run: Open | undefined, event: Label, level: Level): void {
  for (const state of states) {
    if (state.scheme === event.scheme || state.through || !standsAbove(level, state)) continue
    state.crossing = state.crossed === undefined || state.crossing === run ? run : undefined
    state.crossed = event.ordinal
  }
}

/** A heading without label stands above text and deeper headings; one of the same depth may have lost its label. */
function crossHeading(states: readonly Scheme[], depth: number): void {
  for (const state of states) {
    if (state.depth <= depth || state.through) continue
    state.crossing = undefined
    state.crossed ??= 'heading'
  }
}

/** What is numbered through a document, whatever stands above it: 表1, Annex B. */
const THROUGH = /^caption:|^other:(?:annex|appendix|attachment|exhibit|schedule)/

function finished(
  blocks: readonly Block[],
  runs: readonly Open[],
  tallies: ReadonlyMap<string, Tally>,
): readonly Run[] {
  for (const run of runs) if (isTurnedPair(run, blocks)) run.outer?.events.push(...run.events.splice(0))
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
