import type { Nodes, Root, Table } from 'mdast'
import { localBlock, type LocalBlock, type BlockContent } from './block.ts'
import type { ChunkAnalysis, LocalComment } from './memo.ts'
import { commentsIn } from './comments.ts'
import { htmlBlocks } from './html.ts'
import { indentedProse, isProse } from './indented.ts'
import { flatten, hardBreak } from './inline.ts'
import { placesOf, segmentsOf, type Frame } from './segments.ts'
import { setextDepth, underlinedAt } from './underlines.ts'

type Marker = NonNullable<LocalBlock['marker']>

interface Walk {
  readonly source: string
  readonly wrap: number
  readonly blocks: LocalBlock[]
  readonly comments: LocalComment[]
  readonly defined: string[]
  paragraph: number
}

/** The blocks, comments and definitions of a parsed chunk. */
export function analyse(root: Root, source: string, known: string, wrap: number): ChunkAnalysis {
  const walk: Walk = { source, wrap, blocks: [], comments: [], defined: [], paragraph: 0 }
  for (const node of root.children) visit(node, walk, 0, 0, 0)
  return { blocks: walk.blocks, comments: walk.comments, defined: walk.defined, known, wrap }
}

function visit(
  node: Nodes,
  walk: Walk,
  quoted: number,
  listDepth: number,
  depth: number,
  marker?: Marker,
): void {
  const frame: Frame = { quoted, listDepth, paragraph: walk.paragraph++ }
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const { source, blocks } = walk
  const push = (kind: BlockContent['kind'], more: Partial<BlockContent> = {}): void => {
    blocks.push(localBlock({ kind, depth: 0, setext: false, ...frame, start, end, prose: '', ...more }))
  }
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      collect(node, walk)
      const flat = flatten(node.children, source)
      if (node.type === 'paragraph') {
        const first = marker
          ? ({ kind: 'item', depth, marker } as const)
          : ({ kind: 'text', depth: 0 } as const)
        segmentsOf(flat, source, { start, end }, frame, walk.wrap, first, blocks)
        return
      }
      const text = flat.text.replaceAll(hardBreak, ' ').replaceAll('\n', ' ')
      // A line above the title, as long as the one below it, is not part of it.
      const lead = /^(?:[=*#~-]{4,})?\s*/.exec(text)?.[0].length ?? 0
      const prose = text.slice(lead).trimEnd()
      const map = placesOf(flat.map, lead, lead + prose.length)
      const setext = source.charCodeAt(start) !== 35
      const rank = setext ? setextDepth(source.slice(start, end), node.depth) : node.depth
      push('heading', { depth: rank, setext, prose, map, ...(marker ? { marker } : {}) })
      return
    }
    case 'list':
      for (const item of node.children) {
        const indent = (item.position?.start.column ?? 1) - (node.position?.start.column ?? 1)
        visit(item, walk, quoted, listDepth + 1, depth + 1, { text: '', start, end: start, indent })
      }
      return
    case 'listItem': {
      const found = /^(?:[-+*]|\d{1,9}[.)])/.exec(source.slice(start, start + 11))?.[0] ?? ''
      const own: Marker = { text: found, start, end: start + found.length, indent: marker?.indent ?? 0 }
      const first = node.children[0]
      // `4. Procedure` with an underline is a heading, whatever Markdown makes of the two lines.
      const title = /\d/.test(found) ? underlinedAt(source, start) : undefined
      if (title) {
        push('heading', {
          depth: title.depth,
          setext: true,
          end: title.end,
          listDepth: 0,
          prose: source.slice(start, title.end),
        })
        for (const child of node.children.slice(1)) visit(child, walk, quoted, listDepth - 1, depth - 1)
        return
      }
      const inline = first?.type === 'paragraph' || first?.type === 'heading'
      if (!inline) push('item', { depth, end: own.end, marker: own })
      node.children.forEach((child, index) =>
        visit(child, walk, quoted, listDepth, depth, index === 0 && inline ? own : undefined),
      )
      return
    }
    case 'blockquote':
      for (const child of node.children) visit(child, walk, quoted + 1, listDepth, depth)
      return
    case 'table':
      collect(node, walk)
      push('table', { rows: rowsOf(node, source) })
      return
    case 'code':
      if (!/^[`~]/.test(source.slice(start, start + 1)) && isProse(node.value)) {
        const lines = indentedProse(source, start, end)
        segmentsOf(lines, source, { start, end }, frame, walk.wrap, { kind: 'text', depth: 0 }, blocks)
      } else push('code')
      return
    case 'html': {
      commentsIn(node.value, source, start, end, walk.comments)
      const to = closedAt(source, start, end)
      for (const block of htmlBlocks(source.slice(start, to), start, frame)) blocks.push(block)
      if (to === end) return
      const lines = indentedProse(source, to, end)
      segmentsOf(lines, source, { start: to, end }, frame, walk.wrap, { kind: 'text', depth: 0 }, blocks)
      return
    }
    case 'yaml': {
      const from = source.indexOf('\n', start) + 1 || source.indexOf('\r', start) + 1
      const prose = source.slice(from, from + node.value.length)
      push('frontmatter', { prose, map: from })
      return
    }
    case 'thematicBreak':
      push('break')
      return
    case 'definition':
      walk.defined.push(node.identifier.toUpperCase())
      // [^1]: 会议于…召开。 is a link to Markdown, as its text has no blank.
      if (node.identifier.startsWith('^')) {
        const note = indentedProse(source, start, end)
        segmentsOf(note, source, { start, end }, frame, walk.wrap, { kind: 'text', depth: 0 }, blocks)
      }
      return
    default:
  }
}

/** Where the text begins that stands below the last tag, closed at its line's end, and that Markdown without a blank line takes into the HTML. */
function closedAt(source: string, start: number, end: number): number {
  const last = source.lastIndexOf('>', end - 1)
  const line = /^[ \t]*[\n\r]+(?=[^<]*$)/.exec(source.slice(last + 1, end))
  const closed = /<\/(?:p|div|center|h[1-6])\s*>$/i.test(source.slice(Math.max(start, last - 12), last + 1))
  return line && closed && last > start ? last + 1 + line[0].length : end
}

/** Comments inside a paragraph, heading or table. */
function collect(node: Nodes, walk: Walk): void {
  if (!('children' in node)) return
  for (const child of node.children as readonly Nodes[]) {
    const start = child.position?.start.offset ?? 0
    const end = child.position?.end.offset ?? start
    if (child.type === 'html') commentsIn(child.value, walk.source, start, end, walk.comments)
    else collect(child, walk)
  }
}

function rowsOf(table: Table, source: string): NonNullable<LocalBlock['rows']> {
  return table.children.map((row) =>
    row.children.map((cell) => {
      const { text, map } = flatten(cell.children, source)
      const empty = text.length === 0
      const start = empty ? (cell.position?.start.offset ?? 0) : (map[0] as number)
      const end = empty ? start : (map[text.length - 1] as number) + 1
      return { text: text.replaceAll(hardBreak, ' '), start, end }
    }),
  )
}
