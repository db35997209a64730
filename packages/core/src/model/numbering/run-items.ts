import type { Block } from '../../tree/block.ts'
import type { RunItem } from '../document.ts'
import type { LabelEvent } from './events.ts'

/** For labels that others follow in the same block: where the next one begins. */
export function endsOf(
  runs: readonly { readonly events: readonly LabelEvent[] }[],
): ReadonlyMap<LabelEvent, number> {
  const ends = new Map<LabelEvent, number>()
  for (const { events } of runs) {
    for (const [index, event] of events.entries()) {
      const next = events[index + 1]
      if (next?.block === event.block) ends.set(event, next.ordinal.span.start)
    }
  }
  return ends
}

/** A label with the text that it heads. */
export function itemOf(block: Block, event: LabelEvent, ends: ReadonlyMap<LabelEvent, number>): RunItem {
  const next = ends.get(event)
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
