import type { Block } from '../../tree/block.ts'
import type { RunItem } from '../document.ts'
import type { LabelEvent } from './event.ts'

/** A label with the text that it heads: up to the next label of its run, where that stands in the same block. */
export function itemOf(block: Block, event: LabelEvent, following: LabelEvent | undefined): RunItem {
  const next = following?.block === event.block ? following.ordinal.span.start : undefined
  const end = next ?? block.span.end
  const { prose } = block
  let textEnd = prose.length
  if (next !== undefined) {
    textEnd = event.textStart
    while (textEnd < prose.length && block.at(textEnd) < end) textEnd++
  }
  const text = prose.slice(event.textStart, textEnd).trim()
  return { ordinal: event.ordinal, block: event.block, text, span: { start: event.ordinal.span.start, end } }
}
