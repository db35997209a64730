import { isBreadcrumb } from '../language/page-chrome.ts'
import type { Block } from '../tree/block.ts'
import { foldedProse } from './folded.ts'

const named = /(?:网站|门户网?|官网|新闻网|政府网|频道|客户端|公众号|\.(?:com|cn|gov|org|net))$/i
const source = /(?:来源|稿源|source)\s*:\s*(\S+)/i

/** How far below a site's name its page still names it. */
const reach = 12

/**
 * True for a line at the head of a pasted page that is the name of its site or column: it is called one, the path of
 * the page stands right below it or begins with it, or the text is said to come from there.
 */
export function isSiteName(blocks: readonly Block[], block: Block): boolean {
  if (block.kind !== 'text' || block.prose.length > 24) return false
  const name = foldedProse(block.local).trim()
  if (name.length < 2 || /[。,;:!?、《》“”]|关于/.test(name)) return false
  if (named.test(name)) return true
  for (const below of blocks.slice(block.index + 1, block.index + 1 + reach)) {
    if (below.kind !== 'text') return false
    if (isBreadcrumb(below.prose))
      return below.index === block.index + 1 || foldedProse(below.local).includes(name)
    if (source.exec(foldedProse(below.local))?.[1]?.startsWith(name)) return true
  }
  return false
}
