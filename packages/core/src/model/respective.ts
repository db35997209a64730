import { oncePerBlock, type Block } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import { chineseRespective } from './chinese-respective.ts'
import { englishRespective } from './english-respective.ts'
import type { NamedValues } from './named-values.ts'

const respectiveIn = oncePerBlock((local) => [...chineseRespective(local), ...englishRespective(local)])

/** What a document tells respectively with a value too few or too many. */
export function respectivesOf(blocks: readonly Block[]): readonly NamedValues[] {
  return holders(blocks, (local) => respectiveIn(local).length > 0).flatMap((index) => {
    const block = blocks[index] as Block
    return respectiveIn(block.local).map((one) => ({ ...one, ...block.spanOf(one.start, one.end) }))
  })
}
