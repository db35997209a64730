import { CLASS } from '../language/character-classes.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import type { Term } from './document.ts'
import { foldedProse, holdsProse } from './folded.ts'
import { allMatches } from '../text/matches.ts'
import type { Span } from '../text/span.ts'

interface LocalTerm extends Span {
  readonly text: string
  /** Folded; what is compared. */
  readonly key: string
}

/** A name is short and holds no clause. */
const QUOTED = /“([^“”,。;:!?]{2,16})”/g

/** Names in quotation marks with all their quoted uses, in the order of their first; spans without the marks. */
export function termsOf(blocks: readonly Block[]): readonly Term[] {
  const terms = new Map<string, { readonly text: string; readonly uses: Term['uses'][number][] }>()
  for (const index of holders(blocks, localTerms)) {
    const block = blocks[index] as Block
    for (const { text, key, start, end } of localTerms(block.local)) {
      const term = terms.get(key) ?? { text, uses: [] }
      term.uses.push(block.spanOf(start, end))
      terms.set(key, term)
    }
  }
  return [...terms.values()]
}

const localTerms = oncePerBlock((local): readonly LocalTerm[] =>
  holdsProse(local) && (local.holds & CLASS.quote) !== 0
    ? allMatches(foldedProse(local), QUOTED).map(({ index, 1: key = '' }) => {
        const start = index + 1
        return { text: local.prose.slice(start, start + key.length), key, start, end: start + key.length }
      })
    : [],
)
