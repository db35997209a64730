import type { Block } from '../../tree/block.ts'
import type { RunItem } from '../document.ts'
import type { LabelEvent } from './event.ts'

/** A label with the text that it heads: up to the next label of its run, where that stands in the same block. */
export function itemOf(block: Block, event: LabelEvent, following: LabelEvent | undefined): RunItem {
  if (following?.block !== event.block) return (event.whole ??= itemTo(block, event, undefined))
  return itemTo(block, event, following.ordinal.span.start)
}

function itemTo(block: Block, event: LabelEvent, next: number | undefined): RunItem {
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
