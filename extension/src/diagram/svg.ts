import type { StructureNode } from '@policydoc/language-server'
import { boxHeight, layOut, type Box } from './layout.ts'

const margin = 16

/** The structure as an SVG element; colours come from classes, places from `data-index`. */
export function svgOf(nodes: readonly StructureNode[], title: string): string {
  const { boxes, width, height } = layOut(nodes)
  const lines = boxes.map((box) => lineTo(boxes[box.parent], box)).join('')
  const size = `width="${width + 2 * margin}" height="${height + 2 * margin}"`
  const shapes = boxes.map(shapeOf).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" role="tree" aria-label="${escapeHtml(title)}" ${size}><g transform="translate(${margin} ${margin})">${lines}${shapes}</g></svg>`
}

/** The nodes in the order of `data-index`. */
export function nodesInOrder(nodes: readonly StructureNode[]): readonly StructureNode[] {
  return layOut(nodes).boxes.map(({ node }) => node)
}

/** A text for HTML and attribute values. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replaceAll(/[&<>"']/g, (character) => names[character] ?? character)
}

function lineTo(from: Box | undefined, to: Box): string {
  if (!from) return ''
  const [x1, y1] = [from.x + from.width, from.y + boxHeight / 2]
  const [x2, y2] = [to.x, to.y + boxHeight / 2]
  const bend = x2 - 22
  return `<path class="line" d="M${x1} ${y1}H${bend - 8}C${bend} ${y1} ${bend} ${y2} ${bend + 8} ${y2}H${x2}"/>`
}

function shapeOf({ node, x, y, width, label, count }: Box, index: number): string {
  const { kind, problems, count: counted } = node
  const classes = ['node', kind, counted?.status ?? '', problems > 0 ? 'problem' : '']
    .filter(Boolean)
    .join(' ')
  const name = escapeHtml(count ? `${node.label} ${count}` : node.label)
  const badge = count
    ? `<text class="count" x="${width - 12}" y="18.5" text-anchor="end">${count}</text>`
    : ''
  return `<g class="${classes}" transform="translate(${x} ${y})" tabindex="0" role="treeitem" aria-label="${name}" data-index="${index}"><title>${name}</title><rect width="${width}" height="${boxHeight}" rx="5"/><text x="12" y="18.5">${escapeHtml(label)}</text>${badge}</g>`
}
