import type { PolicyDocument } from '@policydoc/core'

/** Where the front matter's closing line begins: 0 when there is none. */
export function frontMatterEnd({ blocks, source }: PolicyDocument): number {
  const matter = blocks[0]
  return matter?.kind === 'frontmatter' ? source.lineAt(matter.span.end).start : 0
}
