import type { Block } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import type { Figure } from './document.ts'
import { localFigures } from './figures/read.ts'

/** Numbers with units that a document states, in text order; ordinals, dates and bare numbers are none. */
export function figuresOf(blocks: readonly Block[]): readonly Figure[] {
  return gather(blocks, localFigures, ({ label, value, unit, approximate, start, end }, block) => ({
    label,
    value,
    unit,
    approximate,
    span: block.spanOf(start, end),
  }))
}
