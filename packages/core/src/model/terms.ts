import type { Block } from '../tree/block.ts'
import type { Term } from './document.ts'

/** The terms of a document. */
export function termsOf(_blocks: readonly Block[]): readonly Term[] {
  return []
}
