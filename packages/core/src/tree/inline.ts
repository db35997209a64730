import { codeAt } from '../text/character-set.ts'
import type { Nodes } from 'mdast'
import { matchAt } from '../text/matches.ts'

/** Stands for a hard break in flattened text; Markdown itself never lets this character through. */
export const hardBreak = '\0'

/**
 * Text without markup and, for each code unit, its offset in the chunk. Soft line ends stay `\n`. There is one for all: what it holds
 * is good until the next text is flattened.
 */
export interface Flat {
  text: string
  map: Int32Array
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});/y

const flat: Flat = { text: '', map: new Int32Array(1024) }
let length = 0

/** Begins a new flat text. */
export function newFlat(): Flat {
  flat.text = ''
  length = 0
  return flat
}

/** Adds the offset of the next code unit. */
export function addOffset(offset: number): void {
  if (length === flat.map.length) {
    const longer = new Int32Array(length * 2)
    longer.set(flat.map)
    flat.map = longer
  }
  flat.map[length++] = offset
}

/** Flattens phrasing content: link addresses, HTML tags, comments and images are not part of it. */
export function flatten(nodes: readonly Nodes[], source: string): Flat {
  newFlat()
  add(nodes, source)
  return flat
}

function add(nodes: readonly Nodes[], source: string): void {
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    if (node.type === 'text' || node.type === 'inlineCode') {
      const code = node.type === 'inlineCode'
      align(node.value, source, start + (code ? ticksAt(source, start) : 0), end, code)
    } else if (node.type === 'break') {
      flat.text += hardBreak
      addOffset(lineEndFrom(source, start, end))
    } else if (node.type === 'html') {
      if (/^<br\b/i.test(node.value)) {
        flat.text += hardBreak
        addOffset(start)
      }
    } else if ('children' in node) add(node.children as readonly Nodes[], source)
  }
}

function ticksAt(source: string, start: number): number {
  let ticks = 0
  while (codeAt(source, start + ticks) === 96) ticks++
  return ticks
}

function lineEndFrom(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return start
}

/** Finds each code unit of a value in its source, past escapes, references, indents and quote marks. */
function align(value: string, source: string, start: number, end: number, verbatim: boolean): void {
  // As written: nothing to look for.
  if (!verbatim && source.startsWith(value, start) && !/[\\\r]/.test(value)) {
    for (let index = 0, { length } = value; index < length; index++) addOffset(start + index)
    flat.text += value
    return
  }
  let at = start
  let pending = 0
  let text = ''
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index)
    if (code === 13 && codeAt(value, index + 1) === 10) continue
    const unit = code === 13 ? '\n' : (value[index] as string)
    if (pending) {
      // The second code unit of what one character reference stands for.
      pending = 0
      text += unit
      addOffset(at - 1)
      continue
    }
    let referenceEnd = 0
    while (at < end) {
      const here = codeAt(source, at)
      if (here === 38 && !verbatim) {
        const found = matchAt(reference, source, at)
        if (found && !(code === 38 && value.startsWith(found[0], index))) {
          referenceEnd = reference.lastIndex
          break
        }
      }
      if (here === 92 && code !== 92 && !verbatim) {
        at++
        continue
      }
      if (same(here, code) || (verbatim && code === 32 && (here === 10 || here === 13))) break
      at++
    }
    text += unit
    addOffset(Math.min(at, Math.max(start, end - 1)))
    if (referenceEnd) {
      at = referenceEnd
      pending = code >= 0xd800 && code <= 0xdbff ? 1 : 0
    } else if (!verbatim && codeAt(source, at) === 92 && codeAt(source, at + 1) === 92) at += 2
    else at++
  }
  flat.text += text
}

function same(source: number, value: number): boolean {
  return source === value || (value === 10 && source === 13) || (value === 0xfffd && source === 0)
}
