import { localBlock, type LocalBlock, type BlockContent, type BlockKind } from './block.ts'
import { hardBreak, type Flat } from './inline.ts'
import { blockStarts, seam } from './wrap.ts'

const space = /[\s\ufeff\u200b]/

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
  node: { readonly start: number; readonly end: number },
  frame: Frame,
  wrap: number,
  first: { readonly kind: BlockKind; readonly depth: number; readonly marker?: BlockContent['marker'] },
  blocks: LocalBlock[],
): void {
  const before = blocks.length
  const pieces = piecesOf(flat, source, node)
  const texts = pieces.map((piece) => flat.text.slice(piece.from, piece.to))
  for (let from = 0; from < pieces.length;) {
    // A hard break always parts; between hard breaks the wrapping decides.
    let to = from + 1
    while (to < pieces.length && !(pieces[to] as Piece).hard) to++
    const starts = blockStarts(texts.slice(from, to), wrap)
    starts.forEach((start, index) => {
      const last = starts[index + 1] ?? to - from
      const block = blockOf(pieces.slice(from + start, from + last), flat)
      if (block.prose !== '' || (first.kind === 'item' && blocks.length === before))
        blocks.push(
          localBlock({
            ...(blocks.length === before
              ? { kind: first.kind, depth: first.depth }
              : { kind: 'text' as const, depth: 0 }),
            setext: false,
            ...frame,
            ...block,
            ...(blocks.length === before && first.marker
              ? { marker: first.marker, start: first.marker.start }
              : {}),
            ...(blocks.length === before && first.marker && !block.map ? { map: contiguous(block) } : {}),
          }),
        )
    })
    from = to
  }
}

function contiguous(block: { readonly prose: string; readonly start: number }): Int32Array {
  return Int32Array.from({ length: block.prose.length }, (_, index) => block.start + index)
}

function piecesOf(
  flat: Flat,
  source: string,
  node: { readonly start: number; readonly end: number },
): Piece[] {
  const pieces: Piece[] = []
  const { text, map } = flat
  let from = 0
  let start = node.start
  let hard = false
  for (let at = 0; at <= text.length; at++) {
    const character = text[at]
    if (at < text.length && character !== '\n' && character !== hardBreak) continue
    let to = at
    while (to > from && space.test(text[to - 1] as string)) to--
    while (from < to && space.test(text[from] as string)) from++
    let end = at < text.length ? (map[at] as number) : node.end
    while (end > start && space.test(source[end - 1] as string)) end--
    while (start < end && /[\s>\ufeff]/.test(source[start] as string)) start++
    if (from < to || text.length === 0)
      pieces.push({ from, to, start: Math.min(start, map[from] ?? start), end: Math.max(end, start), hard })
    hard = character === hardBreak
    from = at + 1
    start = at < text.length ? (map[at] as number) : node.end
  }
  return pieces
}

function blockOf(
  pieces: readonly Piece[],
  flat: Flat,
): Pick<BlockContent, 'prose' | 'map' | 'start' | 'end'> {
  const begin = pieces[0] as Piece
  const { start } = begin
  const end = (pieces.at(-1) as Piece).end
  let prose = flat.text.slice(begin.from, begin.to)
  const map = flat.map.slice(begin.from, begin.to)
  for (const piece of pieces.slice(1)) {
    const next = flat.text.slice(piece.from, piece.to)
    if (seam(prose, next) === ' ') {
      prose += ' '
      map.push((map.at(-1) ?? start) + 1)
    }
    prose += next
    for (let at = piece.from; at < piece.to; at++) map.push(flat.map[at] as number)
  }
  const simple = map.every((offset, index) => offset === start + index)
  return simple ? { prose, start, end } : { prose, start, end, map: Int32Array.from(map) }
}
