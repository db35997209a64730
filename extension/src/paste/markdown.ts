import { fromHtml } from 'hast-util-from-html'
import type { List, ListItem } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown'
import { readBlocks } from './blocks.ts'
import { readBold } from './bold.ts'
import { readOfficeLists } from './office-lists.ts'
import { readPageBlocks } from './page-blocks.ts'
import { dropPageLines } from './page-lines.ts'
import { dropPageParts } from './page-parts.ts'
import { treeOf } from './tree.ts'

/** An item keeps the number that it had. */
const listItem: Handle = (node: ListItem, parent, state, info) => {
  const start = node.data?.number
  const own: List | undefined =
    start === undefined ? undefined : { type: 'list', ordered: true, start, children: [node] }
  return defaultHandlers.listItem(node, own ?? parent, state, info)
}

/** The Markdown of what was copied from Word, WPS or a web page. */
export function markdownOf(html: string): string {
  const page = fromHtml(html)
  dropPageParts(page)
  readOfficeLists(page)
  readPageBlocks(page)
  const tree = treeOf(page)
  readBlocks(tree)
  dropPageLines(tree)
  readBold(tree)
  return toMarkdown(tree, {
    bullet: '-',
    listItemIndent: 'one',
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    handlers: { listItem },
  }).trim()
}
