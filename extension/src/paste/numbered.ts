import type { List, ListItem, RootContent } from 'mdast'

declare module 'mdast' {
  interface ListItemData {
    /** The number that the item had. */
    number?: number
  }
}

/**
 * Gives the items of numbered lists the numbers that they had; lists that follow one another are one. Paragraphs that begin with
 * a typed `3. ` are items, too: the writer would put a backslash into them.
 */
export function numbered(blocks: readonly RootContent[]): RootContent[] {
  const all: RootContent[] = []
  for (const block of blocks) {
    const items = itemsOf(block)
    const last = all.at(-1)
    if (!items) all.push(block)
    else if (last?.type === 'list' && last.ordered) last.children.push(...items)
    else all.push({ type: 'list', ordered: true, spread: false, children: items })
  }
  return all
}

function itemsOf(block: RootContent): ListItem[] | undefined {
  if (block.type === 'list') return block.ordered ? withNumbers(block) : undefined
  if (block.type !== 'paragraph') return undefined
  const [first] = block.children
  if (first?.type !== 'text') return undefined
  const [label, number] = /^(\d{1,3})\.\s+/.exec(first.value) ?? []
  if (label === undefined) return undefined
  first.value = first.value.slice(label.length)
  return [{ type: 'listItem', spread: false, data: { number: Number(number) }, children: [block] }]
}

function withNumbers({ start, children }: List): ListItem[] {
  let next = start ?? 1
  return children.map((item) => {
    const number = item.data?.number ?? next
    next = number + 1
    return { ...item, data: { number } }
  })
}
