import { oncePerBlock, type Block } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import type { Citation } from './document.ts'
import type { Span } from '../text/span.ts'

interface LocalCitation extends Span {
  readonly title: string
}

/** Titles in 《》, brackets left out; a title inside another belongs to that one. */
export function citationsOf(blocks: readonly Block[]): readonly Citation[] {
  return gather(blocks, localCitations, ({ title, start, end }, block) => ({
    title,
    span: block.spanOf(start, end),
  }))
}

const localCitations = oncePerBlock((local): readonly LocalCitation[] => {
  const found: LocalCitation[] = []
  if (local.kind !== 'code' && local.kind !== 'frontmatter' && local.kind !== 'html') {
    let depth = 0
    let open = 0
    for (let index = local.prose.indexOf('《'); index >= 0 && index < local.prose.length; index++) {
      const character = local.prose.charAt(index)
      if (character === '《' && depth++ === 0) open = index
      if (character === '》' && depth > 0 && --depth === 0)
        found.push({ title: local.prose.slice(open + 1, index), start: open, end: index + 1 })
    }
  }
  return found
})
