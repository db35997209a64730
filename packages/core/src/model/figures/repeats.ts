import type { Block, LocalBlock } from '../../tree/block.ts'
import { gather, holders } from '../../tree/gather.ts'
import type { Repeat, StatedNumber } from '../arithmetic.ts'
import type { Run } from '../document.ts'
import { namedFigures, conditionsOf, type NamedFigure } from './named.ts'
import type { LocalFigure } from './read.ts'
import { isSlip } from './slips.ts'
import { stated } from './stated.ts'

interface Placed extends NamedFigure {
  readonly block: Block
}

/** The quantities that a document states more than once in the same words, for the same year and under the same condition. */
export function documentRepeats(blocks: readonly Block[], runs: readonly Run[]): readonly Repeat[] {
  const breaks = breaksOf(blocks, runs)
  const known = new Map<string, Placed>()
  return gather(blocks, namedFigures, (named, block): Placed => ({ ...named, block })).flatMap((named) => {
    const { block, figure, year, condition } = named
    const key = `${year ?? ''}|${named.key}`
    const first = known.get(key)
    if (!first) known.set(key, named)
    // One paragraph tells two things in the same words; a summary and its body are two.
    if (!first || first.block === block) return []
    const conditions = conditionsOf(condition, first.condition)
    if (conditions === 'two') return []
    const alike = first.figure.value === figure.value || rounds(first.figure, figure)
    // A subject may be one among others, whose values lie farther apart than a slip of the pen.
    if (!alike && conditions === 'topic' && !isNear(first.figure.value, figure.value)) return []
    // What was done in one section is planned anew in another.
    if (year === undefined && breaks.some((at) => at > first.block.index && at <= block.index)) return []
    return [
      {
        label: figure.label,
        first: withUnit(first.figure, first.block),
        again: withUnit(figure, block),
        ...(year === undefined ? {} : { year }),
        status: alike ? 'match' : 'mismatch',
      },
    ]
  })
}

/** A figure with its unit as the text has it; the span is that of the number alone. */
function withUnit(figure: LocalFigure, block: Block): StatedNumber {
  const { start, end, unitEnd } = figure
  return { ...stated(figure, block), text: block.prose.slice(start, Math.max(end, unitEnd)) }
}

/** The blocks that begin a chapter, a 一、 or a Markdown heading. */
function breaksOf(blocks: readonly Block[], runs: readonly Run[]): readonly number[] {
  const labels = runs.filter(({ style }) => style === 'cjk-comma' || style === 'chapter')
  return [...holders(blocks, isHeading), ...labels.flatMap(({ items }) => items.map(({ block }) => block))]
}

const isHeading = ({ kind }: LocalBlock): boolean => kind === 'heading'

/** True when one value is the other, rounded: 5000.6亿 and 5001亿. */
function rounds(a: LocalFigure, b: LocalFigure): boolean {
  return a.step !== b.step && Math.abs(a.value - b.value) <= Math.max(a.step, b.step) / 2
}

/** True for a slip of the pen that leaves nine tenths of a value. */
function isNear(a: number, b: number): boolean {
  return isSlip(a, b) && Math.abs(a - b) * 10 <= Math.max(a, b)
}
