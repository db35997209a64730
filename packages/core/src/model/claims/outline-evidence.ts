import { beginsLatin } from '../../text/character-set.ts'
import { fold } from '../../language/fold.ts'
import { none } from '../../text/none.ts'
import type { Block } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { opensMore } from './english-more.ts'
import { nearestReading } from './group-readings.ts'
import { membersOf, textOf } from './outline-members.ts'
import { RANGED as RANGED_ENGLISH, singularOf, synonymsOf } from './words/en.ts'
import type { Distance, Doubt, Evidence, LocalClaim, Place, Verdict } from './candidate.ts'
import { decide } from './decide.ts'
import type { Group, Lists } from './lists.ts'
import { LEAF, wordOf } from './marks.ts'
import type { Promised } from './promises.ts'
import { areSharedOut } from './excuses.ts'
import { LISTED, MORE } from './words/zh.ts'

/** Finds the members of a block's promises in a place; the claims on them. */
export type Finder = (lists: Lists, block: Block, promises: readonly Promised[]) => readonly LocalClaim[]

/** The lowest rank of labels that divide a document: 一、. */
const CHAPTER = 13
/** No more blocks lie from one member of a tight list to the next. */
const TIGHT = 5
/** Share of members that must say the claim's own word before they are taken for what it counts. */
const AGREEMENT = 0.8

/** What the list behind a promise adds to the evidence. */
type Rest = Pick<Evidence, 'construction'> & Partial<Evidence>

/** The claim of a promise on members that a construction found, when a row of the table says so. */
export function claimOn(
  block: Block,
  promise: Promised,
  items: readonly Place[],
  rest: Rest,
): LocalClaim | undefined {
  const verdict = verdictOn(promise, items.length, rest)
  return verdict && outlineClaim(block, promise, items, verdict)
}

/** What a promise and a list of so many members come to. */
function verdictOn(promise: Promised, listed: number, rest: Rest): Verdict | undefined {
  const { slogan, claimed } = promise
  const noun = slogan ? 'slogan' : 'thing'
  const off = Math.abs(listed - claimed)
  return decide({ ...promise, closed: true, doubts: none, ...rest, noun, listed, off })
}

/** A claim on members that stand in other blocks: headings, numbered paragraphs, list items, table rows. */
export function outlineClaim(
  { prose }: Block,
  { claimed, numeral, measure, noun }: Pick<Promised, 'claimed' | 'numeral' | 'measure' | 'noun'>,
  items: readonly Place[],
  verdict: Verdict,
): LocalClaim {
  const { start, end } = numeral
  // As written: the grammar reads a folded text.
  const written = prose
    .slice(end, end + 8)
    .trimStart()
    .slice(0, measure.length)
  const { certainty, why } = verdict
  const of = { claimed, numeral, measure: written, noun, items, closed: true, keyWork: false, start, end }
  return { form: 'outline', certainty, why, ...of }
}

/** The claims of promises on the lists that are found for each. */
export function claimsOn(
  lists: Lists,
  block: Block,
  promises: readonly Promised[],
  place: Distance,
  find: (lists: Lists, block: Block, promise: Promised) => readonly Group[],
): readonly LocalClaim[] {
  const claims: LocalClaim[] = []
  for (const promise of promises)
    for (const group of find(lists, block, promise)) {
      const claim = claimOnGroup(lists, block, promise, group, place)
      if (claim) claims.push(claim)
    }
  return claims
}

/** The claim of a promise on the nearest reading of a list of blocks. */
function claimOnGroup(
  lists: Lists,
  block: Block,
  promise: Promised,
  group: Group,
  place: Distance,
): LocalClaim | undefined {
  const { members, kind, steady, scheme, firstValue } = group
  const best = members.length === promise.claimed ? members : nearestReading(lists, group, promise)
  const other = best.length !== promise.claimed
  const share = agreement(lists, promise, group)
  const marks = members.map((member) => lists.markOf(member))
  const verdict = verdictOn(promise, best.length, {
    construction: other ? 'outline-other' : 'outline',
    by: kind,
    place,
    heading: block.kind === 'heading',
    agrees: share >= AGREEMENT,
    said: share === 1,
    otherNoun: scheme === 'named' && share === 0 && !ALONE.test(textOf(lists, members[0] ?? 0)),
    steady,
    tight: members.every((member, at) => member - (members[at - 1] ?? member) <= TIGHT),
    labelled:
      kind === 'series' ||
      (kind === 'list' && firstValue === 1) ||
      marks.every((mark, at) => mark?.value === at + 1),
    leaves: marks.every((mark) => mark?.rank === LEAF),
    chapters: (marks[0]?.rank ?? LEAF) <= CHAPTER,
    part: group.next !== undefined,
    doubts: other ? doubtsOf(lists, promise, group) : none,
  })
  return verdict && outlineClaim(block, promise, membersOf(lists, block, best), verdict)
}

