import type { Certainty, Run, RunItem } from '../document.ts'
import { countedAmong, headless, isOrdered, isTurned, isWhole, numberOf } from './counted.ts'
import { QUOTED } from './events.ts'
import { none } from '../../text/none.ts'
import { holdsLabel, isHeldBy } from './run-items.ts'
import { isListInSentence } from './sentence-lists.ts'

/** A label whose number is not the one that its place asks for. */
export interface SequenceFault {
  /** `gap`: numbers before it are missing. `repeat`: it is there twice. `order`: another number belongs here. `before`: it stands before the first. */
  readonly kind: 'gap' | 'start' | 'repeat' | 'order' | 'before'
  readonly run: Run
  /** Index into the run's items. */
  readonly index: number
  readonly item: RunItem
  /** The item before it, of this run or of the run whose numbers it continues. */
  readonly previous?: RunItem
  /** The item after it, where that should stand before it. */
  readonly next?: RunItem
  readonly expected: number
  readonly certainty: Certainty
  /** True when the item after it goes on as though this label were right by its place: only its own number is wrong. */
  readonly alone: boolean
  /** True when the item after it goes on from the one before it: it stands where it does not belong. */
  readonly stray?: boolean
}

/** Decimals, footnotes, letters, measure words, steps and parts by name: series only where they look like one. */
const OTHER = /^caption|^other:(?!\(i\))|^(?:chapter|article):[A-Za-z]+N$/
const LEAF = /^(?:cjk-is|cjk-di|english)/
/** A jump larger than this is not a lost item: the number was read from something else. */
const FARTHEST = 12

/** A list that begins with a larger number than this, where the list before it ended, goes on with that, whatever others do. */
const LARGEST_CHANCE = 4

interface Tally {
  restarts: number
  continuations: number
}

/** The faults of all runs of a document. Whether a scheme restarts under each parent or runs on is taken from the document itself. */
export function sequenceFaults(runs: readonly Run[]): readonly SequenceFault[] {
  const { tallies, next } = survey(runs)
  const last = new Map<string, Reached>()
  const isCounted = countedAmong(runs)
  const beheaded = headless(runs)
  const faults: SequenceFault[] = []
  for (const run of runs) {
    if (run.placement === 'inline' && !isListInSentence(run)) continue
    if (run.scheme.startsWith(QUOTED)) {
      faults.push(...faultsQuoted(run))
      continue
    }
    const before = last.get(run.scheme)
    const again = againFault(run, before?.run, isCounted)
    if (again) faults.push(again)
    const first = firstExpected(run, before)
    const other = OTHER.test(run.scheme)
    const runsOn = !other && runsThrough(tallies.get(run.scheme))
    // What numbers do at the end of a section shows in the next, where they run on.
    const ahead = (runsOn && next.get(run)?.items.slice(0, 2)) || none
    const values = [...run.items, ...ahead].map(({ ordinal }) => ordinal.value)
    const start = other ? undefined : startFault(run, before, tallies.get(run.scheme), first, values)
    const found = isWhole(run) && !start?.alone ? none : [...faultsInside(run, first, values, start)]
    const inner = withoutEcho(run, found)
    last.set(run.scheme, reachedBy(run, inner.at(-1) ?? start))
    if (other) {
      if (beheaded.has(run)) faults.push(beheadedFault(run))
      // What is wrong more than once is another kind of series.
      else if (isCounted(run) && inner.length === 1) faults.push(...inner)
      continue
    }
    if (start) faults.push(start)
    faults.push(...inner)
  }
  return faults
}

/** The last run of a scheme, and the number that it has come to where its last label bears a wrong one. */
interface Reached {
  readonly run: Run
  readonly number: number
}

function reachedBy(run: Run, fault: SequenceFault | undefined): Reached {
  const wrong = fault?.alone && fault.index === run.items.length - 1
  const item = run.items.at(-1)
  let number = wrong ? fault.expected : lastOf(run)
  // 1.学习 2.组织 on one line: the label of the last line is not the last.
  while (item && number - numberOf(item) < FARTHEST && holdsLabel(item, number + 1)) number++
  return { run, number }
}

