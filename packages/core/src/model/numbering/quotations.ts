import { CLASS } from '../../language/character-classes.ts'
import { oncePerBlock, type Block, type LocalBlock } from '../../tree/block.ts'
import { holders } from '../../tree/gather.ts'
import { foldedProse } from '../folded.ts'

interface Quotes {
  /** Opening marks less closing ones. */
  readonly balance: number
  /** True when the prose begins with an opening mark. */
  readonly begins: boolean
  /** True when the mark that is not closed here begins the prose or follows a colon: what it opens is a text. */
  readonly opens: boolean
}

const none: Quotes = { balance: 0, begins: false, opens: false }

const quotesOf = oncePerBlock((local): Quotes => {
  if ((local.holds & CLASS.quote) === 0) return none
  const folded = foldedProse(local)
  const open: number[] = []
  let closed = 0
  for (let at = 0, { length } = folded; at < length; at++) {
    const code = folded.charCodeAt(at)
    if (code === OPENING) open.push(at)
    else if (code === CLOSING && open.pop() === undefined) closed++
  }
  const from = open[0]
  return {
    balance: open.length - closed,
    begins: folded.trimStart().charCodeAt(0) === OPENING,
    opens: from !== undefined && /(?:^|:)\s*$/.test(folded.slice(Math.max(0, from - 4), from)),
  }
})

const opensText = (local: LocalBlock): boolean => quotesOf(local).opens

const OPENING = 0x201c
const CLOSING = 0x201d
/** A quotation of more blocks than this was never closed. */
const LONGEST = 80

/** The blocks that stand inside a quotation begun in a block above, by block index: what they number is another text. */
export function quotedBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  let past = 0
  for (const index of holders(blocks, opensText)) {
    if (index < past) continue
    const last = closing(blocks, index, quotesOf((blocks[index] as Block).local).balance)
    for (let inside = index + 1; inside <= last; inside++) quoted.add(inside)
    past = last + 1
  }
  return quoted
}

/** The index of the block that closes a quotation; that of its beginning when none does. */
function closing(blocks: readonly Block[], from: number, balance: number): number {
  let open = balance
  for (let index = from + 1; index < blocks.length && index <= from + LONGEST; index++) {
    const block = blocks[index] as Block
    if (block.kind === 'heading') return from
    const quotes = quotesOf(block.local)
    // Each paragraph of a quotation may begin with a mark, which only the last one closes.
    open = quotes.begins ? quotes.balance : open + quotes.balance
    if (open <= 0) return index
  }
  return from
}