/** What else could save the number. */
function doubtsOf(
  lists: Lists,
  { english, measure, noun, pointed, claimed }: Promised,
  group: Group,
): readonly Doubt[] {
  const { members } = group
  const doubts: Doubt[] = []
  const texts = members.map((member) => textOf(lists, member))
  // Two papers: …; …; or …: fewer are wanted than may be given.
  const offered = lists.at(members.at(-2) ?? -1)?.prose
  if (english && !pointed && members.length > claimed && /\bor\s*$/.test(offered ?? '')) doubts.push('part')
  if ((english && areSharedOut(texts, claimed)) || texts.some((text) => standsForSeveral(text.trim())))
    doubts.push('members')
  // Phase 3 (not funded): of one of them nothing is told but a remark.
  const remarked = texts.filter((text) => REMARKED.test(text)).length
  if (remarked > 0) doubts.push('members')
  const called = new RegExp(`^[^，,。；;：:]{1,11}${measure}(?=[，,。；;：:\\s]|$|[掌办负])`)
  const named = measure !== '' && texts.every((text) => called.test(text.trim()))
  if (measure !== '' && !LISTED.test(fold(measure)) && !named) doubts.push('measure')
  const more = members.length < claimed && mayGoOn(lists, group)
  if (more || toldOtherwise(lists, group) || namedBelow(lists, noun, group)) doubts.push('words')
  return doubts
}

/** 检查二至四股, 稽核一股、二股, `four employees who …`: one member stands for several. */
function standsForSeveral(text: string): boolean {
  return beginsLatin(text) ? COUNTED.test(text) || RANGED_ENGLISH.test(text) : RANGED.test(text)
}

/** How far behind a list its next member may be told by its name. */
const NAME_BEHIND = 40

/** Stage 4 stands as a heading of another level below Stage 1 to Stage 3. */
function namedBelow(lists: Lists, noun: string, { members }: Group): boolean {
  const last = members.at(-1) ?? 0
  const next = `${singularOf(noun)} ${members.length + 1}`
  const begins = (prose: string): boolean =>
    (prose.charCodeAt(0) | 32) === next.charCodeAt(0) && prose.slice(0, next.length).toLowerCase() === next
  for (let index = last + 1; index <= last + NAME_BEHIND; index++)
    if (begins(lists.at(index)?.prose ?? '')) return true
  return false
}

/** How far behind a list its next member may be told in words. */
const WORDS_BEHIND = 8

/** Words tell the members otherwise than the list does: `My fourth point` stands behind it, `the second` is its third item. */
function toldOtherwise(lists: Lists, { members }: Group): boolean {
  const words = members.map((member) => wordOf((lists.at(member) as Block).local))
  const placed = words.flatMap((word, at) => (word ? [word.value === 0 || word.value === at + 1] : []))
  if (words[0]?.value === 1 && placed.length < 2) return true
  const last = members.at(-1) ?? 0
  const most = words[0] ? members.length : 1
  return lists
    .between(last + 1, last + 1 + WORDS_BEHIND)
    .some(({ local }) => (wordOf(local)?.value ?? 0) > most)
}

/** 此外，… stands between two members or right behind the last: it may be one more. */
function mayGoOn(lists: Lists, { members }: Group): boolean {
  const [first = 0, last = 0] = [members[0], members.at(-1)]
  return lists
    .between(first + 1, last + 1 + MORE_BEHIND)
    .some(({ index, local }) => !members.includes(index) && isMore(foldedProse(local).slice(0, 40)))
}

/** How many blocks behind a list its next member may be told in other words. */
const MORE_BEHIND = 2
const MORE_FIRST = new RegExp(`^\\s*(?:${MORE})`)
const isMore = (text: string): boolean => (beginsLatin(text) ? opensMore(text) : MORE_FIRST.test(text))

const RANGED = /^.{0,12}?[一二三四五六七八九十\d]\s?[一-鿿]?[至到、及和与~–-]第?\s?[一二三四五六七八九十\d]/
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|one)\s[a-z]/i
const REMARKED = /^\s*[A-Z][a-z]+ \d{1,2} \([^()]+\)\s*$/

/** 第一个 may be of anything; articles and chapters are counted where they are cited. */
const PARTED = /^[个条章节编款项]$/

/** The share of members that say the promise's own word: 五个更加注重 → 更加注重…, four phases → Suggestion stage. */
function agreement(lists: Lists, promise: Promised, group: Group): number {
  const { measure, key, english } = promise
  if (group.members.length < 2) return 0
  // 分四科办事，…： with 第一科 to 第四科 below.
  const placed = measure !== '' && !PARTED.test(measure)
  if (placed && group.members.every((one) => isPlace(textOf(lists, one), measure))) return 1
  if (key.length < 2) return 0
  const words = english ? synonymsOf(promise.noun) : [key]
  const saying = group.members.filter((member) => {
    const from = lists.markOf(member)?.end ?? 0
    const text = foldedProse((lists.at(member) as Block).local).slice(english ? 0 : from, from + 60)
    const headline = english ? text : (/^[^。；：:;]*/.exec(text)?.[0] ?? '')
    return words.some((word) => headline.toLowerCase().includes(word))
  })
  return saying.length / group.members.length
}

/** “The first is …” names nothing else than what is counted. */
const ALONE = /^\W*(?:the|my|our) [a-z]+ (?:is|are|was|were)\b/i

/** A number of up to three figures behind 第. */
const PLACE = /^第[一二三四五六七八九十\d]{1,3}/

/** 第三科, for the measure word 科. */
function isPlace(text: string, measure: string): boolean {
  const end = text.charCodeAt(0) === 0x7b2c ? (PLACE.exec(text)?.[0].length ?? 0) : 0
  return end > 0 && text.startsWith(measure, end)
}