/** 1, or the number after the run before where the second member bears that: the first two may have changed places. */
function firstExpected({ parent, items }: Run, before: Reached | undefined): number {
  if (!before || !parent) return 1
  const next = before.number + 1
  return items[1]?.ordinal.value === next ? next : 1
}

/** A number that stands at nearly every item of a run counts something else than these items: 2. A, 2. B, 2. C. */
function withoutEcho(run: Run, faults: readonly SequenceFault[]): readonly SequenceFault[] {
  const repeats = faults.filter(({ kind }) => kind === 'repeat').length
  return repeats > 2 && repeats * 2 >= run.items.length - 1
    ? faults.filter(({ kind }) => kind !== 'repeat')
    : faults
}

/** Series in which nothing but a mistake begins twice with the first. */
const STRICT = /#\d|^(?:chapter|article)|^other:(?:section|[\w.]+\.N)/

/** Series that are told in words, and names, which a list of contents has before the text. */
const TOLD = new RegExp(`${LEAF.source}|^other:[a-z]{4,}`)

/** 1., 1., 2., 3.: the first number stands twice; so it does alone where such labels are a series. */
function againFault(
  run: Run,
  before: Run | undefined,
  isCounted: (run: Run) => boolean,
): SequenceFault | undefined {
  if (!run.afresh || before?.items.length !== 1) return undefined
  const strict = STRICT.test(run.scheme)
  const [item, second] = run.items
  const [previous] = before.items
  if (!item || !previous) return undefined
  if (previous.ordinal.value !== 1 || item.ordinal.value !== 1) return undefined
  if (!strict && (run.placement === 'inline' || TOLD.test(run.scheme))) return undefined
  const alone = strict ? isCounted({ ...before, items: [previous, item] }) : item.block === previous.block + 1
  if (second ? second.ordinal.value !== 2 : !alone) return undefined
  const certainty = strict ? 'certain' : 'likely'
  return { kind: 'repeat', run, index: 0, item, previous, expected: 2, alone: false, certainty }
}

function beheadedFault(run: Run): SequenceFault {
  const item = run.items[0] as RunItem
  return { kind: 'start', run, index: 0, item, expected: 1, alone: false, certainty: 'likely' }
}

function firstOf(run: Run): number {
  return run.items[0]?.ordinal.value ?? 1
}

function lastOf(run: Run | undefined): number {
  const last = numberOf(run?.items.at(-1))
  const before = numberOf(run?.items.at(-2))
  // The last two may have changed places.
  return before === last + 1 ? before : last
}

/** How the runs of each scheme begin under their parents, and which run goes on behind which with another number than 1. */
function survey(runs: readonly Run[]) {
  const tallies = new Map<string, Tally>()
  const next = new Map<Run, Run>()
  const last = new Map<string, Run>()
  for (const run of runs) {
    const tally = tallies.get(run.scheme) ?? { restarts: 0, continuations: 0 }
    const before = last.get(run.scheme)
    if (run.parent && before) {
      if (firstOf(run) > 1) next.set(before, run)
      if (firstOf(run) === 1) tally.restarts++
      else if (firstOf(run) === lastOf(before) + 1) tally.continuations++
    }
    tallies.set(run.scheme, tally)
    last.set(run.scheme, run)
  }
  return { tallies, next }
}

function startFault(
  run: Run,
  before: Reached | undefined,
  tally: Tally | undefined,
  right: number,
  [, next, later]: readonly number[],
): SequenceFault | undefined {
  const [item] = run.items
  const first = firstOf(run)
  if (!item || first === 1 || !run.parent || run.placement === 'inline' || isTurned(run, right))
    return undefined
  // The first of several thoughts is told in other words as often as not: Instead, … Second, …
  if (LEAF.test(run.scheme)) return undefined
  // Articles run on through chapters: an excerpt from the second chapter on begins with any of them.
  if (run.style === 'article' && !before && run.parent.style === 'chapter' && run.parent.value > 1)
    return undefined
  // “… two steps: (1) copyright it, and / (2) offer it”: a line happens to begin with the number.
  if (run.items.length === 1 && /^[a-z]+ [a-z]/.test(item.text)) return undefined
  const { restarts = 0, continuations = 0 } = tally ?? {}
  const runningOn = runsThrough(tally) && before !== undefined
  const follows = before !== undefined && first === before.number + 1
  // Among many lists that begin at 1, one that happens to continue the list before has lost its beginning.
  if (follows && (runningOn || restarts < 3 || continuations > 1 || first > LARGEST_CHANCE)) return undefined
  const expected = runningOn ? before.number + 1 : 1
  if (Math.abs(first - expected) > FARTHEST || first < 1) return undefined
  const previous = runningOn ? before.run.items.at(-1) : undefined
  const alone = runningOn && wayOn(first, expected, next, later) === 'alone'
  const missing = alone ? 'order' : previous ? 'gap' : 'start'
  const sure = restarts > 0 || runningOn ? 'certain' : 'likely'
  return {
    kind: first > expected ? missing : 'order',
    run,
    index: 0,
    item,
    expected,
    alone,
    certainty: sure,
    ...(previous ? { previous } : {}),
  }
}

