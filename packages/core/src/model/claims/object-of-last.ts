import type { WordSet } from '../../text/word-set.ts'
import type { Counted, Stretch } from './candidate.ts'
import { ADVERB, leftEdge } from './edge.ts'
import { actions, governors } from './likeness.ts'
import { readList } from './readings.ts'
import type { Scan } from './scan.ts'
import { lengthOf } from './stretches.ts'

const LED = new RegExp(`^(?:${ADVERB})*`)
/** No verb that stands alone is longer, in code units. */
const LONGEST_VERB = 3
/** 两大市场等工作: the list goes on behind what is counted. */
const SUMMED_UP = /^[^、,。;:]{1,10}?等(?![级于候待次])/

/**
 * 听取汇报、审议方案、研究|两项制度: the last member of a list of deeds is a bare verb, and what is counted is its object; perhaps, where the
 * others are as short as the verb, or where the verb is none that is known.
 */
export function objectOfLast(
  scan: Scan,
  counted: Counted,
  pieces: readonly Stretch[],
): 'surely' | 'perhaps' | undefined {
  const [head, ...rest] = readList(scan, pieces).all
  const last = rest.at(-1)
  if (!head || !last) return undefined
  const between = rest.slice(0, -1)
  const textOf = ({ start, end }: Stretch): string => scan.text.slice(start, end)
  const isDeed = (member: Stretch): boolean => isWord(actions, textOf(member))
  const acting = (members: readonly Stretch[]): number =>
    members.filter((member) => actions.at(textOf(member))).length
  const verb = textOf(last).replace(LED, '')
  const governs = isWord(governors, verb)
  const known = governs || isDeed(last)
  const size = lengthOf(scan, last)
  const summed = SUMMED_UP.test(scan.text.slice(counted.numeral.end, counted.end + 2))
  if (!known && !summed && size > LONGEST_VERB) return undefined
  // 初审、复审: what ends as another member does is one of them.
  const ends = ({ end }: Stretch): string => scan.text.charAt(end - 1)
  if (between.some((other) => ends(other) === ends(last))) return undefined
  // What governs the list is not part of its first member; but where others show what a member is, it may be.
  const bare = { start: leftEdge(scan, head, between.length ? between : rest).start, end: head.end }
  const first = between.length ? head : bare
  const shortest = Math.min(...[first, ...between].map((other) => lengthOf(scan, other)))
  const act = acting([first])
  const acts = acting(between)
  if (known && shortest > size && acts) return 'surely'
  const alone = governs && ![bare, ...between].some(isDeed)
  const short = size * 2 <= shortest && (known || (act + acts) * 2 > between.length)
  return alone || short ? 'perhaps' : undefined
}

const isWord = (words: WordSet, text: string): boolean => text !== '' && words.endOf(text) === text.length

/** 甲局、乙局及沿线|五个乡镇, 甲、乙、丙及丁县|两个乡: behind a conjunction the last only says whose or where it is that is counted. */
export function lastIsCounted(scan: Scan, members: readonly Stretch[], claimed: number): boolean {
  const last = members.at(-1)
  const before = members.at(-2)
  if (!last || !before || !CONJOINED.test(scan.text.slice(before.end, last.start))) return false
  const elsewhere = members.filter((one) => ELSEWHERE.test(scan.of(one)))
  return claimed < members.length - 1 || (elsewhere.length === 1 && elsewhere[0] === last)
}

const CONJOINED = /以及|[和及与]/
const ELSEWHERE = new RegExp(
  '^(?:沿[线途岸江海]|周边|附近|邻近|相邻.?|[辖区境县市省州镇乡]内|[市省县境区国]外|外[地省县市]+|本[地省市县区州镇乡]|当地|城区|' +
    '[国省市县区镇乡]家?级|其[他它余].*)$',
)
