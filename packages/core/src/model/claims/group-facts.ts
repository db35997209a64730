import { oncePerBlock, type BlockKind } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { hasMark, wordOf, type Word } from './marks.ts'

/** What lists are told by of one block, beside its mark and its label: nothing else of it is looked at. */
export interface GroupFacts {
  readonly kind: BlockKind
  readonly depth: number
  readonly listDepth: number
  readonly quoted: number
  /** The marker of a list item, as written. */
  readonly marker: string | undefined
  /** Tags of HTML lists before the block and behind it. */
  readonly lists: string | undefined
  readonly word: Word | null
  /** A short paragraph that ends without a mark: with a label it may stand as a heading. */
  readonly head: boolean
  /** The two Chinese characters, or the English word, that a paragraph begins with. */
  readonly opening: string
}

/** A paragraph that stands as a heading is at most this long, in code units. */
const LONGEST_HEAD = 90
const OPENING = /^(?:[一-鿿]{2}|[A-Za-z]+(?=\s))/

/** What lists are told by of a block. */
export const groupFacts = oncePerBlock((local): GroupFacts => {
  const { kind, depth, listDepth, quoted, marker, lists } = local
  const word = hasMark(kind) ? wordOf(local) : null
  const opening = kind === 'text' ? (OPENING.exec(foldedProse(local))?.[0] ?? '') : ''
  const head =
    kind === 'text' && local.prose.length <= LONGEST_HEAD && !/[.。:：;；,，]\s*$/.test(local.prose)
  return { kind, depth, listDepth, quoted, marker: marker?.text, lists, word, head, opening }
})
