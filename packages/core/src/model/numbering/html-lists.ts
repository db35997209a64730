import type { Block } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'

/** A list that is open: the number of its last item, or null where its items bear none. */
interface OpenList {
  number: number | null
}

const TAG = /\((\d+)|[[).]/g

/** The numbers that HTML lists give their items, by block index, with the depth of the list; they stand nowhere in the text. */
export function htmlNumbers(
  blocks: readonly Block[],
): ReadonlyMap<number, { readonly ordinal: Ordinal; readonly depth: number }> {
  const numbers = new Map<number, { readonly ordinal: Ordinal; readonly depth: number }>()
  let open: OpenList[] = []
  for (const block of blocks) {
    const { kind, lists, listDepth, marker } = block.local
    // A heading or a Markdown list outside ends what was never closed.
    if (kind === 'heading' || (marker && listDepth === 1)) open = []
    if (!lists) continue
    let item = false
    for (const tag of lists.matchAll(TAG)) {
      const list = open.at(-1)
      if (tag[0] === ')') open.pop()
      else if (tag[0] !== '.') open.push({ number: tag[1] === undefined ? null : Number(tag[1]) - 1 })
      else {
        item = true
        if (list && list.number !== null) list.number++
      }
    }
    const number = open.at(-1)?.number
    if (item && kind === 'item' && number !== null && number !== undefined)
      numbers.set(block.index, { ordinal: unwritten(block, number), depth: open.length })
  }
  return numbers
}

/** A label that HTML writes: its span is empty, at the item's start. */
function unwritten(block: Block, value: number): Ordinal {
  const at = { start: block.span.start, end: block.span.start }
  return { value, text: `${value}.`, style: 'arabic-dot', form: 'N.', span: at, numeral: at }
}

/** True for a label that stands in the text; HTML writes those of its lists itself. */
export function isWritten({ span }: Ordinal): boolean {
  return span.end > span.start
}
