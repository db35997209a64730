import type { LocalFigure } from './read.ts'

/** 由会长: one name, and nothing beside it that counts without a number. */
const OPENING = /^[^、,和及与;。:()]{0,14},?由[^、,和及与;。:()]{1,16}$/
/** From one part to the next: one separator, one name. */
const GAP = /^(?:[、,;]|[、,]?(?:以?及|和|与))[^、,;和及与。:()]{1,16}$/

/** True where parts are stated as all that make a whole: 九人，由会长一人、船东三人及船工四人组成. */
export function composes(total: LocalFigure, parts: readonly LocalFigure[], folded: string): boolean {
  const last = parts.at(-1)
  return (
    !!last &&
    /^(?:共同)?(?:组成|构成|组织)/.test(folded.slice(last.unitEnd, last.unitEnd + 4)) &&
    parts.every((part, index) => {
      const before = parts[index - 1]
      return (before ? GAP : OPENING).test(folded.slice((before ?? total).unitEnd, part.start))
    })
  )
}
