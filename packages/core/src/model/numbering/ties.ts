import { LEAF_RANK } from '../../language/labels/scheme.ts'
import { endsInColon } from '../../text/colon.ts'
import type { Block } from '../../tree/block.ts'
import type { LabelEvent } from './event.ts'
import { proseLabel } from '../leading.ts'
import { lastNumber, type Open } from './open.ts'

type Label = LabelEvent

/**
 * First, … (much text) First, … Third, …: a list that stopped long before this one began, or in the paragraph before (3.8 (a) (b) 3.9 (a) (c)),
 * does not go on right behind it.
 */
export function isFar(outer: Open, { events }: Open, event: Label, blocks: readonly Block[]): boolean {
  const [first] = events
  const [before, last] = [outer.events.at(-1), events.at(-1)]
  if (!first || !last || !before || event.rank !== LEAF_RANK || event.item) return false
  const slip = Math.abs(event.ordinal.value - lastNumber(last) - 1) === 1
  if (!slip || event.block - last.block > CLOSE) return false
  const between = blocks.slice(before.block + 1, first.block)
  return between.length >= CLOSE || between.some(({ local }) => DECIMAL.test(proseLabel(local)?.form ?? ''))
}

/** 3.9 numbers a paragraph. */
const DECIMAL = /^[\d.]+\.N$/

/** …；…；…。: the marks say that a list has ended before a label. */
export function isClosed({ events }: Open, blocks: readonly Block[], behind: Label): boolean {
  const endOf = ({ block, textStart }: Label, next: Label): string => {
    const own = next.block === block
    const text = blocks[block]?.prose.slice(textStart, own ? next.textStart : undefined) ?? ''
    return (own ? text.slice(0, text.lastIndexOf(next.ordinal.text)) : text).trimEnd()
  }
  const last = events.at(-1)
  if (!last || events.length < 2 || !/[。.]$/.test(endOf(last, behind))) return false
  return events.slice(1).every((next, at) => MEMBER_END.test(endOf(events[at] as Label, next)))
}

const MEMBER_END = /[；;](?:\s?(?:and|or|和|或|及|以及))?$/

/** The most blocks between labels that belong together. */
export const CLOSE = 4

/** True when a line without label that ends in a colon stands right before a label. */
export function announced(blocks: readonly Block[], last: Label, event: Label): boolean {
  return last.block < event.block - 1 && endsInColon(blocks[event.block - 1]?.prose ?? '')
}

/** True when a line of a table of contents, perhaps with its page number, names what a label heads. */
export function heads(blocks: readonly Block[], line: Label | undefined, label: Label): boolean {
  const titleOf = ({ block, textStart }: Label): string =>
    (blocks[block]?.prose.slice(textStart, textStart + 40) ?? '').replace(/[\s.…·]+\d*$|\s/g, '')
  if (line?.ordinal.value !== label.ordinal.value) return false
  const title = titleOf(line)
  return title !== '' && title === titleOf(label)
}

/** 一、一、三、: what seemed to begin a list of its own is the second item, wrongly numbered. */
export function misnumbered({ events, outer }: Open, event: Label): boolean {
  const { value } = event.ordinal
  const [own, before] = [events[0], outer?.events.at(-1)]
  if (events.length !== 1 || !own || !before) return false
  const away = own.block - before.block
  const apart = own.rank === LEAF_RANK && away > CLOSE && away > MUCH * (event.block - own.block)
  return value > 2 && before.ordinal.value === value - 2 && !apart
}

/** A label begins another list where it is more than so many times as far from the list before as from the next label. */
const MUCH = 3

/** 二、一、三、: the first two have changed places; one item between 二、 and 三、 would not be a list. */
export function turned({ events, outer }: Open, event: Label): boolean {
  if (events.length !== 1 || outer?.events.length !== 1 || event.ordinal.value !== 3) return false
  const [own] = events
  const [first] = outer.events
  if (!own || !first) return false
  const placed = own.placement === 'line' || (own.block === first.block && event.block === first.block)
  return placed && first.ordinal.value === 2 && own.ordinal.value === 1
}

/** 二、一、 and nothing behind them: a list that seems to begin, and to end with its first, right behind its second. */
export function isTurnedPair({ events, outer }: Open, blocks: readonly Block[]): boolean {
  const [[second, third], [first, behind]] = [outer?.events ?? [], events]
  if (!first || !second || third || behind || first.rank === LEAF_RANK) return false
  const placed =
    first.placement === 'line' && second.placement === 'line' && first.block - second.block <= CLOSE
  const values = [second, first].map(({ ordinal }) => ordinal.value).join()
  return (
    placed &&
    values === '2,1' &&
    !blocks.slice(second.block, first.block).some(({ prose }) => endsInColon(prose))
  )
}

/** The same inside a sentence, where a series begins with nothing but its first: second, …; first, …; third, …. */
export function isEarly(early: Label, { events }: Open, event: Label): boolean {
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
export function isNear(value: number, previous: number): boolean {
  return value > previous - NEAR_MISS && value <= previous + NEAR_MISS
}

const NEAR_MISS = 3

/** True when a number that stands again in a paragraph may be a member of the series: nothing between the two opens another. */
export function goOn(block: Block | undefined, last: Label, event: Label): boolean {
  if (!block || last.block !== event.block || event.ordinal.style === 'article') return false
  return !/[:：“「『"]/.test(block.prose.slice(last.textStart, event.textStart))
}

/** 一是甲；二是乙；三是丙。…，三是关键: a list inside one sentence has ended with it, and what comes again refers to a member. */
export function endsBefore(block: Block | undefined, { events }: Open, event: Label): boolean {
  const [first, last] = [events[0], events.at(-1)]
  if (!block || !first || !last || first === last || first.block !== event.block) return false
  const ends = (from: number, to: number): boolean => /[。.!?！？]/.test(block.prose.slice(from, to))
  return ends(last.textStart, event.textStart) && !ends(first.textStart, last.textStart)
}

/** Inside sentences a series of one scheme is not taken up again far away. */
export function far(last: Label, event: Label): boolean {
  return last.placement === 'inline' && event.scheme.endsWith('~') && last.block !== event.block
}
