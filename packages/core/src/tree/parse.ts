import type { Nodes, Root, RootContent } from 'mdast'
import { Block, type LocalBlock } from './block.ts'
import { analyse } from './blocks.ts'
import { detached, type AnalysisCache, type ChunkAnalysis } from './cache.ts'
import type { Chunk } from './chunk.ts'
import { chunksOf } from './chunks.ts'
import { isBlank, linesOf, type Lines } from './lines.ts'
import { follow } from './gather.ts'
import { isHostile } from './hostile.ts'
import { parseMarkdown } from './markdown/micromark.ts'
import { readMarkdown } from './markdown/read.ts'
import { matterTree } from './matter.ts'
import { plainBlocks, plainNodes } from './prose.ts'
import { editOf, type Edited } from './edited.ts'
import { takeOver, unchangedChunks, type Comment } from './reuse.ts'
import { withMarkdownUnderlines } from './underlines.ts'
import { closing, columnsOf, wrapWidthOf } from './wrap.ts'

/** A document cut into blocks, with its comments and, when asked for, its mdast tree. */
export interface Parsed {
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  /** Offsets of the lines' first characters, the byte order mark among them. */
  readonly lineStarts: Int32Array
  /** The tree that remark-parse gives, with offsets into the text as given. */
  tree(): Root
}

/** Reads a text into blocks; never throws. What the cache holds from the last parse of the document is reused. */
export function blocksOf(text: string, cache: AnalysisCache): Parsed {
  // A parser skips one mark of byte order; files that were joined begin with two.
  let from = 0
  while (text.charCodeAt(from) === 0xfeff) from++
  const { last } = cache
  const edited = last && editOf(last.text, text)
  const lines = linesOf(text, from, last && edited && { lines: last.lines, edited })
  const chunks = chunksOf(text, lines, last && edited && { chunks: last.chunks, edited })
  const wrap = documentWrap(text, lines)
  // What is taken over whole is not looked up. Now and then everything is, and what is not used is dropped.
  const held = cache.lines.size + cache.chunks.size
  const goesOn = edited && last?.wrap === wrap && held < last.entriesInUse + STALE_LINES_ALLOWED
  const nextChunks = goesOn ? cache.chunks : new Map<string, ChunkAnalysis>()
  const known = definitionsIn(text, chunks, wrap, cache, nextChunks)
  const signature = [...known].join('\n')
  const kept = goesOn && last.known === signature ? last : undefined
  const unchanged = kept && unchangedChunks(kept, edited as Edited)
  const lineCache = { old: cache, lines: goesOn ? cache.lines : new Map<string, LocalBlock>() }
  let index = 0
  while (kept && index < chunks.length && chunks[index] === kept.chunks[index]) index++
  const firstBlocks = kept?.firstBlocks.slice(0, index) ?? []
  const blocks = kept ? cache.blocks.slice(0, kept.firstBlocks[index]) : []
  const past = chunks[index - 1]?.end ?? 0
  const comments = kept?.comments.filter(({ span }) => span.start < past) ?? []
  const add = (local: LocalBlock, base: number): void => {
    const old = cache.blocks[blocks.length]
    const unmoved = old?.local === local && old.base === base && old.chunk === index
    blocks.push(unmoved ? old : new Block(blocks.length, local, base, index))
  }
  for (; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk
    const { start } = chunk
    firstBlocks.push(blocks.length)
    const old = unchanged?.(chunk) ?? -1
    if (kept && old >= 0) {
      takeOver(kept, cache.blocks, old, start - (kept.chunks[old] as Chunk).start, { comments, add })
      continue
    }
    if (chunk.kind === 'plain') {
      plainBlocks(text, lines, chunk, wrap, lineCache, add)
      continue
    }
    const analysis = analysisOf(text, chunk, wrap, known, signature, cache, nextChunks)
    for (const local of analysis.blocks) add(local, start)
    for (const comment of analysis.comments)
      comments.push({
        value: comment.value,
        span: { start: start + comment.start, end: start + comment.end },
      })
  }
  firstBlocks.push(blocks.length)
  cache.chunks = nextChunks
  cache.lines = lineCache.lines
  follow(blocks, cache.blocks)
  cache.blocks = blocks
  const entriesInUse = goesOn ? last.entriesInUse : cache.lines.size + cache.chunks.size
  cache.last = { text, lines, wrap, chunks, firstBlocks, comments, known: signature, entriesInUse }
  cache.generation++
  let tree: Root | undefined
  return {
    blocks,
    comments,
    lineStarts: startsOf(lines),
    tree: () => (tree ??= treeOf(text, lines, chunks, known, from)),
  }
}

