import type { PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'

type Parent = { children: PhrasingContent[] }

/**
 * Bold as Markdown can say it: words that a word processor cut into several runs are one, and marks at its edges stand outside,
 * since `**重点。**然后` is not bold in most readers.
 */
export function readBold(tree: Root): void {
  const visit = (node: object): void => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (parent.children.some(({ type }) => type === 'strong'))
      parent.children = parent.children.reduce(joined, []).flatMap(edged)
    parent.children.forEach(visit)
  }
  visit(tree)
}

function joined(before: PhrasingContent[], child: PhrasingContent): PhrasingContent[] {
  const last = before.at(-1)
  if (child.type !== 'strong' || last?.type !== 'strong') return [...before, child]
  return [...before.slice(0, -1), { type: 'strong', children: [...last.children, ...child.children] }]
}

function edged(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'strong') return [node]
  const [, before = '', inside = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(toString(node)) ?? []
  const text = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : [])
  return [
    ...text(before),
    ...(inside ? [{ type: 'strong' as const, children: text(inside) }] : []),
    ...text(after),
  ]
}
