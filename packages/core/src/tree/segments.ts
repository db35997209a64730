import { localBlock, type LocalBlock, type BlockContent, type BlockKind } from './block.ts'
import { isBlank, isSpace } from '../text/character-set.ts'
import type { Span } from '../text/span.ts'
import { hardBreak, type Flat } from './inline.ts'
import { blockStarts, seam } from './wrap.ts'

/** What all blocks cut from one node share. */
export interface Frame {
  readonly quoted: number
  readonly listDepth: number
  readonly paragraph: number
}

interface Piece {
  /** Range of the flat text. */
  readonly from: number
  readonly to: number
  /** Range of the source. */
  readonly start: number
  readonly end: number
  readonly hard: boolean
}

/**
 * Cuts a paragraph into blocks and adds them: a line each, or several lines where they are one wrapped sentence. The first
 * gets the given kind, depth and marker; the others are `text`.
 */
export function segmentsOf(
  flat: Flat,
  source: string,
  node: Span,
  frame: Frame,
  wrap: number,
  first: { readonly kind: BlockKind; readonly depth: number; readonly marker?: BlockContent['marker'] },
  blocks: LocalBlock[],
): void {
  const before = blocks.length
  const { quoted, paragraph } = frame
  let { listDepth } = frame
  const pieces = piecesOf(flat, source, node)
  for (let from = 0; from < pieces.length;) {
    // A hard break always parts; between hard breaks the wrapping decides.
    let to = from + 1
    while (to < pieces.length && !(pieces[to] as Piece).hard) to++
    const texts: string[] = []
    for (let at = from; at < to; at++)
      texts.push(flat.text.slice((pieces[at] as Piece).from, (pieces[at] as Piece).to))
    const starts = blockStarts(texts, wrap)
    starts.forEach((start, index) => {
      const last = starts[index + 1] ?? to - from
      const block = blockOf(pieces, from + start, from + last, flat)
      const leads = blocks.length === before
      if (!leads && listDepth > 0 && SECTION.test(block.prose) && beginsLine(source, block.start))
        listDepth = 0
      if (block.prose === '' && !(leads && first.kind === 'item')) return
      const { prose, end, map } = block
      const marker = leads ? first.marker : undefined
      const [kind, depth] = leads ? [first.kind, first.depth] : ['text' as const, 0]
      const at = (marker ?? block).start
      const own = { kind, depth, setext: false, quoted, listDepth, paragraph, marker, start: at, end, prose }
      blocks.push(localBlock({ map: marker || map !== at ? map : undefined, ...own }))
    })
    from = to
  }
}

/** The label of a section, which at the margin ends the list above it, though Markdown without a blank line goes on with its last item. */
const SECTION = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}(?:[章节節编編]|部分))/

const beginsLine = (source: string, at: number): boolean => /[\n\r]/.test(source.charAt(at - 1))

/** The offsets of a stretch of text; where they follow one another, the first. */
export function placesOf(map: ArrayLike<number>, from: number, to: number): Int32Array | number {
  const first = from < to ? (map[from] as number) : 0
  let at = from
  while (at < to && map[at] === first + at - from) at++
  if (at === to) return first
  const places = new Int32Array(to - from)
  for (let index = from; index < to; index++) places[index - from] = map[index] as number
  return places
}

function piecesOf(flat: Flat, source: string, node: Span): Piece[] {
  const pieces: Piece[] = []
  const { text, map } = flat
  let from = 0
  let start = node.start
  let hard = false
  for (let at = 0, { length } = text; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 10
    if (code !== 10 && code !== HARD_BREAK) continue
    let to = at
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    while (from < to && isBlank(text.charCodeAt(from))) from++
    let end = at < text.length ? (map[at] as number) : node.end
    while (end > start && isBlank(source.charCodeAt(end - 1))) end--
    while (start < end && (isSpace(source.charCodeAt(start)) || source.charCodeAt(start) === 62)) start++
    if (from < to || text.length === 0) {
      const first = from < text.length ? (map[from] as number) : start
      pieces.push({ from, to, start: Math.min(start, first), end: Math.max(end, start), hard })
    }
    hard = code === HARD_BREAK
    from = at + 1
    start = at < text.length ? (map[at] as number) : node.end
  }
  return pieces
}

const HARD_BREAK = hardBreak.charCodeAt(0)

/** The block of the pieces from one to another. */
function blockOf(
  pieces: readonly Piece[],
  from: number,
  to: number,
  flat: Flat,
): Pick<BlockContent, 'prose' | 'map' | 'start' | 'end'> {
  const begin = pieces[from] as Piece
  const { start } = begin
  const { end } = pieces[to - 1] as Piece
  let prose = flat.text.slice(begin.from, begin.to)
  if (to === from + 1) return { prose, start, end, map: placesOf(flat.map, begin.from, begin.to) }
  let last = prose
  const offsets: number[] = Array.from(flat.map.subarray(begin.from, begin.to))
  for (let index = from + 1; index < to; index++) {
    const piece = pieces[index] as Piece
    const next = flat.text.slice(piece.from, piece.to)
    if (seam(last, next) === ' ') {
      prose += ' '
      offsets.push((offsets.at(-1) ?? start) + 1)
    }
    prose += next
    last = next || last
    for (let at = piece.from; at < piece.to; at++) offsets.push(flat.map[at] as number)
  }
  return { prose, start, end, map: placesOf(offsets, 0, offsets.length) }
}
