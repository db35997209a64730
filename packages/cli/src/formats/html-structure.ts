import {
  isAtLeast,
  outline,
  type Finding,
  type OutlineNode,
  type PolicyDocument,
  type Span,
} from '@policydoc/core'
import { within } from './within.ts'
import { displayWidth } from './display-width.ts'
import { escapeXml } from './xml.ts'

interface Node {
  readonly label: string
  /** `3/3` where key work is counted; of a section how many actions it has. */
  readonly badge: string
  readonly span: Span
  readonly children: readonly Node[]
}

const ROW = 30
const GAP = 40
const BOX = 250
const MOST = 400

/** A picture of a document's sections and actions; boxes with findings at error or warning are framed. Empty without sections. */
export function structurePicture(
  document: PolicyDocument,
  findings: readonly Finding[],
  title: string,
): string {
  const nodes = nodesOf(outline(document).children)
  if (!nodes.length) return ''
  const bad = findings.filter(({ severity }) => isAtLeast(severity, 'warning')).map(({ span }) => span)
  const parts: string[] = []
  let row = 0
  let deepest = 0
  const draw = (node: Node, depth: number, from?: { x: number; y: number }): void => {
    if (row >= MOST) return
    const x = depth * (BOX + GAP)
    const y = row * ROW
    deepest = Math.max(deepest, depth)
    parts.push(
      boxOf(
        node,
        x,
        y,
        bad.some((span) => within(span, node.span)),
      ),
    )
    if (from) parts.push(`<path d="M${from.x} ${from.y}H${x - GAP / 2}V${y + 12}H${x}"/>`)
    if (!node.children.length) row++
    for (const child of node.children) draw(child, depth + 1, { x: x + BOX, y: y + 12 })
  }
  for (const node of nodes) draw(node, 0)
  const width = (deepest + 1) * (BOX + GAP) - GAP
  return `<svg viewBox="-2 -2 ${width + 4} ${row * ROW + 2}" width="${width + 4}" role="img" aria-label="${escapeXml(title)}">${parts.join('')}</svg>`
}

/** Sections and actions of an outline. */
function nodesOf(nodes: readonly OutlineNode[]): readonly Node[] {
  return nodes
    .filter(({ kind }) => kind === 'section' || kind === 'action')
    .map(({ kind, label, short, span, children }) => {
      const actions = children.filter((child) => child.kind === 'action').length
      const { count } = children.find(({ keyWork }) => keyWork) ?? {}
      const counted =
        kind === 'action' ? count && `${count.listed}/${count.claimed}` : actions && String(actions)
      return { label: short ?? label, badge: counted || '', span, children: nodesOf(children) }
    })
}

function boxOf({ label, badge }: Node, x: number, y: number, bad: boolean): string {
  const room = 30 - (badge ? badge.length + 2 : 0)
  const count = badge
    ? `<text class="soft" x="${x + BOX - 8}" y="${y + 17}" text-anchor="end">${escapeXml(badge)}</text>`
    : ''
  const box = `<rect class="box${bad ? ' bad' : ''}" x="${x}" y="${y}" width="${BOX}" height="24" rx="5"/>`
  return `<g><title>${escapeXml(label)}</title>${box}<text x="${x + 8}" y="${y + 17}">${escapeXml(fit(label, room))}</text>${count}</g>`
}

/** A text cut to a width in columns, CJK characters counting two. */
function fit(text: string, columns: number): string {
  let width = 0
  let result = ''
  for (const character of text) {
    width += displayWidth(character)
    if (width > columns) return `${result}…`
    result += character
  }
  return result
}
