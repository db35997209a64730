import type { Span } from '../text/span.ts'
import type { Block, LocalBlock } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import { longestRead } from './claims/inline.ts'
import type { PolicyDocument } from './document.ts'
import { longestFrontMatter } from './front-matter.ts'

/** The parts of a document that are too long for what a person writes: what they say or count is not read. */
export function unreadIn({ blocks }: Pick<PolicyDocument, 'blocks'>): readonly Span[] {
  return holders(blocks, isUnread).map((index) => (blocks[index] as Block).span)
}

const isUnread = ({ kind, prose }: LocalBlock): boolean =>
  prose.length > (kind === 'frontmatter' ? longestFrontMatter : longestRead) &&
  kind !== 'code' &&
  kind !== 'table'
