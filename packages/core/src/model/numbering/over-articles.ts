import type { Block } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'
import type { NumberingEvent } from './event.ts'

const HEADING = new Set(['cjk-paren', 'arabic-dot'])
const LONGEST_HEADING = 40
/** Below sections, above articles. */
const ABOVE_ARTICLES = 12.2

/**
 * Tells headings of articles from items of an article: （二）不动产抵押 right above an article heads it and those behind it, unless the
 * article before lists （一）; and it heads articles where it goes on with such headings, and with no list of the article before.
 */
export function overArticles(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
): (event: NumberingEvent) => NumberingEvent {
  /** By scheme: the last number of the headings, and of the list in the article at hand. */
  const headings = new Map<string, number>()
  const items = new Map<string, number>()
  const heads = ({ prose, index }: Block, scheme: string, value: number): boolean => {
    if (prose.length > LONGEST_HEADING || /[；;，,：:]\s*$/.test(prose)) return false
    if (value > 1 && items.get(scheme) === value - 1) return false
    const goesOn = value > 1 && headings.get(scheme) === value - 1
    if (ordinals[index + 1]?.style !== 'article') return goesOn
    return (
      goesOn || !/。\s*$/.test(prose) || (value === 1 && !/[：:]\s*$/.test(blocks[index - 1]?.prose ?? ''))
    )
  }
  return (event) => {
    if (event.kind === 'heading') items.clear()
    if (event.kind !== 'label' || event.placement === 'inline') return event
    const { ordinal, scheme } = event
    const block = blocks[event.block]
    if (ordinal.style === 'article' || ordinal.style === 'chapter') items.clear()
    if (!block || block.kind === 'heading' || !HEADING.has(ordinal.style)) return event
    if (!heads(block, scheme, ordinal.value)) {
      items.set(scheme, ordinal.value)
      return event
    }
    items.clear()
    headings.set(scheme, ordinal.value)
    return { ...event, scheme: `${scheme}^`, rank: ABOVE_ARTICLES }
  }
}
