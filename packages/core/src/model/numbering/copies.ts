import type { Block } from '../../tree/block.ts'
import type { Span } from '../../text/span.ts'
import type { Ordinal } from '../document.ts'

const LONGEST_TITLE = 240

/** True for a heading that is printed again, one line after the other. */
export function isCopy(before: Block | undefined, block: Block): boolean {
  if (!before || before.prose.length > LONGEST_TITLE || before.local.marker || block.local.marker)
    return false
  return before.kind !== block.kind && before.prose.trim() === block.prose.trim()
}

/** The numeral of a label where its heading is printed again. */
export function copyOf(
  blocks: readonly Block[],
  index: number,
  { text, span, numeral }: Ordinal,
): Span | undefined {
  const copy = blocks[index + 1]
  const at = copy && isCopy(blocks[index], copy) ? copy.prose.indexOf(text) : -1
  if (!copy || at < 0) return undefined
  return copy.spanOf(at + numeral.start - span.start, at + numeral.end - span.start)
}
