import { CST, Parser } from 'yaml'
import type { Span } from '../text/span.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import type { Sourced } from './document.ts'

/** Front matter of more characters than this is data of another program; it is not read. */
export const longestFrontMatter = 64 * 1024

/** A value of front matter, in offsets of its text. */
interface LocalEntry extends Span {
  readonly key: string
  readonly value: string
}

/** Maps inside maps, as far as anything is looked for. */
const deepest = 2

type Local = Omit<LocalEntry, 'key'>
type Token = CST.Token | null | undefined

/** A single value; undefined where there is none, and for null. */
function scalarOf(token: Token): Local | undefined {
  const scalar = CST.resolveAsScalar(token, false, () => undefined)
  if (!scalar || token?.type === 'alias') return undefined
  const { value, range, type } = scalar
  if (type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(value)) return undefined
  return { value, start: range[0], end: range[1] }
}

/** The single values of a list, as one; undefined where there are none. */
function listOf(token: CST.BlockSequence | CST.FlowCollection): Local | undefined {
  const items: readonly CST.CollectionItem[] = token.items
  const texts = items.flatMap(({ key, sep, value }) => (isPair(sep) ? [] : (scalarOf(value ?? key) ?? [])))
  const last = texts.at(-1)
  if (!last) return undefined
  const closed = token.type === 'flow-collection' ? token.end[0] : undefined
  const end = closed ? closed.offset + closed.source.length : last.end
  return { value: texts.map(({ value }) => value).join(', '), start: token.offset, end }
}

const isPair = (sep: readonly CST.SourceToken[] | undefined): boolean =>
  Boolean(sep?.some(({ type }) => type === 'map-value-ind'))

function* entriesIn(token: Token, path = '', depth = 0): Generator<LocalEntry> {
  const map = token?.type === 'block-map' || (token?.type === 'flow-collection' && token.start.source === '{')
  if (!map || depth > deepest) return
  for (const { key, value } of token.items as readonly CST.CollectionItem[]) {
    const name = scalarOf(key)?.value.trim()
    if (name === undefined) continue
    const list =
      value?.type === 'block-seq' || (value?.type === 'flow-collection' && value.start.source === '[')
    const found = list ? listOf(value) : scalarOf(value)
    if (found) yield { key: path + name, ...found }
    else yield* entriesIn(value, `${path}${name}.`, depth + 1)
  }
}

// The tokens of YAML say where every value stands; all that makes objects of them is left out of bundles.
const entriesOf = oncePerBlock(({ prose }): readonly LocalEntry[] => {
  if (prose.length > longestFrontMatter) return []
  // The fences are not YAML documents of their own; blanks keep every offset.
  const yaml = prose
    .replace(/^---[ \t]*(?=\r?\n|$)/, '   ')
    .replace(/(^|\n)(?:---|\.\.\.)[ \t]*\r?\n?$/, '$1')
  try {
    for (const token of new Parser().parse(yaml))
      if (token.type === 'document') return [...entriesIn(token.value)]
  } catch {
    // What YAML cannot read says nothing about the document.
  }
  return []
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
