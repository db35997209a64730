import type { Block } from '../tree/block.ts'
import type { Reference } from './document.ts'

/** The references of a document. */
export function referencesOf(_blocks: readonly Block[]): readonly Reference[] {
  return []
}
