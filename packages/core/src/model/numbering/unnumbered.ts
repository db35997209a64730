import { endsInColon } from '../../text/colon.ts'
import type { Block } from '../../tree/block.ts'
import type { Run } from '../document.ts'
import type { SequenceFault } from './faults.ts'
import { leadingLabel } from './labels.ts'

/**
 * True where a paper leaves its first paragraph without number and counts the others on through its sections: 一、 (text) 2. 二、 3. It never
 * begins again with 1; and either the numbers go on behind the next heading, or no other paragraph is without number.
 */
export function beginsUnnumbered(
  { kind, run, item }: SequenceFault,
  runs: readonly Run[],
  blocks: readonly Block[],
): boolean {
  if (kind !== 'start' || item.ordinal.value !== 2 || run.style !== 'arabic-dot' || !run.parent) return false
  const like = runs.filter(({ scheme, placement }) => scheme === run.scheme && placement === 'line')
  if (like[0] !== run || like.some(({ items }) => items[0]?.ordinal.value === 1)) return false
  const { parent } = run
  const heads = runs.find(({ items }) => items.some(({ ordinal }) => ordinal === parent))?.items ?? []
  const [first] = heads
  if (!first) return false
  const before = blocks.slice(first.block + 1, item.block).filter(isParagraph)
  if (!before.some(({ index, prose }) => index < item.block - 1 || !endsInColon(prose))) return false
  if (like.some(({ continuous }) => continuous)) return true
  const section = heads.find(({ ordinal }) => ordinal === parent)?.block ?? 0
  return (
    before.length === 1 &&
    before.every(({ index }) => index < section) &&
    !blocks.slice(item.block).some(isParagraph)
  )
}

/** Text without label, to its end or up to the items that it announces. */
function isParagraph({ kind, local, prose }: Block): boolean {
  return kind === 'text' && local.listDepth === 0 && END.test(prose) && leadingLabel(local) === null
}

const END = /[。.!！?？:：–—][”」』）)]?\s*$/
