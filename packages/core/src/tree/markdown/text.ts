import type { PhrasingContent, Text } from 'mdast'
import { linesOf, type Lines } from '../lines.ts'

/** Thrown where the own reader is in doubt: micromark reads the chunk instead. */
export class Doubt extends Error {}

/** One for all: a stack trace for each would cost more than the reading. */
export const doubt = new Doubt('in doubt')

/** A chunk of Markdown, its lines, and where each line's content begins inside the containers that hold it. */
export interface MarkdownText {
  readonly source: string
  readonly lines: Lines
}

/** A chunk ready to be read. */
export function markdownText(source: string): MarkdownText {
  return { source, lines: linesOf(source, 0) }
}

/** A point of unist. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** The point of an offset on a line (both from 0). */
export function pointAt({ lines }: MarkdownText, line: number, offset: number): Point {
  return { line: line + 1, column: offset - (lines.start[line] as number) + 1, offset }
}

/** A text node that is still being put together. */
export interface OpenText {
  value: string
  readonly start: Point
  end: Point
}

/** The node of a text. */
export function textNode({ value, start, end }: OpenText): Text {
  return { type: 'text', value, position: { start, end } }
}

/** Nodes in a row, texts beside one another made one. */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const row: PhrasingContent[] = []
  for (const node of nodes) {
    const last = row[row.length - 1]
    if (node.type === 'text' && last?.type === 'text' && last.position && node.position) {
      last.value += node.value
      last.position.end = node.position.end
    } else row.push(node)
  }
  return row
}

/** What is said in place of an image whose label holds these nodes. */
export function altOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'value' in node
        ? node.value
        : 'alt' in node
          ? (node.alt ?? '')
          : 'children' in node
            ? altOf(node.children)
            : '',
    )
    .join('')
}
