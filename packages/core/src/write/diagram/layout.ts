import type { Claim } from '../../model/document.ts'
import type { Severity } from '../../profiles/rule-setting.ts'
import { columns } from '../../text/columns.ts'
import { labelLines } from './label-lines.ts'

/** A part of a document as a diagram draws it. */
export interface DiagramNode {
  /** `document`, `section`, `action` …: its class in the drawing. */
  readonly kind: string
  readonly label: string
  /** Keeps it apart from its equals where it is folded: `/section1/action0`. */
  readonly path: string
  readonly count?: { readonly claimed: number; readonly listed: number; readonly status: Claim['status'] }
  /** Findings inside it. */
  readonly problems: number
  /** The worst of them. */
  readonly severity?: Severity
  readonly children: readonly DiagramNode[]
}

/** A box of a diagram, in pixels. */
export interface DiagramBox<N extends DiagramNode = DiagramNode> {
  readonly node: N
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The label in lines that fit. */
  readonly lines: readonly string[]
  /** Right of the label: `4/3`. */
  readonly count: string
  /** How many boxes are folded away behind this one. */
  readonly hidden: number
  /** Index of the box this one hangs on; -1 for none. */
  readonly parent: number
}

/** Boxes in document order, and the size they take. */
export interface DiagramLayout<N extends DiagramNode = DiagramNode> {
  readonly boxes: readonly DiagramBox<N>[]
  readonly width: number
  readonly height: number
}

/** The height of a line of a label in pixels. */
export const lineHeight = 17
/** Between the edge of a box and its label. */
export const padding = 12
const rowGap = 10
const columnGap = 42
const longest = 26 // in columns of a terminal: 13 Chinese characters

/** Sets a tree from left to right, each parent in the middle of its children; of nodes whose path is folded the children are left out. */
export function layOut<N extends DiagramNode & { readonly children: readonly N[] }>(
  root: N,
  folded: ReadonlySet<string> = new Set(),
): DiagramLayout<N> {
  const boxes: (DiagramBox<N> & { readonly depth: number })[] = []
  const widths: number[] = []
  /** Places a node and what hangs on it from `top` down; gives how much height they take. */
  const place = (node: N, depth: number, parent: number, top: number): number => {
    const size = sizeOf(node)
    widths[depth] = Math.max(widths[depth] ?? 0, size.width)
    const isFolded = folded.has(node.path)
    const index = boxes.length
    const hidden = isFolded ? descendants(node) : 0
    boxes.push({ node, x: 0, y: top, ...size, hidden, parent, depth })
    let below = 0
    const children: readonly N[] = isFolded ? [] : node.children
    for (const [at, child] of children.entries()) {
      if (at > 0) below += rowGap
      below += place(child, depth + 1, index, top + below)
    }
    const spare = size.height - below
    // Few children beside a high box stand in its middle.
    if (spare > 0) for (const [at, box] of boxes.entries()) if (at > index) boxes[at] = moved(box, spare / 2)
    boxes[index] = moved(boxes[index]!, Math.max(-spare, 0) / 2)
    return Math.max(size.height, below)
  }
  const height = place(root, 0, -1, 0)
  const starts: number[] = []
  let x = 0
  for (const width of widths) {
    starts.push(x)
    x += width + columnGap
  }
  return {
    boxes: boxes.map(({ depth, ...box }) => ({ ...box, x: starts[depth] ?? 0 })),
    width: Math.max(x - columnGap, 0),
    height,
  }
}

function sizeOf(node: DiagramNode): Pick<DiagramBox, 'width' | 'height' | 'lines' | 'count'> {
  const count = node.count ? `${node.count.listed}/${node.count.claimed}` : ''
  const lines = labelLines(node.label, longest)
  const bold = node.kind === 'section' || node.kind === 'document'
  const label = Math.max(...lines.map((line) => widthOf(line, bold)))
  // The knob that folds stands over the edge.
  const right = node.children.length > 0 ? 4 : 0
  const width = Math.ceil(label + (count ? columns(count) * 8 + 12 : 0)) + 2 * padding + right
  return { width, height: lines.length * lineHeight + 11, lines, count }
}

/** Bold makes Latin letters wider, and leaves Chinese characters as they are; a plus is as wide as a half of these more. */
function widthOf(line: string, bold: boolean): number {
  return columns(line) * (bold && /[a-z]/i.test(line) ? 8.6 : 7.5) + line.replace(/[^+]/g, '').length * 4
}

function moved<T extends DiagramBox>(box: T, by: number): T {
  return { ...box, y: box.y + by }
}

function descendants({ children }: DiagramNode): number {
  return children.reduce((sum, child) => sum + 1 + descendants(child), 0)
}