function startsOf({ start }: Lines): Int32Array {
  if (start[0] === 0) return start
  const starts = start.slice()
  starts[0] = 0
  return starts
}

/** How many lines are kept at most that the document no longer has. */
const STALE_LINES_ALLOWED = 250

/** Lines that tell how a document is wrapped: in a longer one the first so many. */
const MOST_WIDTHS = 4000

function documentWrap(text: string, lines: Lines): number {
  const widths: number[] = []
  let broken = false
  for (let line = 0; line < lines.count && widths.length < MOST_WIDTHS; line++) {
    const length = (lines.end[line] as number) - (lines.first[line] as number)
    if (length < 20) continue
    broken ||= line > 0 && !isBlank(lines, line - 1) && closing.test(text.charAt(lines.first[line] as number))
    if (length > 120) widths.push(Infinity)
    else {
      const width = (lines.measured[line] ||= 1 + columnsOfLine(text, lines, line)) - 1
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
function definitionsIn(
  text: string,
  chunks: readonly Chunk[],
  wrap: number,
  cache: AnalysisCache,
  next: Map<string, ChunkAnalysis>,
): ReadonlySet<string> {
  if (!text.includes(']:')) return none
  const labels = new Set<string>()
  for (const chunk of chunks)
    if (chunk.kind === 'markdown' && text.slice(chunk.start, chunk.end).includes(']:'))
      for (const label of analysisOf(text, chunk, wrap, none, undefined, cache, next).defined)
        labels.add(label)
  return labels
}

/** The analysis of a chunk; without a signature, whatever the labels it was made with. */
function analysisOf(
  text: string,
  chunk: Chunk,
  wrap: number,
  known: ReadonlySet<string>,
  signature: string | undefined,
  cache: AnalysisCache,
  next: Map<string, ChunkAnalysis>,
): ChunkAnalysis {
  const source = text.slice(chunk.start, chunk.end)
  const matter = chunk.kind === 'frontmatter'
  const key = matter ? `\0${source}` : source
  const held = next.get(key) ?? cache.chunks.get(key)
  const bracketed = signature !== undefined && known.size > 0 && source.includes('[')
  const wanted = bracketed ? signature : ''
  if (held && held.wrap === wrap && (signature === undefined || held.known === wanted)) {
    next.set(key, held)
    return held
  }
  const own = cache.generation > 0 && !matter ? detached(source) : source
  const labels = bracketed ? known : none
  const read = matter ? matterTree(own) : markdownTree(withMarkdownUnderlines(own), labels)
  const made = analyse(read, own, wanted, wrap)
  next.set(matter ? key : own, made)
  return made
}

function markdownTree(source: string, known: ReadonlySet<string>): Root {
  const read = known.size > 0 ? undefined : readMarkdown(source)
  if (read) return read
  if (!isHostile(source)) {
    try {
      return parseMarkdown(source, known)
    } catch {
      // A parser's fault must not take the document's other blocks with it.
    }
  }
  const lines = linesOf(source, 0)
  const chunk: Chunk = { kind: 'plain', start: 0, end: source.length, from: 0, to: lines.count }
  return { type: 'root', children: plainNodes(source, lines, chunk, 0) }
}

function treeOf(
  text: string,
  lines: Lines,
  chunks: readonly Chunk[],
  known: ReadonlySet<string>,
  column: number,
): Root {
  const children: RootContent[] = []
  for (const chunk of chunks) {
    if (chunk.kind === 'plain') {
      for (const node of plainNodes(text, lines, chunk, column)) children.push(node)
      continue
    }
    const source = text.slice(chunk.start, chunk.end)
    const root =
      chunk.kind === 'frontmatter'
        ? matterTree(source)
        : markdownTree(source, source.includes('[') ? known : none)
    for (const node of root.children) {
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
