import type { Span } from '../text/span.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import type { Sourced } from './document.ts'
import { yamlEntries, type LocalEntry } from './yaml-entries.ts'

/** Front matter of more characters than this is data of another program; it is not read. */
export const longestFrontMatter = 64 * 1024

const entriesOf = oncePerBlock(({ prose }): readonly LocalEntry[] => {
  if (prose.length > longestFrontMatter) return []
  // The fences are not part of it; blanks keep every offset.
  return yamlEntries(
    prose.replace(/^---[ \t]*(?=\r?\n|$)/, '   ').replace(/(^|\n)(?:---|\.\.\.)[ \t]*\r?\n?$/, '$1'),
  )
})

/** The values of a document's YAML front matter by key; keys of inner maps are joined by dots. Empty when there is none. */
export function frontMatterOf(blocks: readonly Block[]): ReadonlyMap<string, Sourced> {
  const values = new Map<string, Sourced>()
  const block = blocks[0]
  if (block?.kind !== 'frontmatter') return values
  for (const { key, value, start, end } of entriesOf(block.local)) {
    const span: Span = block.spanOf(Math.min(start, block.prose.length), Math.min(end, block.prose.length))
    if (!values.has(key)) values.set(key, { value, span })
  }
  return values
}
