import type { Ordinal, Run } from '../document.ts'
import { flatMap } from '../../text/flat-map.ts'

/** A run of a higher level that stands under a lower one: 一、 under （一）. */
export interface LevelFault {
  readonly inner: Ordinal
  readonly outer: Ordinal
}

/** The levels of GB/T 15834—2011, B.3.8 and GB/T 9704—2012, 7.3.3, from the highest. */
const LEVELS = ['cjk-comma', 'cjk-paren', 'arabic-dot', 'arabic-paren']

interface Label {
  readonly ordinal: Ordinal
  readonly run: Run
  readonly first: boolean
  readonly level: number
}

/** The runs that begin again under a lower level whose own numbers go on after them. */
export function levelFaults(runs: readonly Run[]): readonly LevelFault[] {
  const labels = flatMap(runs, labelsOf).sort((a, b) => a.ordinal.span.start - b.ordinal.span.start)
  const next = nextOfLevel(labels)
  const throughout = numberedThroughout(labels)
  const faults: LevelFault[] = []
  for (const [at, label] of labels.entries()) {
    const before = labels[at - 1]
    if (before && label.first && label.ordinal.value === 1 && before.level > label.level) {
      const following = labels[next[before.level]?.[at] ?? -1]
      const goesOn = following?.ordinal.value === before.ordinal.value + 1
      if (goesOn && !throughout.has(before.ordinal))
        faults.push({ inner: label.ordinal, outer: before.ordinal })
    }
  }
  return faults
}

function labelsOf(run: Run): readonly Label[] {
  const level = run.placement === 'line' ? LEVELS.indexOf(run.scheme) : -1
  return level < 0 ? [] : run.items.map(({ ordinal }, index) => ({ ordinal, run, first: index === 0, level }))
}

/** How many headings in a row show that numbers count the paragraphs of a whole text. */
const HEADINGS = 2

/** Labels of one level whose values follow one another, whatever stands between. */
interface Chain {
  /** The last label. */
  last: Ordinal
  /** The headings that it has gone on behind, each the next of the one before. */
  headings: number
  heading?: number
  /** It is the first of the document, and begins above 1: an excerpt from a text that numbers its paragraphs. */
  readonly excerpt: boolean
}

/** The labels that number the paragraphs of a whole text, on from heading to heading (1. 一、 2. 3. 二、 4.), or of an excerpt. Such numbers show no level. */
function numberedThroughout(labels: readonly Label[]): ReadonlySet<Ordinal> {
  const chains = new Map<number, Chain>()
  const chainOf = new Map<Ordinal, Chain>()
  for (const { ordinal, level } of labels) {
    let chain = chains.get(level)
    if (chain?.last.value !== ordinal.value - 1) {
      chain = { last: ordinal, headings: 0, excerpt: !chain && ordinal.value > 1 }
      chains.set(level, chain)
    } else {
      const { start } = chain.last.span
      const heading = [...chains].find(([higher, { last }]) => higher < level && last.span.start > start)?.[1]
        .last.value
      if (heading !== undefined) {
        chain.headings = chain.heading === heading - 1 ? chain.headings + 1 : 1
        chain.heading = heading
      }
      chain.last = ordinal
    }
    chainOf.set(ordinal, chain)
  }
  return new Set(
    labels.flatMap(({ ordinal }) => {
      const { headings, excerpt } = chainOf.get(ordinal) as Chain
      return excerpt || headings >= HEADINGS ? [ordinal] : []
    }),
  )
}

/** For each level and each label the index of the next label of that level; -1 after the last. */
function nextOfLevel(labels: readonly Label[]): readonly Int32Array[] {
  const next = LEVELS.map(() => new Int32Array(labels.length))
  for (const [level, indexes] of next.entries()) {
    let following = -1
    for (let at = labels.length - 1; at >= 0; at--) {
      indexes[at] = following
      if (labels[at]?.level === level) following = at
    }
  }
  return next
}