function runsThrough({ restarts, continuations }: Tally = { restarts: 0, continuations: 0 }): boolean {
  return continuations > restarts
}

/** A quotation may leave members of a list out; those that it has stand once, and in their order. */
function faultsQuoted(run: Run): readonly SequenceFault[] {
  if (run.items.length < 3 || isWhole(run) || !isOrdered(run)) return none
  const values = run.items.map(({ ordinal }) => ordinal.value)
  const found = [...faultsInside(run, 1, values, undefined)]
  return found.length === 1 && found[0]?.kind !== 'gap' ? found : none
}

/** Given the numbers of a run and of what goes on behind it, and what is wrong with the first. */
function* faultsInside(
  run: Run,
  first: number,
  values: readonly number[],
  start: SequenceFault | undefined,
): Generator<SequenceFault> {
  const { items } = run
  // Markdown counts a list whose items are all 1. by itself.
  const ones = items.filter(({ ordinal }) => ordinal.value === 1).length
  if (ones > 2 || ones === items.length || isCountdown(run)) return
  const turned = turnedFault(run, first)
  if (turned) yield turned
  let previous = turned ? first + 1 : start?.alone ? start.expected : numberOf(items[0])
  for (let index = turned ? 2 : 1; index < items.length; index++) {
    const [before, item] = [items[index - 1], items[index]]
    if (!item || !before) continue
    const { value, through = value } = item.ordinal
    const expected = previous + 1
    const [next, later] = [values[index + 1], values[index + 2]]
    if (value === expected) {
      previous = through
      continue
    }
    const way = wayOn(value, expected, next, later)
    const gap = value > expected && way === 'on'
    const again = value === expected - 1
    const misplaced = again ? 'repeat' : 'order'
    if (!(gap && isHeldBy(before, expected)))
      yield {
        kind: gap ? 'gap' : misplaced,
        run,
        index,
        item,
        previous: before,
        expected,
        alone: way === 'alone',
        stray: way === 'stray' && !again,
        certainty: way === 'on' && Math.abs(value - expected) > FARTHEST ? 'possible' : 'certain',
      }
    if (way === 'alone') previous = expected
    else if (way !== 'stray') previous = through
    if (way === 'swapped') index++
  }
}

/** 10. …, 9. …, 8. …: the largest, from the last. */
const isCountdown = ({ items }: Run): boolean =>
  items.length > 2 &&
  items.every((item, index) => index === 0 || numberOf(item) === numberOf(items[index - 1]) - 1)

/**
 * How a run goes on behind a number out of line: as though the number were right by its place (`alone`), from the number itself (`on`),
 * with the number that was expected here (`stray`), or with that in exchange for this one (`swapped`).
 */
function wayOn(
  value: number,
  expected: number,
  next: number | undefined,
  later: number | undefined,
): 'alone' | 'on' | 'swapped' | 'stray' {
  if (next === expected + 1) return 'alone'
  if (next !== expected) return 'on'
  return value === next + 1 && later !== value ? 'swapped' : 'stray'
}

/** The first two in each other's place. */
function turnedFault(run: Run, right: number): SequenceFault | undefined {
  const [item, next] = run.items
  if (!item || !next || !isTurned(run, right)) return undefined
  return { kind: 'before', run, index: 0, item, next, expected: right, alone: false, certainty: 'certain' }
}
