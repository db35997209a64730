import { codeAt } from '../text/character-set.ts'
import type { Nodes, Paragraph, Root, RootContent } from 'mdast'
import type { Span } from '../text/span.ts'
import { Block } from './block.ts'
import { analyse } from './blocks.ts'
import type { Chunk } from './chunk.ts'
import { chunksOf } from './chunks.ts'
import { isBlank, linesOf, type Lines } from './lines.ts'
import { isHostile } from './hostile.ts'
import { parseMarkdown } from './markdown/micromark.ts'
import { readMarkdown } from './markdown/read.ts'
import { matterTree } from './matter.ts'
import { createMemo, type ChunkAnalysis, type Memo } from './memo.ts'
import { asMarkdown, plainBlocks, type Emit } from './prose.ts'
import { withMarkdownUnderlines } from './underlines.ts'
import { closing, columnsOf, wrapWidthOf } from './wrap.ts'

/** A comment of a document. */
export interface Comment {
  readonly value: string
  readonly span: Span
}

/** A text cut into lines and chunks, with what the reading of a chunk depends on beside its own text. */
export interface Layout {
  readonly text: string
  readonly lines: Lines
  readonly chunks: readonly Chunk[]
  /** The line width that the document is wrapped at, 0 for none. */
  readonly wrap: number
  /** The labels of its link definitions; as one string as well. */
  readonly labels: ReadonlySet<string>
  readonly known: string
  readonly memo: Memo
}

/** A document cut into blocks, with its comments and, when asked for, its mdast tree. */
export interface Parsed extends Layout {
  readonly blocks: readonly Block[]
  /** Index of each chunk's first block, and after the last chunk the number of blocks. */
  readonly firstBlocks: readonly number[]
  /** In text order. */
  readonly comments: readonly Comment[]
  /** Offsets of the lines' first characters, the byte order mark among them. */
  readonly lineStarts: Int32Array
  /** The tree that remark-parse gives, with offsets into the text as given. */
  tree(): Root
}

/** Reads a text into blocks; never throws. */
export function read(text: string): Parsed {
  const lines = linesOf(text, beginningOf(text))
  const layout = layoutOf(text, lines, chunksOf(text, lines), createMemo())
  const blocks: Block[] = []
  const firstBlocks: number[] = []
  const comments: Comment[] = []
  const emit: Emit = (local, base) => {
    blocks.push(new Block(blocks.length, local, base, firstBlocks.length - 1))
  }
  for (const chunk of layout.chunks) {
    firstBlocks.push(blocks.length)
    readChunk(layout, chunk, emit, comments)
  }
  firstBlocks.push(blocks.length)
  return parsedOf(layout, { blocks, firstBlocks, comments })
}

/** Where a text begins: a parser skips one mark of byte order; files that were joined begin with two. */
export function beginningOf(text: string): number {
  let from = 0
  while (codeAt(text, from) === 0xfeff) from++
  return from
}

/** A text in lines and chunks with what they depend on; its chunks are read with a memo. */
export function layoutOf(text: string, lines: Lines, chunks: readonly Chunk[], memo: Memo): Layout {
  const layout = { text, lines, chunks, wrap: wrapOf(text, lines), labels: none, known: '', memo }
  const labels = definitionsIn(layout)
  return labels.size ? { ...layout, labels, known: [...labels].join('\n') } : layout
}

/** Reads a chunk: its blocks and its comments. */
export function readChunk(layout: Layout, chunk: Chunk, emit: Emit, comments: Comment[]): void {
  const { text, lines, wrap, memo } = layout
  const { start } = chunk
  const analysis = chunk.kind === 'plain' ? undefined : analysisOf(layout, chunk)
  // What no parser is given is read as plain lines, too.
  if (!analysis) return plainBlocks(text, lines, chunk, wrap, memo, emit)
  for (const local of analysis.blocks) emit(local, start)
  for (const comment of analysis.comments)
    comments.push({
      value: comment.value,
      span: { start: start + comment.start, end: start + comment.end },
    })
}

/** What was read of a text, chunk by chunk. */
export function parsedOf(layout: Layout, found: Pick<Parsed, 'blocks' | 'firstBlocks' | 'comments'>): Parsed {
  const { text, lines, chunks, wrap, labels, known, memo } = layout
  const { blocks, firstBlocks, comments } = found
  let tree: Root | undefined
  return {
    text,
    lines,
    chunks,
    wrap,
    labels,
    known,
    memo: { ...memo, older: undefined, inUse: memo.inUse ?? memo.lines.size + memo.chunks.size },
    blocks,
    firstBlocks,
    comments,
    lineStarts: startsOf(lines),
    tree: () => (tree ??= treeOf(layout)),
  }
}

function startsOf({ start }: Lines): Int32Array {
  if (start[0] === 0) return start
  const starts = start.slice()
  starts[0] = 0
  return starts
}

