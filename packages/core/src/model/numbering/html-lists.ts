import type { Block, LocalBlock } from '../../tree/block.ts'
import { holders } from '../../tree/gather.ts'
import type { Ordinal } from '../document.ts'

/** A list that is open: the number of its last item, or null where its items bear none. */
interface OpenList {
  number: number | null
  bold: boolean
}

/** The number of an item, how deep its list lies, and whether the list is set in bold, as numbered headings are. */
export interface HtmlNumber {
  readonly ordinal: Ordinal
  readonly depth: number
  readonly bold: boolean
}

const TAG = /[({](\d+)|[[).!]/g

/** The numbers that HTML lists give their items, by block index; they stand nowhere in the text. */
export function htmlNumbers(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
): ReadonlyMap<number, HtmlNumber> {
  const numbers = new Map<number, HtmlNumber>()
  if (holders(blocks, hasLists).length === 0) return numbers
  let open: OpenList[] = []
  for (const block of blocks) {
    const { kind, lists } = block.local
    if (lists === undefined) {
      // A heading or a numbered paragraph outside ends what was never closed.
      if (open.length && (kind === 'heading' || ordinals[block.index]?.style === 'arabic-dot')) open = []
      continue
    }
    const [before = '', behind = ''] = lists.split('|')
    const begun = follow(open, before)
    const { number, bold } = open.at(-1) ?? { number: null, bold: false }
    if (begun && kind === 'item' && number !== null)
      numbers.set(block.index, { ordinal: unwritten(block, number), depth: open.length, bold })
    follow(open, behind)
  }
  return numbers
}

const hasLists = ({ lists }: LocalBlock): boolean => lists !== undefined

/** Opens and closes lists as tags say; true when an item begins. */
function follow(open: OpenList[], tags: string): boolean {
  let item = false
  for (const [tag, first] of tags.matchAll(TAG)) {
    const list = open.at(-1)
    if (tag === ')') open.pop()
    else if (tag !== '.' && tag !== '!')
      open.push({ number: first === undefined ? null : Number(first) - 1, bold: tag.startsWith('{') })
    else {
      item = true
      if (!list || list.number === null) continue
      list.number++
      if (tag === '!') list.bold = true
    }
  }
  return item
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
