import { oncePerBlock, type Block } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import { chineseRespective } from './chinese-respective.ts'
import { englishRespective } from './english-respective.ts'
import type { Told } from './named-values.ts'

/** Where one value, or one name, is missing; two names alone are as often something else. */
const respectiveIn = oncePerBlock((local) =>
  [...chineseRespective(local), ...englishRespective(local)].filter(
    ({ names, values: { min, max }, again }) =>
      (max === names.min - 1 || min === names.max + 1) &&
      (again || (max > 1 && Math.max(max, names.max) > 2)),
  ),
)

/** What a document tells respectively with a value too few or too many. */
export function respectivesOf(blocks: readonly Block[]) {
  return gather(blocks, respectiveIn, ({ names, values: { min, max }, english, start, end }: Told, block) => {
    const [count, values] = max < names.min ? [names.min, max] : [names.max, min]
    // Where the first name begins is not known in English.
    return { names: names.all.slice(-count), count, values, english, span: block.spanOf(start, end) }
  })
}