/** Lines that tell how a document is wrapped: in a longer one the first so many. */
const MOST_WIDTHS = 4000

/** The line width that a document is wrapped at. */
function wrapOf(text: string, lines: Lines): number {
  const widths: number[] = []
  let broken = false
  for (let line = 0; line < lines.count && widths.length < MOST_WIDTHS; line++) {
    const length = (lines.end[line] as number) - (lines.first[line] as number)
    if (length < 20) continue
    broken ||= line > 0 && !isBlank(lines, line - 1) && closing.test(text.charAt(lines.first[line] as number))
    if (length > 120) widths.push(Infinity)
    else {
      const width = columnsOfLine(text, lines, line)
      if (width > 0) widths.push(width)
    }
  }
  return wrapWidthOf(widths, broken)
}

/** The columns of a line; 0 for a line of a table of contents, which is as wide as its leaders make it. */
function columnsOfLine(text: string, lines: Lines, line: number): number {
  const content = text.slice(lines.first[line], lines.end[line]).trimEnd()
  return content.includes('....') ? 0 : columnsOf(content)
}

const none: ReadonlySet<string> = new Set()

/** Link definitions of the whole document: chunks that may hold one are read first. */
function definitionsIn(layout: Layout): ReadonlySet<string> {
  const { text, chunks } = layout
  if (!text.includes(']:')) return none
  const labels = new Set<string>()
  for (const chunk of chunks)
    if (chunk.kind === 'markdown' && text.slice(chunk.start, chunk.end).includes(']:'))
      for (const label of analysisOf(layout, chunk, false)?.defined ?? []) labels.add(label)
  return labels
}

/** The analysis of a chunk; unless it must fit, whatever the labels it was made with. Undefined where no parser is given it. */
function analysisOf(
  { text, wrap, labels, known, memo }: Layout,
  chunk: Chunk,
  fits = true,
): ChunkAnalysis | undefined {
  const source = text.slice(chunk.start, chunk.end)
  const matter = chunk.kind === 'frontmatter'
  const key = matter ? `\0${source}` : source
  const held = memo.chunks.get(key) ?? memo.older?.chunks.get(key)
  const bracketed = fits && labels.size > 0 && source.includes('[')
  const wanted = bracketed ? known : ''
  if (held && held.wrap === wrap && (!fits || held.known === wanted)) {
    memo.chunks.set(key, held)
    return held
  }
  const own = matter ? source : memo.own(source)
  const tree = matter ? matterTree(own) : markdownTree(withMarkdownUnderlines(own), bracketed ? labels : none)
  if (!tree) return undefined
  const made = analyse(tree, own, wanted, wrap)
  memo.chunks.set(matter ? key : own, made)
  return made
}

function markdownTree(source: string, known: ReadonlySet<string>): Root | undefined {
  const read = known.size > 0 ? undefined : readMarkdown(source)
  if (read || isHostile(source)) return read
  try {
    return parseMarkdown(source, known)
  } catch {
    // A parser's fault must not take the document's other blocks with it.
    return undefined
  }
}

/** What no parser is given, as a paragraph. */
function paragraphOf(value: string): Paragraph {
  const rows = value.split(/\r\n?|\n/)
  // Each node has a position of its own, which is moved to its place.
  const position = (): NonNullable<Paragraph['position']> => ({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: rows.length, column: (rows.at(-1) ?? '').length + 1, offset: value.length },
  })
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: position() }],
    position: position(),
  }
}

function treeOf({ text, lines, chunks, labels }: Layout): Root {
  const column = lines.start[0] as number
  const children: RootContent[] = []
  for (const chunk of chunks) {
    const source = text.slice(chunk.start, chunk.end)
    const root =
      chunk.kind === 'frontmatter'
        ? matterTree(source)
        : markdownTree(
            chunk.kind === 'plain' ? asMarkdown(source) : source,
            source.includes('[') ? labels : none,
          )
    for (const node of root?.children ?? [paragraphOf(source)]) {
      shift(node, chunk.from, chunk.start, chunk.from === 0 ? column : 0)
      children.push(node)
    }
  }
  const last = lines.count - 1
  const lastColumn = text.length - (lines.start[last] as number) + 1 + (last === 0 ? column : 0)
  return {
    type: 'root',
    children,
    position: {
      start: { line: 1, column: 1 + column, offset: column },
      end: { line: lines.count, column: lastColumn, offset: text.length },
    },
  }
}

function shift(node: Nodes, lines: number, offset: number, column: number): void {
  if (node.position)
    for (const point of [node.position.start, node.position.end]) {
      if (point.line === 1) point.column += column
      point.line += lines
      point.offset = (point.offset ?? 0) + offset
    }
  if ('children' in node) for (const child of node.children) shift(child, lines, offset, column)
}
