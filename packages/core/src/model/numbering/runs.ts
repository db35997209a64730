import type { Block } from '../../tree/block.ts'
import type { Ordinal, Run } from '../document.ts'
import { adopted } from './adoption.ts'
import { CAPTIONS } from '../captions.ts'
import type { LabelEvent, NumberingEvent } from './event.ts'
import { TEXT, type Open, type Scheme } from './open.ts'
import { join, type Tally } from './place.ts'
import { itemOf } from './run-items.ts'

type Label = LabelEvent

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
    if (!adopted(schemes, state, event) && join({ state, event, tally, listOf, blocks })) {
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
