import type { Block } from '../../tree/block.ts'
import { agrees, wrongBy } from './outline-agreement.ts'
import { apparatusOf, insertedIn } from './outline-apparatus.ts'
import { claimOf, type OutlineClaim } from './outline-claim.ts'
import type { Group } from './outline-groups.ts'
import { subheadings, type View } from './outline-headings.ts'
import { LEAF } from './outline-mark.ts'
import type { OutlinePhrase } from './outline-phrase.ts'

/** A slip of the pen is small; a list of quite another length is another list. */
const LARGEST_SLIP = 2

/** The one list after a phrase that can only be meant, and is of another length; undefined when anything could save the number. */
export function mismatched(
  view: View,
  block: Block,
  phrase: OutlinePhrase,
  direct: readonly Group[],
): Group | undefined {
  const lists = direct.filter(
    (group) => group.members.length > 1 && group.kind !== 'alike' && group.kind !== 'rows',
  )
  const group = lists[0]
  if (!group || group.next || !phrase.exact) return undefined
  if (lists.some((other) => other.members.length !== group.members.length)) return undefined
  if (group.firstValue > 1) return undefined
  const { length } = group.members
  const apart = phrase.english ? apparatusOf(view, group) : 0
  if (apart === length || length - apart === phrase.claimed) return undefined
  if (length + insertedIn(view, group) === phrase.claimed) return undefined
  const agreeing = agrees(view, phrase, group)
  const told =
    phrase.pointed ||
    phrase.heads ||
    (phrase.colon && (phrase.counting || !phrase.english)) ||
    (phrase.assigned && !headsSections(view, group)) ||
    (phrase.english &&
      phrase.counting &&
      phrase.announced &&
      group.firstValue === 1 &&
      group.kind !== 'headings')
  if (phrase.quoted ? !agreeing : (!phrase.final && !(agreeing && phrase.pointed)) || (!told && !agreeing))
    return undefined
  if (block.kind === 'heading' && !agreeing && !phrase.pointed && !phrase.heads) return undefined
  if (group.kind === 'headings' && !phrase.pointed && !agreeing) return undefined
  // “Let us compare these two designs.” looks back, whatever sections come next.
  if (group.kind === 'headings' && phrase.english && !phrase.announced) return undefined
  const slip = Math.abs(group.members.length - phrase.claimed)
  if (phrase.heads && (slip > 1 || group.kind !== 'numbered')) return undefined
  return slip > LARGEST_SLIP || slip >= phrase.claimed ? undefined : group
}

/** True for 一、 and 第一章: sections of the document, which a number in passing does not count. */
function headsSections({ groups }: View, group: Group): boolean {
  return group.kind === 'headings' || (groups.marks[group.members[0] ?? -1]?.rank ?? LEAF) <= 13
}

/** 四大问题 over three headings that are numbered like a list (首先, 其次, 第三): it hints at a slip of one. */
export function unlikeSubheadings(
  view: View,
  block: Block,
  phrases: readonly OutlinePhrase[],
): OutlineClaim | undefined {
  const [group] = subheadings(view, block)
  const listed = group?.members.every((member, index) => {
    const mark = view.groups.marks[member]
    return mark?.kind === 'number' && mark.rank >= LEAF && mark.value === index + 1
  })
  const phrase = phrases.find(
    ({ final, counting, quoted, english }) => final && counting && !quoted && !english,
  )
  return group && listed && phrase && group.members.length > 2 && wrongBy(phrase, group) === 1
    ? claimOf(view, block, phrase, group, 'possible')
    : undefined
}

/** How far behind a list of like paragraphs another one like them would belong to it. */
const SCATTERED = 12

/** “四个坚持”： over three paragraphs that begin with 坚持, and none such behind them. */
export function unlikeParagraphs(
  { blocks, groups }: View,
  block: Block,
  phrases: readonly OutlinePhrase[],
  direct: readonly Group[],
): OutlineClaim | undefined {
  const group = direct.find(({ kind, members }) => kind === 'alike' && members[0] === block.index + 1)
  const key = group && blocks[block.index + 1]?.prose.slice(0, 2)
  const phrase = phrases.find(
    (one) => one.quoted && one.final && one.colon && !one.english && one.key.startsWith(key ?? ' '),
  )
  if (!group || !key || !phrase || group.members.length < 3 || wrongBy(phrase, group) !== 1) return undefined
  const end = group.members.at(-1) ?? block.index
  const more = blocks.slice(end + 1, end + 1 + SCATTERED).some(({ prose }) => prose.includes(key))
  return more ? undefined : claimOf({ blocks, groups }, block, phrase, group, 'likely')
}
