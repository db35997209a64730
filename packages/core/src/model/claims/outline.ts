import type { Block } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'
import { agrees, saidByAll, wrongBy } from './outline-agreement.ts'
import { backwardCounts, looksBack } from './outline-backward.ts'
import { claimOf, type OutlineClaim } from './outline-claim.ts'
import { groupsOf, type Group } from './outline-groups.ts'
import { namedHeadings, sectionParts, subheadings, synonymsOf, type View } from './outline-headings.ts'
import { firstMemberInside } from './outline-inside.ts'
import { mismatched, unlikeParagraphs, unlikeSubheadings } from './outline-mismatch.ts'
import { phrasesOf, type OutlinePhrase } from './outline-phrase.ts'
import { rowMembers, rowsAre } from './outline-rows.ts'

/** Blocks that may stand between a claim and its list: captions, short introductions. */
const REACH = 4
/** The outline claims of a document, in document order. */
export function outlineClaims(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
): readonly OutlineClaim[] {
  const view = { blocks, groups: groupsOf(blocks, ordinals) }
  const claims: OutlineClaim[] = []
  for (const block of blocks) {
    if (block.kind !== 'text' && block.kind !== 'item' && block.kind !== 'heading') continue
    const claim =
      firstMemberInside(view, block) ??
      claimBefore(view, block, listNear(view, block) ? phrasesOf(block.local) : [])
    const parts = claim ? undefined : sectionParts(view, block)
    if (claim) claims.push(claim, ...alsoClaimed(view, block, claim))
    else if (parts) claims.push(claimOf(view, block, parts.phrase, parts.group, 'likely'))
    else if (block.kind === 'text' && looksBack(block.local)) claims.push(...backward(view, block))
  }
  return claims
}

function backward({ blocks, groups }: View, block: Block): readonly OutlineClaim[] {
  return [...backwardCounts(blocks, groups, block)].map((count) => ({
    form: 'outline',
    block: block.index,
    measure: '',
    certainty: 'possible',
    closed: true,
    ...count,
  }))
}

/** Spares the reading of blocks that no list follows. */
function listNear({ groups }: View, block: Block): boolean {
  for (let index = block.index + 1; index <= block.index + 1 + REACH; index++) {
    for (const { kind, members } of groups.startingAt(index))
      if (kind === 'rows' || members.length > 1) return true
  }
  return false
}

/** Tries the phrases of a block against the lists after it, the nearest phrase first. */
function claimBefore(view: View, block: Block, phrases: readonly OutlinePhrase[]): OutlineClaim | undefined {
  if (!phrases.length) return undefined
  const direct = view.groups.startingAt(afterCaption(view, block.index + 1))
  for (const phrase of phrases) {
    const group = fitting(view, block, phrase, direct, true)
    if (group) return claimOf(view, block, phrase, group, strong(view, phrase, group) ? 'certain' : 'likely')
  }
  const tabled = rowsClaim(view, block, phrases)
  if (tabled) return tabled
  for (const phrase of phrases) {
    const named = namedHeadings(view, block, phrase)
    if (named) return claimOf(view, block, phrase, named, 'likely')
  }
  // A list right after the block is the list, whatever comes below it.
  const here =
    block.kind !== 'heading' && direct.some((group) => group.kind !== 'alike' && group.members.length > 1)
  const below = here ? [] : phrases.map((phrase) => ({ phrase, groups: farther(view, block, phrase) }))
  for (const { phrase, groups } of below) {
    const group = fitting(view, block, phrase, groups, false)
    if (group) return claimOf(view, block, phrase, group, 'likely')
  }
  const phrase = phrases.find((one) => one.final || one.pointed) ?? phrases[0]
  const list = phrase && mismatched(view, block, phrase, direct)
  if (phrase && list) return claimOf(view, block, phrase, list, phrase.heads ? 'likely' : 'certain')
  const alike = unlikeParagraphs(view, block, phrases, direct)
  if (alike) return alike
  for (const { phrase: slogan, groups } of below) {
    const said = groups.find((group) => saidByAll(view, slogan, group))
    if (said && wrongBy(slogan, said) === 1) return claimOf(view, block, slogan, said, 'likely')
  }
  return block.kind === 'heading' ? unlikeSubheadings(view, block, phrases) : undefined
}

/** Other slogans of a block that every member of its list says as well: 实施“五大战略”、实现“五个新突破”. */
function alsoClaimed(view: View, block: Block, claim: OutlineClaim): readonly OutlineClaim[] {
  const first = claim.items[0]?.span.start ?? 0
  const group = view.groups
    .startingAt(afterCaption(view, block.index + 1))
    .find(
      ({ members }) =>
        members.length === claim.items.length && (view.blocks[members[0] ?? 0]?.span.end ?? 0) > first,
    )
  return group
    ? phrasesOf(block.local)
        .filter(
          (one) =>
            one.numeral.start !== claim.numeral.start &&
            saidByAll(view, one, group) &&
            wrongBy(one, group) < 2,
        )
        .map((one) => claimOf(view, block, one, group, 'likely'))
    : []
}

