import type { Block } from '../../tree/block.ts'
import { gather } from '../../tree/gather.ts'
import type { Repeat, StatedNumber } from '../arithmetic.ts'
import { foldedProse } from '../folded.ts'
import { namedFigures, type NamedFigure } from './named.ts'
import type { LocalFigure } from './read.ts'
import { stated } from './stated.ts'

interface Placed extends NamedFigure {
  readonly block: Block
}

/**
 * The quantities that a document states more than once in the same words, for the same year and month and under the same condition. Where no year is
 * named, the words are as often said of another place, class or day.
 */
export function documentRepeats(blocks: readonly Block[]): readonly Repeat[] {
  const known = new Map<string, Placed>()
  return gather(blocks, namedFigures, (named, block): Placed => ({ block, ...named })).flatMap((named) => {
    const { block, figure, year, month = '', condition } = named
    if (year === undefined) return []
    const key = `${year}|${month}|${named.key}`
    const first = known.get(key)
    if (!first) known.set(key, named)
    // One paragraph tells two things in the same words; a summary and its body are two.
    if (!first || first.block === block || first.condition !== condition) return []
    const alike = first.figure.value === figure.value || rounds(first.figure, figure)
    if (!alike && inTwoPlaces(blocks, first.block, block)) return []
    return [
      {
        label: figure.label,
        first: withUnit(first.figure, first.block),
        again: withUnit(figure, block),
        year,
        status: alike ? 'match' : 'mismatch',
      },
    ]
  })
}

const placeLine = (block: Block | undefined): string => (block ? foldedProse(block.local).trim() : '')
/** A line that names a place alone, behind its label: 一、甲县, 附表2 乙区. */
const PLACE =
  /^(?:第?[一二三四五六七八九十\d]+[、.章节]?|\([^()]{1,3}\)|附[表件]\d*[.:]?)?\s*([\u4e00-\u9fff]{1,8}[省市区县旗州盟乡镇村])$/
/** How many blocks above a figure its place is searched for. */
const FAR = 200

/** True for blocks below the headings of two places: the words of one are not said of the other. */
function inTwoPlaces(blocks: readonly Block[], first: Block, again: Block): boolean {
  const places = [first, again].map(({ index }) => {
    for (let at = index - 1; at >= Math.max(0, index - FAR); at--) {
      const place = PLACE.exec(placeLine(blocks[at]))?.[1]
      if (place !== undefined) return place
    }
    return undefined
  })
  return places[0] !== undefined && places[1] !== undefined && places[0] !== places[1]
}

/** A figure with its unit as the text has it; the span is that of the number alone. */
function withUnit(figure: LocalFigure, block: Block): StatedNumber {
  const { start, end, unitEnd } = figure
  return { ...stated(figure, block), text: block.prose.slice(start, Math.max(end, unitEnd)) }
}

/** True when one value is the other, rounded: 5000.6亿 and 5001亿. */
function rounds(a: LocalFigure, b: LocalFigure): boolean {
  return a.step !== b.step && Math.abs(a.value - b.value) <= Math.max(a.step, b.step) / 2
}
