import type { PhrasingContent } from 'mdast'
import { newFlat, addOffset, flatten, type Flat } from './inline.ts'
import { phrasing } from './markdown/phrasing.ts'
import { Doubt, markdownText, pointAt, textNode } from './markdown/text.ts'

/** A label before at least two words: (a) First, …; ii. A person …. */
const LABELLED = /^\s*\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+\S+ \S/i

/** True for what Markdown takes for code because it is indented, and is prose in a pasted Chinese text or a list by labels. */
export function isProse(code: string): boolean {
  return /[\u3400-\u9fff]/.test(code) || LABELLED.test(code)
}

/** Prose that Markdown takes for code, each line read for its markup. */
export function indentedProse(source: string, start: number, end: number): Flat {
  const code = source.slice(start, end)
  try {
    const flat = flatten(inlineOf(code), code)
    for (let at = 0; at < flat.text.length; at++) flat.map[at] = (flat.map[at] as number) + start
    return flat
  } catch (error) {
    if (!(error instanceof Doubt)) throw error
  }
  const flat = newFlat()
  for (let at = start; at < end; at++) {
    if (source[at] === '\r' && source[at + 1] === '\n') continue
    flat.text += source[at] === '\r' ? '\n' : source[at]
    addOffset(at)
  }
  return flat
}

function inlineOf(code: string): readonly PhrasingContent[] {
  const text = markdownText(code)
  const { start, end, count } = text.lines
  const isEmpty = (from: number, to: number): boolean => code.slice(from, to).trim() === ''
  const nodes: PhrasingContent[] = []
  for (let line = 0; line < count; line++) {
    const from = start[line] as number
    const to = end[line] as number
    nodes.push(...phrasing(text, [{ line, start: from, end: to }]))
    if (line === count - 1) continue
    const position = {
      start: pointAt(text, line, to),
      end: pointAt(text, line + 1, start[line + 1] as number),
    }
    // A blank line parts what stands above and below it.
    const blank = isEmpty(from, to) || isEmpty(start[line + 1] as number, end[line + 1] as number)
    nodes.push(blank ? { type: 'break', position } : textNode({ value: '\n', ...position }))
  }
  return nodes
}
