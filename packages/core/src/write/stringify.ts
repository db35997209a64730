import { frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import type { Code, ListItem, Nodes } from 'mdast'
import cjkFriendly from 'remark-cjk-friendly/serializeOnly'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import type { PolicyDocument } from '../model/document.ts'

type Handler = NonNullable<NonNullable<Options['handlers']>['listItem']>

/**
 * Writes a document as Markdown: even spacing, one style of markup, and every ordinal as it was written, for
 * Markdown would renumber `1. 3. 2.`. Reading it again gives the same model.
 */
export function stringify(document: PolicyDocument): string {
  const { text } = document
  const source = (node: Nodes): string =>
    text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  const listItem: Handler = (node: ListItem, _parent, state, info) => {
    const marker = /^(?:[-+*]|\d{1,9}[.)])/.exec(source(node))?.[0] ?? '-'
    const tracker = state.createTracker(info)
    const indent = ' '.repeat(marker.length + 1)
    tracker.move(indent)
    tracker.shift(indent.length)
    const exit = state.enter('listItem')
    const value = state.indentLines(
      state.containerFlow(node, tracker.current()),
      (line, index, blank) => (index === 0 ? marker + (blank ? '' : ' ') : blank ? '' : indent) + line,
    )
    exit()
    return value
  }
  const code: Handler = (node: Code, _parent, state) => {
    const written = source(node)
    // Indented lines may be prose to the reader (and the model): they stay indented.
    if (!/^[`~]/.test(written))
      return state.indentLines(node.value, (line, _, blank) => (blank ? '' : '    ') + line)
    const fence = '`'.repeat(Math.max(3, longestRun(node.value) + 1))
    const language = [node.lang, node.meta].filter(Boolean).join(' ')
    return `${fence}${language}\n${node.value}\n${fence}`
  }
  const written = unified()
    .use(remarkStringify, {
      bullet: '-',
      rule: '-',
      resourceLink: true,
      handlers: { listItem, code },
      join: [lists],
    })
    .data('toMarkdownExtensions', [
      frontmatterToMarkdown(['yaml']),
      gfmTableToMarkdown({ tablePipeAlign: false }),
    ])
    .use(cjkFriendly)
    .stringify(plainLineEnds(document.tree))
  return /\r\n/.test(text) ? written.replaceAll('\n', '\r\n') : written
}

function longestRun(value: string): number {
  return Math.max(0, ...Array.from(value.matchAll(/`+/g), (run) => run[0].length))
}

/** Two lists in a row were told apart by their markers, which are kept: no comment between them. */
const lists: NonNullable<Options['join']>[number] = (left, right) =>
  left.type === 'list' && right.type === 'list' ? 1 : undefined

/** A copy of the tree whose values end lines with `\n` alone. */
function plainLineEnds<Node extends Nodes>(node: Node): Node {
  return {
    ...node,
    ...('value' in node ? { value: node.value.replaceAll(/\r\n?/g, '\n') } : {}),
    ...('children' in node ? { children: node.children.map((child) => plainLineEnds(child)) } : {}),
  }
}
