import type { Block } from '../tree/block.ts'
import type { Figure } from './document.ts'

/** The figures of a document. */
export function figuresOf(_blocks: readonly Block[]): readonly Figure[] {
  return []
}
