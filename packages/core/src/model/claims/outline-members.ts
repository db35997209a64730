import type { Span } from '../../text/span.ts'
import type { Block } from '../../tree/block.ts'
import type { Group } from './outline-groups.ts'
import type { Mark } from './outline-mark.ts'

const HEADLINE = /^[^。；;：:\n]{1,80}/

/** The members of a list, each by its headline; with the lists that number on, as long as they are claimed. */
export function membersOfGroup(
  blocks: readonly Block[],
  marks: readonly (Mark | undefined)[],
  group: Group,
  claimed: number,
): readonly { readonly text: string; readonly span: Span }[] {
  const items: { readonly text: string; readonly span: Span }[] = []
  for (let part: Group | undefined = group; part; part = part.next) {
    if (part !== group && items.length + part.members.length > claimed) break
    for (const member of part.members) {
      const block = blocks[member]
      if (block) items.push(memberOf(block, marks[member]?.end ?? 0))
    }
  }
  return items
}

function memberOf(block: Block, from: number): { readonly text: string; readonly span: Span } {
  const lead = /^\s*/.exec(block.prose.slice(from, from + 40))?.[0].length ?? 0
  const start = Math.min(from + lead, block.prose.length)
  const headline = HEADLINE.exec(block.prose.slice(start, start + 80))?.[0].trimEnd() ?? ''
  return { text: headline, span: block.spanOf(start, start + headline.length) }
}
