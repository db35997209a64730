import { none } from '../../../text/none.ts'
import { WORD } from '../../../language/word-classes.ts'
import { localBlock, type Block } from '../../../tree/block.ts'
import { foldedProse } from '../../folded.ts'
import { seriesIn } from '../../series.ts'
import { holds, type LocalClaim } from '../candidate.ts'
import { inlineClaims } from '../inline.ts'
import { wordOf } from '../marks.ts'
import { membersOf } from '../outline-members.ts'
import { claimOn, outlineClaim, type Finder } from '../outline-evidence.ts'
import { promisesIn } from '../promises.ts'
import { blockScan, scanOf } from '../scan.ts'
import { clauseEnd, STOPS } from '../stretches.ts'
import { synonymsOf, THEY_ARE } from '../words/en.ts'
import type { Lists } from '../lists.ts'
import { firstBelow } from './list-below.ts'

/** 四项任务如下： with 1.…；2.…；3.… or a list in one paragraph below: read as if the two were one. */
export const runBelow: Finder = (lists, block, promises) => {
  const below = lists.at(firstBelow(lists, block.index + 1))
  const told = promises.find(({ final, colon, pointed }) => final && (colon || pointed))
  const promise = told ?? promises.find(({ final }) => final)
  if (!promise || below?.kind !== 'text') return none
  const run = seriesIn(below.local).find(([first]) => first?.start === 0)
  const isList = (one: Block | undefined): boolean =>
    one?.kind === 'text' && PLAIN_LIST.test(foldedProse(one.local).slice(0, LONGEST_LIST))
  // One of paragraphs that are built alike is a member itself.
  const led = /^(?:即|分别[是为])/.test(foldedProse(below.local))
  // The board has four aims.⏎ They are thrift, growth, skill and trust.
  const english = promise.english && THEY_ARE.test(below.prose)
  const listed = (promise.colon || led) && isList(below) && !isList(lists.at(below.index + 1))
  // 会有三类人来。⏎ 第一类人…。第二类人…
  const named = foldedProse(below.local).startsWith(`第一${promise.measure}`)
  if ((!run || run.length < 2) && !listed && !named && !english) return none
  const opening = english ? `${block.prose.trimEnd()} ` : `${block.prose.replace(/[\s。.:：]+$/, '')}：`
  const prose = opening + below.prose
  const joined = localBlock({ ...below.local, start: 0, end: prose.length, prose, map: undefined })
  const claim = inlineClaims(joined).find(({ numeral }) => numeral.start === promise.numeral.start)
  const inside = claim?.items.every(({ start }) => start >= opening.length)
  if (!claim || !inside) return none
  const said = claim.items.every(({ start, end }) => prose.slice(start, end).includes(promise.noun.slice(-2)))
  if (!told && !holds(claim) && !said) return none
  const items = claim.items.map(({ start, end }) => ({
    block: below.index - block.index,
    start: start - opening.length,
    end: end - opening.length,
  }))
  return [outlineClaim(block, promise, items, { certainty: claim.certainty, why: 'run-below/exact' })]
}

/** True for a short paragraph with a number of its own: （一）三项机制保运行。 */
export function isHead(lists: Lists, { index, prose }: Block): boolean {
  return prose.length <= LONGEST_HEAD && lists.markOf(index)?.kind === 'number'
}

/** A line that is a list and nothing else: no sentence ends inside it, and no label (1 公文收发、登记) begins it. */
const PLAIN_LIST = /^(?!\s*\d{1,2}\s)[^。:]*[、;和及][^。:]*。?\s*$/
const LONGEST_LIST = 400
/** A paragraph that stands as a heading is at most this long, in code units. */
const LONGEST_HEAD = 30
const INSIDE = /[。：:；;，,]\s*(一是|第一[，,、条步]|首先[，,]?|（一）|\(一\)|其一[，,]|一、)/g

const FIRST_INSIDE = /(?<=[.:;] )(?:And |So )?(?:the |my |in the )?first(?:ly)?\b/i
/** How far below the first member of a series its others may stand, in blocks. */
const SERIES_REACH = 40

/** I make three points. The first is …: the second and the third begin paragraphs below. */
function firstInSentence(lists: Lists, block: Block): LocalClaim | undefined {
  const place = block.local.words & WORD.number ? FIRST_INSIDE.exec(block.prose) : null
  const promise = place && promisesIn(scanOf(block.prose.slice(0, place.index)))[0]
  if (!place || !promise?.english) return undefined
  const named = ({ prose }: Block): boolean =>
    synonymsOf(promise.noun).some((noun) => prose.slice(0, 160).toLowerCase().includes(noun))
  const members: number[] = []
  for (let index = block.index + 1; index <= block.index + SERIES_REACH; index++) {
    const below = lists.at(index)
    const word = below && wordOf(below.local)
    if (!below || word?.value === 1) break
    const next = members.length + 2
    // Two examples. First, …: my second point is none of them.
    const own = promise.claimed > 2 || named(below)
    if (word && own && (word.value === next || (word.value === 0 && next === promise.claimed)))
      members.push(index)
  }
  const { index: start } = place
  const end = clauseEnd(blockScan(block.local), start, STOPS)
  const items = [{ start, end }, ...membersOf(lists, block, members)]
  return members.length ? claimOn(block, promise, items, { construction: 'run-below' }) : undefined
}

/** 共有7条，第一条，…: the first member stands in the claim's own block, the second begins the next. */
export function firstMemberInside(lists: Lists, block: Block): LocalClaim | undefined {
  const told = firstInSentence(lists, block)
  if (told) return told
  const next = lists.markOf(block.index + 1)
  if (next?.kind !== 'number' || next.value !== 2) return undefined
  const group = lists.startingAt(block.index + 1).find((one) => one.kind === 'numbered')
  const place = [...foldedProse(block.local).matchAll(INSIDE)].at(-1)
  const promise = group && place && promisesIn(scanOf(`${block.prose.slice(0, place.index)}：`))[0]
  if (!promise) return undefined
  // Of its own measure (7条，第一条), the number is the list's.
  const agrees = group.scheme === `第N${promise.measure}`
  const start = place.index + place[0].indexOf(place[1] ?? '')
  const first = { start, end: block.prose.length }
  const items = [first, ...membersOf(lists, block, group.members)]
  return claimOn(block, promise, items, { construction: 'run-below', agrees })
}
