import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { numbered } from './numbered.ts'

/** How the headings of official documents begin. */
const ordinals: readonly (readonly [RegExp, Heading['depth']])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, 2],
  [/^第[一二三四五六七八九十百零〇]{1,5}[编章](?=[\s\u3000])/, 2],
  [/^第[一二三四五六七八九十百零〇]{1,5}节(?=[\s\u3000])/, 3],
  [/^（[一二三四五六七八九十]{1,3}）/, 3],
]
const longest = 60

/** Makes each line a block of its own; whole lines in bold with a number are headings, and a heading is one line. */
export function readBlocks(tree: Root): void {
  const blocks = tree.children.flatMap((block): readonly RootContent[] => {
    if (block.type === 'paragraph') return linesOf(block).map(blockOf)
    return [block.type === 'heading' ? { ...block, children: plain(unbroken(block.children)) } : block]
  })
  tree.children = numbered(blocks)
}

function linesOf({ children }: Paragraph): readonly PhrasingContent[][] {
  const all: PhrasingContent[][] = [[]]
  for (const child of children)
    if (child.type === 'break') all.push([])
    else all.at(-1)!.push(...unbroken([child]))
  return all.filter((line) => toString(line).trim() !== '' || line.some(({ type }) => type === 'image'))
}

function blockOf(children: PhrasingContent[]): Paragraph | Heading {
  const [first] = children
  // What pages write to indent a line.
  if (first?.type === 'text') first.value = first.value.replace(/^[\s\u3000]+/, '')
  const text = toString(children)
  const isLine = text.length <= longest && !/。./.test(text) && children.every((child) => isBold(child))
  const depth = isLine ? ordinals.find(([shape]) => shape.test(text))?.[1] : undefined
  if (depth === undefined) return { type: 'paragraph', children }
  return { type: 'heading', depth, children: plain(children) }
}

/** True for bold, and for the number that a word processor draws before it. */
function isBold(child: PhrasingContent): boolean {
  return (
    child.type === 'strong' || /^(?:[（第]?[一二三四五六七八九十百]+[、）编章节])?\s*$/.test(toString(child))
  )
}

function unbroken(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children
    .filter(({ type }) => type !== 'break')
    .map((child) =>
      'children' in child ? ({ ...child, children: unbroken(child.children) } as PhrasingContent) : child,
    )
}

/** A heading is bold by itself. */
function plain(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => (child.type === 'strong' ? child.children : [child]))
}
