import { writeOrdinal } from '../../language/labels/write.ts'
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

/** True where an item holds the next label, run into its own sentence, or ends with a mark that leaves it out. */
export function isHeldBy(item: RunItem, value: number): boolean {
  return ELIDED.test(item.text) || holdsLabel(item, value)
}

/** True where an item's own text holds a label of its form with a value. */
export function holdsLabel({ ordinal, text }: RunItem, value: number): boolean {
  // What stands behind the numeral tells most texts apart before a label is written.
  const tail = ordinal.text.slice(ordinal.numeral.end - ordinal.span.start).replace(MARK, '')
  if (!text.includes(tail)) return false
  const label = writeOrdinal(value, ordinal).replace(MARK, '')
  if (label.length < 2) return false
  const pieces = text.split(label)
  // The 3. of 3.2% is not a label, and 第（三）项 another item's.
  return pieces.some(
    (rest, index) =>
      index > 0 && !/^[\d项項目款条條至]/.test(rest) && !/[\d.第]$/.test(pieces[index - 1] ?? ''),
  )
}

const MARK = /[,，、:：]$/
const ELIDED = /(?:…|\.{3,}|\*{3,})["”」』）)]?[;；,，。]?$/
