import { endsInColon } from '../../../text/colon.ts'
import { none } from '../../../text/none.ts'
import type { Block } from '../../../tree/block.ts'
import type { Group, Lists } from '../lists.ts'
import { promisesOf, type Promised } from '../promises.ts'
import { THEY_ARE } from '../words/en.ts'
import { flatMap } from '../../../text/flat-map.ts'

/** Blocks that may stand between a promise and its list: captions, short introductions. */
const REACH = 4

/** Finds lists somewhere below a block that a promise of it may be about. */
type Finder = (lists: Lists, block: Block, promise: Promised) => readonly Group[]

const isLong = ({ members }: Group): boolean => members.length > 1
/** How many items a Markdown list has that goes on in pieces behind what each item says. */
const inPieces = ({ kind, members, next }: Group): number =>
  kind === 'list' ? members.length + (next ? inPieces(next) : 0) : 0

/** The lists right behind a block. */
export const here: Finder = (lists, block, promise) => {
  const below = lists.startingAt(firstBelow(lists, block.index + 1))
  const groups = below.filter((group) => isLong(group) || inPieces(group) === promise.claimed)
  const others = (promise.english ? headed : scattered)(lists, block, promise)
  return others.length ? [...groups, ...others] : groups
}

/** How many blocks each member of a slogan may have to itself. */
const SCATTERED = 4

/** “八个聚焦”： with eight lines that begin or end with 聚焦, each before a paragraph of its own; nothing unless there are exactly as many. */
const scattered: Finder = (lists, block, { slogan, key, claimed }) => {
  if (!slogan) return none
  const below = lists.between(block.index + 1, block.index + 1 + claimed * SCATTERED)
  // “三个重要位置”: 把……摆在教育培养的重要位置。 says it last.
  const says = (prose: string): boolean =>
    prose.startsWith(key.slice(0, 2)) || (/^[^。；;]*/.exec(prose)?.[0] ?? '').endsWith(key)
  const members = below.filter(({ prose }) => says(prose)).map(({ index }) => index)
  const group = { kind: 'alike', scheme: '', members, firstValue: 0, lastValue: 0, steady: true } as const
  return members.length === claimed ? [group] : none
}

/** Two offices, namely: Road Office: It …, River Office. It …: a paragraph each; nothing unless there are exactly as many. */
const headed: Finder = (lists, { index, prose }, { claimed }) => {
  if (!endsInColon(prose)) return none
  const from = firstBelow(lists, index + 1)
  const below = lists.between(from, from + claimed + 1)
  const other = below.findIndex(({ kind, prose }) => kind !== 'text' || !HEADED.test(prose))
  if ((other < 0 ? below.length : other) !== claimed) return none
  const members = below.slice(0, claimed).map((block) => block.index)
  return [{ kind: 'alike', scheme: '', members, firstValue: 0, lastValue: 0, steady: true }]
}
const HEADED = /^[A-Z][^.:;,]{1,48}[.:]\s\S/

/** `First, …` a few paragraphs farther. */
export const seriesNear: Finder = (lists, block, { english }) => {
  if (!english) return none
  const from = firstBelow(lists, block.index + 1) + 1
  const below = lists.between(from, from + REACH).flatMap(({ index }) => lists.startingAt(index))
  return below.filter((group) => group.kind === 'series')
}

/** The last index, a little farther down, at which a list begins; the block's own where one stands right behind it. */
function lastBelow(lists: Lists, { index }: Block): number {
  const direct = lists.startingAt(firstBelow(lists, index + 1))
  if (direct.some((group) => group.kind !== 'alike' && isLong(group))) return index
  for (let at = Math.min(index + 1 + REACH, lists.blocks.length); at > index + 1; at--)
    if (lists.startingAt(at).length) return at
  return index
}

/** “The initial members are:” says again, under the next heading, what the list is. */
export const restated: Finder = (lists, block, promise) => {
  const last = lastBelow(lists, block)
  return last > block.index
    ? flatMap(lists.between(block.index + 1, last), (one) =>
        leadsIn(one, promise) ? lists.startingAt(one.index + 1) : none,
      )
    : none
}

/** Lists that begin a little farther down, before anything that could be another's. */
export function farther(lists: Lists, block: Block): readonly Group[] {
  const last = lastBelow(lists, block)
  const groups: Group[] = []
  for (let index = block.index + 1; index < last; index++) {
    if (keepsOwn(lists, lists.at(index) as Block)) break
    // What begins with 2 goes on from what stands above it.
    for (const group of lists.startingAt(index + 1))
      if (group.kind !== 'numbered' || group.firstValue < 2) groups.push(group)
  }
  return groups
}

/** What stands between may claim the list for itself; so does a paragraph that a number labels: what it opens is its own. */
function keepsOwn(lists: Lists, passed: Block): boolean {
  if (passed.kind === 'heading') return true
  if (lists.markOf(passed.index)?.kind === 'number') return true
  return promisesOf(passed.local).some((other) => other.final)
}

function leadsIn(block: Block, { key, english, noun }: Promised): boolean {
  if (!endsInColon(block.prose)) return false
  const again = promisesOf(block.local).some((other) => other.key === key)
  return again || (english === true && block.prose.toLowerCase().includes(noun.toLowerCase()))
}

const CAPTION = /^\s*(?:图|圖|表|Figure|Fig\.|Table)\s*\d/
/** `{:start="7"}`: an instruction to kramdown. */
const ATTRIBUTES = /^\s*\{:.*\}\s*$/

/** True for what a page holds without saying anything: a rule, raw HTML, an instruction. */
export function isLayout({ kind, prose }: Block): boolean {
  return kind === 'html' || kind === 'break' || ATTRIBUTES.test(prose)
}

/** The first block from an index on that says something: captions, layout and instructions are passed over. */
export function firstBelow(lists: Lists, from: number): number {
  let at = from
  for (let block = lists.at(at); block && at < from + REACH; block = lists.at(++at))
    if (!isLayout(block) && !isCaption(block)) break
  return at
}

const isCaption = ({ prose }: Block): boolean => prose.length < 60 && CAPTION.test(prose)

/** Spares the reading of blocks that no list follows. */
export function mayPromise(lists: Lists, { index, prose }: Block): boolean {
  if (endsInColon(prose)) return true
  const from = firstBelow(lists, index + 1)
  const next = lists.at(from)?.prose ?? ''
  if (/^(?:第一|即)/.test(next) || THEY_ARE.test(next)) return true
  if (lists.startingAt(from).some((group) => inPieces(group) > 1)) return true
  for (let at = index + 1; at <= from + REACH; at++)
    if (lists.at(at)?.kind === 'table' || lists.startingAt(at).some(isLong)) return true
  return false
}
