import type { StructureNode } from '@policydoc/language-server'

/** A box of the diagram, in pixels. */
export interface Box {
  readonly node: StructureNode
  readonly x: number
  readonly y: number
  readonly width: number
  /** The label, cut to what fits. */
  readonly label: string
  /** Right of the label: `3/4`. */
  readonly count: string
  /** Index of the box this one hangs on; -1 for none. */
  readonly parent: number
}

/** Boxes in document order, and the size they take. */
export interface Layout {
  readonly boxes: readonly Box[]
  readonly width: number
  readonly height: number
}

/** The height of a box in pixels. */
export const boxHeight = 28
const rowHeight = 38
const columnGap = 44
const padding = 12
const longest = 34 // in columns of a terminal: 17 Chinese characters

/** Sets a tree from left to right: one row per leaf, parents in the middle of their children. */
export function layOut(nodes: readonly StructureNode[]): Layout {
  const boxes: (Box & { depth: number })[] = []
  const widths: number[] = []
  let row = 0
  const place = (node: StructureNode, depth: number, parent: number): number => {
    const label = cut(node.label)
    const count = node.count ? `${node.count.listed}/${node.count.claimed}` : ''
    // Sections are bold, which makes Latin letters wider.
    const perColumn = node.kind === 'section' && /[a-z]/i.test(label) ? 8.6 : 7.5
    const width = Math.ceil(columns(label) * perColumn + (count ? columns(count) * 8 + 16 : 0)) + 2 * padding
    widths[depth] = Math.max(widths[depth] ?? 0, width)
    const index = boxes.length
    boxes.push({ node, x: 0, y: 0, width, label, count, parent, depth })
    const rows = node.children.map((child) => place(child, depth + 1, index))
    const [first, last] = [rows[0], rows.at(-1)]
    const own = first === undefined || last === undefined ? row++ : (first + last) / 2
    boxes[index] = { ...boxes[index]!, y: own * rowHeight }
    return own
  }
  for (const node of nodes) place(node, 0, -1)
  const starts: number[] = []
  let x = 0
  for (const width of widths) {
    starts.push(x)
    x += width + columnGap
  }
  return {
    boxes: boxes.map(({ depth, ...box }) => ({ ...box, x: starts[depth] ?? 0 })),
    width: Math.max(x - columnGap, 0),
    height: row * rowHeight,
  }
}

/** Columns of a terminal that a text takes: two for Chinese characters and full-width marks. */
export function columns(text: string): number {
  let sum = 0
  for (const character of text) sum += character.codePointAt(0)! >= 0x2e80 ? 2 : 1
  return sum
}

function cut(text: string): string {
  if (columns(text) <= longest) return text
  let kept = ''
  for (const character of text) {
    if (columns(kept) + columns(character) > longest - 1) break
    kept += character
  }
  return `${kept}…`
}
