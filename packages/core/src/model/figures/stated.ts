import type { Block } from '../../tree/block.ts'
import { written } from '../../tree/written.ts'
import type { StatedNumber } from '../arithmetic.ts'
import type { Span } from '../../text/span.ts'

/** A number in prose offsets. */
export interface LocalNumber extends Span {
  readonly value: number
}

/** A number of a block as the block's text has it. */
export function stated(number: LocalNumber, block: Block): StatedNumber {
  const { value, start, end } = number
  const blanks = /^ */.exec(block.prose.slice(start, end))?.[0].length ?? 0
  return { value, ...written(block, { start: start + blanks, end }) }
}
