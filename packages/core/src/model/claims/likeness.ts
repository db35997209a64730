import { wordStarts } from '../../language/word-boundaries.ts'
import { wordSet } from '../../text/word-set.ts'
import type { Stretch } from './candidate.ts'
import { opens, type Scan } from './scan.ts'
import { hidden, lengthOf } from './stretches.ts'
import { AUXILIARIES, ACTIONS, GOVERNORS, OPENERS, PREPOSITIONS } from './words/zh.ts'

/** A verb that a member of a list may begin with. */
export const actions = wordSet(GOVERNORS, ACTIONS)
/** A word that only introduces lists is not part of a member. */
const SURE_OPENER = new RegExp(`(?:${OPENERS})`)
const LEADERS = [...PREPOSITIONS.split('|'), ...AUXILIARIES.split('|')]
  .filter((word) => word.length > 1)
  .join('|')
const CLAUSE_HEAD = new RegExp(
  `^(?:已经?|正在|应当?|必须|能够|可以|需要|[在从由对以将把向按分有]|${LEADERS})`,
)
/** Of these words a list is the object: 目前下设|甲队、乙队. */
const LEADING = new RegExp(LEADERS)
const CLAUSE_PART = new RegExp(`(?:${GOVERNORS})[了着出过]|等.`)
export const JOINED = /.[和及与].|以及/
/** The opening that all other members share is missing from this one. */
const ANOTHER_OPENING = 0.5
/** A verb begins this member and none of the others, or the other way round. */
const ANOTHER_CLASS = 0.7
/** A word that only introduces lists would be part of the member. */
const OPENER_INSIDE = 2
/** The member would begin with a preposition or an auxiliary, or hold a conjunction that no other holds. */
const CLAUSE_INSIDE = 0.6
/** The member would hold a finished action (开发出, 设置了), or 等. */
const FINISHED_INSIDE = 1

/**
 * How unlike the others the member between two places is, beyond a prior: length, the class of its first word, the opening that they
 * share, quotes. Of one that costs as much as the most that is wanted no more is asked.
 */
export function likenessTo(
  scan: Scan,
  others: readonly Stretch[],
): (start: number, end: number, prior: number, most: number) => number {
  const sizes = others.map((member) => lengthOf(scan, member)).sort((a, b) => a - b)
  const shortest = sizes[0] ?? 1
  const longest = sizes.at(-1) ?? 1
  let known: Habits | undefined
  return (start, end, prior, most) => {
    const member = { start, end }
    const size = lengthOf(scan, member)
    const beyond =
      size < shortest ? (shortest + 1) / (size + 1) : size > longest ? (size + 1) / (longest + 1) : 1
    let cost = Math.log(beyond)
    // Within the others' range a member is as likely as they are; the middle is a little likelier.
    const middle = sizes[sizes.length >> 1] ?? 1
    cost += 0.15 * Math.abs(Math.log((size + 1) / (middle + 1)))
    if (cost + prior >= most) return cost + prior
    const { verbs, measured, opening, prepared, led, joined, quoted } = (known ??= habitsOf(scan, others))
    const text = hidden(scan, member)
    const head = scan.text.slice(start, Math.min(end, start + 8))
    const verb = actions.begins(head)
    // 改造泵站6座、疏浚河道18公里: what is measured is done, whatever the verb.
    if (verbs > 0.5 ? !verb : verb && verbs === 0 && !measured) cost += ANOTHER_CLASS
    if (opening && !head.startsWith(opening)) cost += ANOTHER_OPENING
    if (SURE_OPENER.test(text)) cost += OPENER_INSIDE
    // 以奖代补、先建后补、贷款贴息: a phrase as long as every other is whole.
    const whole = sizes.length > 1 && size > 3 && size === shortest && size === longest
    if (isFinished(text)) cost += FINISHED_INSIDE
    else if (CLAUSE_HEAD.test(text) && !prepared && !whole) cost += CLAUSE_INSIDE
    else if (LEADING.test(text) && !led) cost += CLAUSE_INSIDE / 2
    if (!joined && JOINED.test(text)) cost += CLAUSE_INSIDE / 2
    if (quoted && !(opens(scan, start) && '“‘《'.includes(head.charAt(0)))) cost += 2
    return cost + prior
  }
}

type Habits = ReturnType<typeof habitsOf>

/** What members have in common besides their length: asked of few. */
function habitsOf(scan: Scan, others: readonly Stretch[]) {
  const texts = others.map(({ start, end }) => scan.text.slice(start, Math.min(end, start + 8)))
  const some = (pattern: RegExp): boolean => others.some((member) => pattern.test(hidden(scan, member)))
  return {
    verbs: texts.filter((text) => actions.begins(text)).length / texts.length,
    measured: others.every(({ start, end }) => /\d/.test(scan.text.slice(start, end))),
    opening: sharedOpening(texts),
    prepared: some(CLAUSE_HEAD),
    led: some(LEADING),
    joined: some(JOINED),
    quoted: others.every(({ start }) => opens(scan, start) && '“‘《'.includes(scan.text.charAt(start))),
  }
}

/** 开发出饮料, 建成了公园, 审计局等单位; not 规范出租房. */
function isFinished(text: string): boolean {
  const match = /[了着出过]|等./.test(text) && CLAUSE_PART.exec(text)
  if (!match) return false
  const end = match.index + match[0].length
  return !/[出过]$/.test(match[0]) || (wordStarts(text)?.has(end) ?? true)
}

/** The characters, at most two, that two or more texts all begin with. */
export function sharedOpening(texts: readonly string[]): string {
  const [first = ''] = texts
  if (texts.length < 2) return ''
  let size = 0
  while (size < 2 && size < first.length && texts.every((text) => text.charAt(size) === first.charAt(size)))
    size++
  return first.slice(0, size)
}