/** The rows of the table right after a phrase that announces them: as many, or one more or less of what the table is headed. */
function rowsClaim(view: View, block: Block, phrases: readonly OutlinePhrase[]): OutlineClaim | undefined {
  const table = view.blocks[afterCaption(view, block.index + 1)]
  if (table?.kind !== 'table' || block.kind === 'heading') return undefined
  const items = rowMembers(table)
  const phrase = phrases.find(
    (one) =>
      one.claimed === items.length &&
      (one.pointed || (one.final && (one.colon || (one.counting && one.announced)))),
  )
  const headed = phrases.find((one) => one.english && one.exact && one.pointed && one.final)
  const slipped =
    headed &&
    Math.abs(items.length - headed.claimed) === 1 &&
    items.length > 2 &&
    rowsAre(table, synonymsOf(headed.noun))
  const claiming = phrase ?? (slipped ? headed : undefined)
  return claiming && claimOf(view, block, claiming, items, 'likely')
}

const CAPTION = /^\s*(?:图|圖|表|Figure|Fig\.|Table)\s*\d/

/** A caption may stand between a claim and its list. */
function afterCaption({ blocks }: View, index: number): number {
  const block = blocks[index]
  return block?.kind === 'text' && block.prose.length < 60 && CAPTION.test(block.prose) ? index + 1 : index
}

/** Lists that begin a little farther down, before anything that could be another's. */
function farther(view: View, block: Block, phrase: OutlinePhrase): readonly Group[] {
  const { blocks, groups } = view
  const found: Group[] = block.kind === 'heading' ? [...subheadings(view, block)] : []
  // “The initial members are:” says again, under the next heading, what the list is.
  for (let index = block.index + 2; index <= block.index + 1 + REACH; index++) {
    if (leadsIn(blocks[index - 1], phrase)) found.push(...groups.startingAt(index))
  }
  for (let index = block.index + 2; index <= block.index + 1 + REACH; index++) {
    const passed = blocks[index - 1]
    if (!passed || !blocks[index]) break
    const heading = passed.kind === 'heading'
    // What stands between may claim the list for itself.
    if (phrasesOf(passed.local).some((other) => other.final)) break
    if (heading && !(block.kind === 'heading' && passed.local.depth > block.local.depth)) break
    if (groups.marks[index - 1]?.kind === 'number' && block.kind !== 'heading') break
    found.push(...groups.startingAt(index))
  }
  return found
}

function leadsIn(block: Block | undefined, { key }: OutlinePhrase): boolean {
  return (
    block !== undefined &&
    key.length > 3 &&
    /[:：]\s*$/.test(block.prose) &&
    block.prose.toLowerCase().includes(key)
  )
}

/** The first list that is as long as a phrase says and that it may be about. */
function fitting(
  view: View,
  block: Block,
  phrase: OutlinePhrase,
  groups: readonly Group[],
  direct: boolean,
): Group | undefined {
  for (const group of groups)
    if (fits(group, phrase) && tied(view, block, phrase, group, direct)) return group
  return undefined
}

/** How many members a careful editor could count: the list alone, or with its continuation. */
function fits(group: Group, { claimed }: OutlinePhrase): boolean {
  let count = group.members.length
  // Headings that number on one by one (一、背景, 二、做法 …) are one list: no part of it counts alone.
  const whole = count === 1
  for (let part: Group | undefined = group; part; part = part.next) {
    if (part !== group) count += part.members.length
    if (count === claimed && !(whole && part.next)) return group.kind !== 'rows'
    if (count > claimed) return false
  }
  return false
}

/** True when the phrase may be about the list at all, given that the numbers agree. */
function tied(view: View, block: Block, phrase: OutlinePhrase, group: Group, direct: boolean): boolean {
  if (agrees(view, phrase, group)) return true
  if (phrase.heads) return direct && group.kind === 'numbered'
  if (phrase.quoted) return direct && phrase.final && phrase.colon
  if (group.kind === 'alike') return false
  if (!phrase.final) return direct && phrase.pointed
  if (direct) {
    if (block.kind === 'heading') return phrase.counting
    return phrase.colon || phrase.pointed || (phrase.counting && phrase.announced)
  }
  if (leadsIn(view.blocks[(group.members[0] ?? 1) - 1], phrase)) return true
  return phrase.pointed || (phrase.colon && phrase.counting) || (phrase.counting && group.kind === 'headings')
}

function strong(view: View, phrase: OutlinePhrase, group: Group): boolean {
  return (
    phrase.pointed || (phrase.colon && (phrase.counting || !phrase.english)) || agrees(view, phrase, group)
  )
}
