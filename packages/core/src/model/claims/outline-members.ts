import { leadingOrdinal } from '../../language/labels/table.ts'
import type { Block } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import type { Place } from './candidate.ts'
import type { Lists } from './lists.ts'
import { boldEnd } from './marks.ts'
import { CJK } from './scan.ts'

/** A member is told by its first sentence, or by what stands before the colon in a Chinese one. */
const HEADLINE = {
  chinese: /^(?:[^。；：:;\n]|[：:](?=\s?[「“‘『]))*/,
  english: /^(?:[^.!?;\n]|[.!?](?!["”’)]*(?:\s|$))|(?<=\b(?:e\.g|i\.e|cf|vs|Mr|Mrs|Ms|Dr|St))\.)*[!?]?/,
}
/** 启示一：, 方案二：, 第一科： say which member it is. */
const NAME = /^(?:[一-鿿]{2}[一二三四五六七八九十\d]{1,3}|第[一二三四五六七八九十\d]{1,3}[一-鿿])[：:]/
const LONGEST = 200

/** Blocks as the members of a list that is promised in another, each by its headline. */
export function membersOf(lists: Lists, origin: Block, members: readonly number[]): readonly Place[] {
  return members.map((member) => memberOf(lists, origin, lists.at(member) as Block))
}

function memberOf(lists: Lists, origin: Block, block: Block): Place {
  const { prose } = block
  const from = labelEndOf(lists, block)
  const lead = /^[\s*_]*/.exec(prose.slice(from, from + 40))?.[0].length ?? 0
  const start = Math.min(from + lead, prose.length)
  const bold = boldEnd(block.local)
  const text = prose.slice(start, bold ? prose.slice(0, bold).search(/[\s.:：]*$/) : start + LONGEST)
  const shape = CJK.test(text) ? HEADLINE.chinese : HEADLINE.english
  const name = NAME.exec(text)?.[0].length ?? 0
  const headline = text.slice(0, name) + (shape.exec(text.slice(name))?.[0].trimEnd() ?? '')
  if (headline) return { block: block.index - origin.index, start, end: start + headline.length }
  // A label alone on its line: what it labels stands on the next.
  const next = lists.at(block.index + 1)
  return next
    ? memberOf(lists, origin, next)
    : { block: block.index - origin.index, start: 0, end: Math.min(prose.length, LONGEST) }
}

/** Where a block's text begins behind its labels: 15., （一）, a); words such as First are part of the text. */
export function labelEndOf(lists: Lists, { index, local }: Block): number {
  const folded = foldedProse(local)
  let end = WORDED.test(folded.slice(0, 60)) ? 0 : (lists.markOf(index)?.end ?? 0)
  for (let labels = 0; labels < 2; labels++) {
    const rest = folded.slice(end, end + 60)
    const label = leadingOrdinal(rest)
    const length = label && !label.doubtful ? label.end : (ROMAN.exec(rest)?.[0].length ?? 0)
    if (!length || WORDED.test(rest) || !rest.slice(length).trim()) break
    end += length
  }
  return end
}

/** What a member says behind its label, folded. */
export function textOf(lists: Lists, member: number): string {
  const block = lists.at(member) as Block
  const from = labelEndOf(lists, block)
  return foldedProse(block.local).slice(from, from + 60)
}

const ROMAN = /^\s*\(?[ivx]{1,5}[.)]\s/
/** Labels that are words, or that say what is counted: they stay. */
const WORDED =
  /^\s*(?:(?![ivx]+[.)])[a-z]{3}|首先|其次|再次|再者|最[后後]|第.[^,、]|[一-鿿]{2}[一二三四五六七八九十\d])/i
