import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Span } from '../text/span.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import type { Sourced } from './document.ts'
import { plainEntries, type LocalEntry } from './plain-entries.ts'

// Front matter of more than this is data of another program; it is not read.
const longest = 64 * 1024

function collect(node: unknown, path: string, entries: LocalEntry[], depth: number): void {
  if (!isMap(node) || depth > 2) return
  for (const pair of node.items) {
    if (!isScalar(pair.key)) continue
    const key = path + String(pair.key.value).trim()
    const { value } = pair
    if (isMap(value)) collect(value, `${key}.`, entries, depth + 1)
    else if (isScalar(value) && value.range && value.value !== null)
      entries.push({
        key,
        value: String(value.source ?? value.value),
        start: value.range[0],
        end: value.range[1],
      })
    else if (isSeq(value) && value.range) {
      const texts = value.items.flatMap((item) => (isScalar(item) ? [String(item.source ?? item.value)] : []))
      if (texts.length > 0)
        entries.push({ key, value: texts.join(', '), start: value.range[0], end: value.range[1] })
    }
  }
}

const entriesOf = oncePerBlock(({ prose }): readonly LocalEntry[] => {
  const entries: LocalEntry[] = []
  const plain = plainEntries(prose)
  if (plain) return plain
  if (prose.length <= longest) {
    // The fences are no YAML documents of their own; blanks keep every offset.
    const yaml = prose
      .replace(/^---[ \t]*(?=\r?\n|$)/, '   ')
      .replace(/(^|\n)(?:---|\.\.\.)[ \t]*\r?\n?$/, '$1')
    try {
      collect(parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' }).contents, '', entries, 0)
    } catch {
      // Front matter that is no YAML says nothing about the document.
    }
  }
  return entries
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
