import { isPageLine, opensLinks } from '@policydoc/core'
import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** A paragraph of this many characters is text, whatever it says. */
const enough = 40

/** Leaves out the lines that a page puts above and below its text: its path, the editors, links to more. */
export function dropPageLines(tree: Root): void {
  const { children } = tree
  const first = children.findIndex(isText)
  const last = children.findLastIndex(isText)
  if (first < 0) return
  let isAmongLinks = false
  tree.children = children.filter((block, index) => {
    const text = toString(block).trim()
    if (index > last && opensLinks(text)) isAmongLinks = true
    if (index > first && index < last) return true
    if (isAmongLinks && (block.type === 'list' || isLink(block))) return false
    return !((block.type === 'paragraph' || block.type === 'heading') && isPageLine(text))
  })
}

function isText(block: RootContent): boolean {
  if (block.type === 'table') return true
  return block.type === 'paragraph' && toString(block).length >= enough && !isPageLine(toString(block))
}

function isLink(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children.every(({ type }) => type === 'link')
}
