import { ascending } from '../../text/ascending.ts'
import { codeAt, isOneOf } from '../../text/character-set.ts'
import { wordSet, type WordSet } from '../../text/word-set.ts'
import type { Stretch } from './candidate.ts'
import { keyOf, type Scan } from './scan.ts'
import { hidden, lengthOf, startsQuoted } from './stretches.ts'
import { AUXILIARIES, ACTIONS, GOVERNORS, OPENERS, PREPOSITIONS } from './words/zh.ts'

export const governors = wordSet(GOVERNORS)
/** A verb that a member of a list may begin with. */
export const actions = wordSet(GOVERNORS, ACTIONS)
/** A word that only introduces lists is not part of a member. */
export const sureOpeners = wordSet(OPENERS)
/** Of these words a list is the object: 目前下设|甲队、乙队. */
const LEADERS = `${PREPOSITIONS}|${AUXILIARIES}`.split('|').filter((word) => word.length > 1)
const leaders = wordSet(...LEADERS)
export const introducers = wordSet(OPENERS, ...LEADERS)
const clauseHeads = wordSet('已|正在|应|能够|可以|需要|在|从|由|对|以|将|把|向|按|有', ...LEADERS)
export const JOINED = /.[和及与].|以及/
/** The opening that all other members share is missing from this one. */
const ANOTHER_OPENING = 0.5
/** A verb begins this member and none of the others, or the other way round. */
const ANOTHER_CLASS = 0.7
/** A word that only introduces lists would be part of the member. */
const OPENER_INSIDE = 2
/** The member would begin with a preposition or an auxiliary, or hold a conjunction that no other holds. */
const CLAUSE_INSIDE = 0.6
/** The member would hold a finished action (设置了), or 等. */
const FINISHED_INSIDE = 1
/** Quotes enclose the others. */
const UNQUOTED = 2

/** What a member may be like, each a bit. */
const LIKE = {
  verb: 1,
  figure: 2,
  quoted: 4,
  opener: 8,
  finished: 16,
  headed: 32,
  led: 64,
  joined: 128,
  sure: 256,
  governing: 512,
}

/** What makes a noun of the verb before it: 创新型, 管理员, 保证金. */
const NOMINAL = '型性力率员者业费站金'

/** True where a text begins with one of the words, and not with a noun made of it. */
function beginsWith(words: WordSet, text: string): boolean {
  const size = words.at(text)
  return size > 0 && !isOneOf(NOMINAL, codeAt(text, size))
}

/** What a member is like; asked once of each. */
function traitsOf(scan: Scan, member: Stretch): number {
  const { start, end } = member
  const known = (scan.traits ??= new Map<number, number>())
  const key = keyOf(start, end)
  let traits = known.get(key)
  if (traits !== undefined) return traits
  const text = hidden(scan, member)
  const introduced = introducers.isIn(text)
  traits =
    (beginsWith(actions, text) ? LIKE.verb : 0) |
    (governors.at(text) ? LIKE.sure : 0) |
    (/\d/.test(scan.text.slice(start, end)) ? LIKE.figure : 0) |
    (startsQuoted(scan, start) ? LIKE.quoted : 0) |
    (introduced && sureOpeners.isIn(text) ? LIKE.opener : 0) |
    (isFinished(text) ? LIKE.finished : 0) |
    (beginsWith(clauseHeads, text) ? LIKE.headed : 0) |
    (introduced && leaders.isIn(text) ? LIKE.led : 0) |
    (JOINED.test(text) ? LIKE.joined : 0) |
    (governors.isIn(text.slice(1), text.length - 3) ? LIKE.governing : 0)
  known.set(key, traits)
  return traits
}

/**
 * How unlike the others the member between two places is, beyond a prior: length, the class of its first word, the opening that they
 * share, quotes. Of one that costs as much as the most that is wanted no more is asked.
 */
export function likenessTo(
  scan: Scan,
  others: readonly Stretch[],
): (start: number, end: number, prior: number, most: number) => number {
  const sizes = ascending(others.map((member) => lengthOf(scan, member)))
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
    const { verbs, every, some, opened, opening } = (known ??= habitsOf(scan, others))
    const own = traitsOf(scan, member)
    const verb = own & LIKE.verb
    // 改造泵站6座、疏浚河道18公里: what is measured is done, whatever the verb.
    const another = verbs > 0.5 ? !verb : verb && verbs === 0 && !(every & LIKE.figure)
    // 以奖代补、先建后补、贷款贴息; 组织到位、责任到位、措施到位: a phrase as long as every other is whole.
    const whole = sizes.length > 1 && size > 3 && size === shortest && size === longest
    if (another && !(verb && whole)) cost += ANOTHER_CLASS
    if (!scan.text.slice(start, end).startsWith(opening)) cost += ANOTHER_OPENING
    if (own & LIKE.opener && !opened) cost += OPENER_INSIDE
    const only = own & ~some
    if (own & LIKE.finished) cost += FINISHED_INSIDE
    else if (only & LIKE.headed && !whole) cost += CLAUSE_INSIDE
    else if (only & LIKE.led) cost += CLAUSE_INSIDE / 2
    if (only & LIKE.joined) cost += CLAUSE_INSIDE / 2
    if (only & LIKE.governing && !verbs) cost += CLAUSE_INSIDE
    if (every & ~own & LIKE.quoted) cost += UNQUOTED
    return cost + prior
  }
}

interface Habits {
  /** The share that a verb begins. */
  readonly verbs: number
  /** What is so of all, and of some. */
  readonly every: number
  readonly some: number
  /** A word that only introduces lists begins all of them. */
  readonly opened: boolean
  readonly opening: string
}

/** What members have in common besides their length: asked of few. */
function habitsOf(scan: Scan, others: readonly Stretch[]): Habits {
  let verbs = 0
  let every = -1
  let some = 0
  for (const other of others) {
    const traits = traitsOf(scan, other)
    // 服务人员, 管理办法: what is as often a noun tells half as much.
    if (traits & LIKE.verb) verbs += traits & LIKE.sure ? 1 : 0.5
    every &= traits
    some |= traits
  }
  const opened = others.every(({ start }) => sureOpeners.at(scan.text, start) > 0)
  return { verbs: verbs / others.length, every, some, opened, opening: sharedOpening(scan, others) }
}

/** 建成了公园, 审计局等单位. */
function isFinished(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x7b49 ? at + 1 < text.length : isOneOf('了着', code) && governors.endOf(text, at))
      return true
  }
  return false
}

/** The characters, at most two, that two or more members all begin with. */
export function sharedOpening({ text }: Scan, members: readonly Stretch[]): string {
  const [first] = members
  if (!first || members.length < 2) return ''
  let size = 0
  const shared = (at: number, { start }: Stretch): boolean =>
    text.charCodeAt(start + at) === text.charCodeAt(first.start + at)
  while (size < 2 && first.start + size < first.end && members.every((member) => shared(size, member))) size++
  return text.slice(first.start, first.start + size)
}
