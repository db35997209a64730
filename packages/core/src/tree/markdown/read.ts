import type { Root } from 'mdast'
import { flow } from './flow.ts'
import { Doubt, markdownText } from './text.ts'

/**
 * Reads a chunk of Markdown as `parseMarkdown` does where there is no doubt about it: paragraphs, headings, lists, tables, emphasis,
 * links, HTML and code as documents have them. Undefined where there is.
 */
export function readMarkdown(source: string): Root | undefined {
  // What is defined in one place is asked for in another; micromark replaces NUL and skips a mark of byte order.
  if (source.includes(']:') || source.includes('\0') || source.charCodeAt(0) === 0xfeff) return undefined
  try {
    return flow(markdownText(source))
  } catch (error) {
    if (error instanceof Doubt) return undefined
    throw error
  }
}
