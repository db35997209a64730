import type { Root } from 'mdast'
import { linesOf } from './lines.ts'

/** The tree of front matter, from its first fence to its last: what stands between is of YAML, not of Markdown. */
export function matterTree(source: string): Root {
  const { count, start, end } = linesOf(source, 0)
  const from = start[1] ?? source.length
  const value = source.slice(from, Math.max(from, end[count - 2] ?? from)).replaceAll('\0', '\ufffd')
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: count, column: source.length - (start[count - 1] ?? 0) + 1, offset: source.length },
  }
  return { type: 'root', children: [{ type: 'yaml', value, position }], position }
}
