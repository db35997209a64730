import { escapeHtml } from '../../text/html.ts'
import { lineHeight, padding, type DiagramBox, type DiagramLayout } from './layout.ts'

const margin = 16
/** How far the knob that folds stands out of its box. */
const knob = 9

/** What a drawing holds beside its boxes. */
export interface DiagramOptions {
  readonly title: string
  /** True where boxes can be chosen and folded. */
  readonly isLive?: boolean
  /** A style sheet inside the drawing and a ground under it, for a picture that stands alone. */
  readonly style?: string
}

/** A layout as an SVG element; colours come from classes, places from `data-index`, knobs from `data-fold`. */
export function diagramSvg(
  { boxes, width, height }: DiagramLayout,
  { title, isLive = false, style }: DiagramOptions,
): string {
  const [wide, high] = [width + knob + 2 * margin, height + 2 * margin]
  const lines = boxes.map((box) => lineTo(boxes[box.parent], box)).join('')
  const shapes = boxes.map((box, index) => shapeOf(box, index, isLive)).join('')
  const ground =
    style === undefined ? '' : `<style>${style}</style><rect class="ground" width="100%" height="100%"/>`
  const size = `width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"`
  const name = `role="${isLive ? 'tree' : 'img'}" aria-label="${escapeHtml(title)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${name} ${size}>${ground}<g transform="translate(${margin} ${margin})">${lines}${shapes}</g></svg>`
}

function lineTo(from: DiagramBox | undefined, to: DiagramBox): string {
  if (!from) return ''
  const [x1, y1] = [from.x + from.width + knob, from.y + from.height / 2]
  const [x2, y2] = [to.x, to.y + to.height / 2]
  const bend = x2 - 20
  return `<path class="line" d="M${x1} ${y1}H${bend - 8}C${bend} ${y1} ${bend} ${y2} ${bend + 8} ${y2}H${x2}"/>`
}

function shapeOf(box: DiagramBox, index: number, isLive: boolean): string {
  const { node, x, y, width, height, lines, count, hidden } = box
  const { kind, problems, severity, count: counted, label } = node
  const marks = kind === 'document' || problems === 0 ? '' : `problem ${severity ?? ''}`
  const classes = ['node', kind, counted?.status ?? '', marks].filter(Boolean).join(' ')
  const name = escapeHtml(count ? `${label} ${count}` : label)
  const texts = lines.map(
    (line, at) => `<text x="${padding}" y="${18 + at * lineHeight}">${escapeHtml(line)}</text>`,
  )
  const badge = count
    ? `<text class="count" x="${width - padding - (node.children.length > 0 ? 4 : 0)}" y="${height / 2 + 4.5}" text-anchor="end">${count}</text>`
    : ''
  const folds = node.children.length > 0 ? ` aria-expanded="${hidden === 0}"` : ''
  const item = isLive
    ? ` tabindex="0" role="treeitem"${folds} aria-label="${name}" data-index="${index}"`
    : ''
  const drawn = `<title>${name}</title><rect width="${width}" height="${height}" rx="5"/>${texts.join('')}${badge}`
  return `<g class="${classes}" transform="translate(${x} ${y})"${item}>${drawn}${knobOf(box, index, isLive)}</g>`
}

/** What folds a box away and back: a minus, or how many boxes are behind it. A picture needs only the second. */
function knobOf({ node, width, height, hidden }: DiagramBox, index: number, isLive: boolean): string {
  if (node.children.length === 0 || (!isLive && hidden === 0)) return ''
  const text = hidden > 0 ? (hidden > 99 ? '…' : String(hidden)) : '−'
  return (
    `<g class="knob" data-fold="${index}" transform="translate(${width} ${height / 2})"><circle ` +
    `r="${knob}"/><text y="3.5" text-anchor="middle">${text}</text></g>`
  )
}
