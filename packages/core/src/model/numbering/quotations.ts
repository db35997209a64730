import { oncePerBlock, type Block } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'

interface Quotes {
  /** Opening marks less closing ones. */
  readonly balance: number
  /** True when the prose begins with an opening mark. */
  readonly begins: boolean
}

const none: Quotes = { balance: 0, begins: false }

const quotesOf = oncePerBlock((local): Quotes => {
  const folded = foldedProse(local)
  if (!folded.includes('“') && !folded.includes('”')) return none
  let balance = 0
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (code === OPENING) balance++
    else if (code === CLOSING) balance--
  }
  return { balance, begins: folded.trimStart().charCodeAt(0) === OPENING }
})

const OPENING = 0x201c
const CLOSING = 0x201d
/** A quotation of more blocks than this was never closed. */
const LONGEST = 80

/** The blocks that stand inside a quotation begun in a block above, by block index: what they number is another text. */
export function quotedBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    if (quotesOf(block.local).balance <= 0) continue
    const last = closing(blocks, index, quotesOf(block.local).balance)
    for (let inside = index + 1; inside <= last; inside++) quoted.add(inside)
    if (last > index) index = last
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
