import type { Root as Page } from 'hast'
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast'
import type { ListItem, Root } from 'mdast'

/** What stands inside counts, how it is set does not. */
const inside: Handle = (state, node) => state.all(node) as never
const plain = [
  ...['em', 'i', 'u', 'ins', 'mark', 's', 'strike', 'cite', 'dfn', 'var', 'code', 'tt', 'kbd', 'samp', 'q'],
  ...['address'],
]

/** A page as a Markdown tree: links and pictures only where they lead somewhere, numbers of list items as they stand. */
export function treeOf(page: Page): Root {
  const tree = toMdast(page, {
    handlers: {
      ...Object.fromEntries(plain.map((name) => [name, inside])),
      a(state, node) {
        const { href } = node.properties
        const isAddress = typeof href === 'string' && /^(?:https?:|mailto:)/i.test(href)
        return isAddress ? defaultHandlers.a(state, node) : (state.all(node) as never)
      },
      img(state, node) {
        const { src, alt } = node.properties
        const isShown = typeof src === 'string' && /^https?:/i.test(src) && Boolean(alt)
        return isShown ? defaultHandlers.img(state, node) : undefined
      },
      li(state, node) {
        const item: ListItem = defaultHandlers.li(state, node)
        const { value } = node.properties
        const number = value === undefined ? NaN : Number(value)
        return Number.isInteger(number) ? { ...item, data: { number } } : item
      },
    },
  })
  return tree as Root
}
