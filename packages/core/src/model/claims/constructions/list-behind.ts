import { CLASS } from '../../../language/character-classes.ts'
import { WORD } from '../../../language/word-classes.ts'
import { none } from '../../../text/none.ts'
import { oncePerBlock, type Block } from '../../../tree/block.ts'
import { englishCounts } from '../english-count.ts'
import { COUNTING } from '../words/en.ts'
import { GENERAL } from '../words/zh.ts'
import { asWritten, countedBy } from '../count.ts'
import type { LocalClaim, Place } from '../candidate.ts'
import type { Group, Lists } from '../lists.ts'
import { inlineClaims } from '../inline.ts'
import { membersOf } from '../outline-members.ts'
import { claimOn } from '../outline-evidence.ts'
import { promisesOf, type Promised } from '../promises.ts'
import { blockScan, CJK } from '../scan.ts'
import { isLayout } from './list-below.ts'

/** What stands before a number that looks back at a list: all four of these obligations, the same two properties; 前款所列两种情形, 这四个方面. */
const BACKWARD =
  /(?:\b(all|the same|these|those|the)\s+|前[款条项](?:所[列称述]|规定的?)?|(?:上述|以上|前述|上列)(?:所[列称述])?|[这该])$/i
const LOOKS_BACK = /[这该前上]|以上|\b(?:all|th(?:e|ose|ese))\s/i
/** Of a number that opens its block with these the list right above is told, or slips. */
const SUMMING = /^(?:these\s+|(?:上述|以上)(?:所[列称述])?)$/i
/** What may stand before them. */
const LEADING = /^(?:for|in|on|by|with|through|[对凡])?\s*$/i
/** How many blocks back a list may lie, layout aside. */
const REACH = 8

/** A number that looks back at what was told. */
interface Backward extends Promised {
  /** These, those, all, 上述: the list is the last one that was told; else one of the same things. */
  readonly pointed: boolean
  /** All three. */
  readonly all: boolean
  /** These or 以上, with nothing before it. */
  readonly opens: boolean
}

const backwardIn = oncePerBlock((local): readonly Backward[] => {
  if ((local.holds & (CLASS.digit | CLASS.numeral)) === 0 && (local.words & (WORD.number | WORD.both)) === 0)
    return none
  const scan = blockScan(local)
  if (!LOOKS_BACK.test(scan.text)) return none
  const english = !CJK.test(scan.text)
  const counts = english ? englishCounts(scan) : scan.numerals.flatMap((one) => countedBy(scan, one) ?? [])
  return counts.flatMap((counted) => {
    const { start, end, value: claimed } = counted.numeral
    const before = scan.text.slice(0, start)
    const [pointer = '', word] = BACKWARD.exec(before.slice(-24)) ?? []
    const told = english ? word !== undefined : `款点${GENERAL}`.includes(counted.measure)
    if (!pointer || !told) return []
    const said = word?.toLowerCase()
    const opens = SUMMING.test(pointer) && LEADING.test(before.slice(0, -pointer.length))
    return {
      claimed,
      numeral: { start, end },
      key: '',
      slogan: false,
      pointed: said !== 'the',
      all: said === 'all',
      opens,
      ...asWritten(scan, counted),
    }
  })
})

/** Such numbers of a block whose list is found, exactly as long as they say; nothing is made of any other. */
export function countsBehind(lists: Lists, block: Block): readonly LocalClaim[] {
  const counts = backwardIn(block.local)
  return counts.length ? counts.flatMap((count) => claimBehind(lists, block, count) ?? none) : none
}

function claimBehind(lists: Lists, block: Block, count: Backward): LocalClaim | undefined {
  const { claimed, opens, numeral } = count
  // 一是…。二是…。以上两点…: the block itself holds the list.
  if (inlineClaims(block.local).some((own) => own.numeral.start === numeral.start)) return undefined
  const list = listAbove(lists, block, count)
  // These three measures …, for these three reasons, right below a list of four.
  const [only] = list ? [] : lists.endingAt(block.index - 1)
  const slipped = opens && only && isSlip(only, claimed) ? only : undefined
  const group = list ?? slipped ?? countedOtherwise(lists, block, count)
  const items = group ? membersOf(lists, block, group.members) : toldBefore(lists, block, count)
  return items && claimOn(block, count, items, { construction: 'list-behind' })
}

/** The list that a number looks back at: as long as it says, and a little above. */
function listAbove(lists: Lists, block: Block, { claimed, noun, pointed, all }: Backward): Group | undefined {
  if (!pointed) return undefined
  // “These two” may be any two, “these two Bills” have names; that all have been told is said of what was counted.
  const counting = COUNTING.has(noun.toLowerCase())
  const near = (claimed === 2 || all) && !counting ? 1 : REACH
  if (/^[A-Z]/.test(noun)) return undefined
  const isSuch = ({ members, firstValue, kind }: Group): boolean =>
    members.length === claimed && firstValue < 2 && kind !== 'bold'
  return nearest(
    lists,
    block,
    near,
    (list, passed) => isSuch(list) && (list.kind !== 'alike' || passed === 1),
  )
}

/** The nearest list above a block of which something is true; no more blocks stand between than are told, layout aside. */
function nearest(
  lists: Lists,
  block: Block,
  reach: number,
  holds: (list: Group, passed: number) => boolean,
): Group | undefined {
  for (let index = block.index - 1, passed = 0; index >= 0 && passed < reach; index--) {
    if (!isLayout(lists.at(index) as Block)) passed++
    const list = lists.endingAt(index).find((one) => holds(one, passed))
    if (list) return list
  }
  return undefined
}

/** One more or one less than a list of three or more. */
function isSlip({ kind, members }: Group, claimed: number): boolean {
  return (
    (kind === 'list' || kind === 'numbered' || kind === 'series') && Math.abs(members.length - claimed) === 1
  )
}

/** Three pillars: …; all four pillars: a list a little above that was counted, by the same noun, as one more or one less than now. */
function countedOtherwise(lists: Lists, block: Block, count: Backward): Group | undefined {
  const { claimed, noun, pointed } = count
  if (!pointed) return undefined
  return nearest(lists, block, REACH, (one) => isSlip(one, claimed) && isCalled(lists, one, noun))
}

/** True where the paragraph above a list counts it, by a noun. */
function isCalled(lists: Lists, { members }: Group, noun: string): boolean {
  const lead = lists.at((members[0] ?? 0) - 1)
  const promises = lead ? promisesOf(lead.local) : none
  return promises.some((one) => one.claimed === members.length && one.noun === noun)
}

/** The members of a count of the same things in the paragraphs before. */
function toldBefore(lists: Lists, from: Block, { claimed, noun }: Backward): readonly Place[] | undefined {
  for (let index = from.index - 1; index >= Math.max(0, from.index - REACH); index--) {
    const block = lists.at(index)
    if (!block) continue
    for (const claim of inlineClaims(block.local)) {
      if (claim.claimed !== claimed || claim.items.length !== claimed) continue
      if (claim.noun.toLowerCase() !== noun.toLowerCase()) continue
      return claim.items.map((item) => ({ ...item, block: index - from.index }))
    }
  }
  return undefined
}
