import { plainCount } from './count.ts'
import type { Counted } from './candidate.ts'
import { actions } from './likeness.ts'
import type { Scan } from './scan.ts'
import { LEADING } from './words/zh.ts'
import { allMatches } from '../../text/matches.ts'

/** 双方, 双向; a slogan in quotes: “双提升”. Not 双手, 双双. */
const TWOFOLD =
  /^双(?:方(?![案法式面位程])|[重向语边赢轴轨翼城]|主轴|引擎|丰收|轮驱动)|^[“‘]双[一-鿿]{1,5}[”’]/

/** Where a text says 双, which counts two; the list before it is only ever confirmed. */
export function twofoldIn({ text }: Scan): readonly Counted[] {
  if (!text.includes('双')) return []
  return allMatches(text, /(?<!双)双/g).flatMap(({ index: start }) => {
    // 质量与效率双提升
    const counts = TWOFOLD.test(text.slice(start - Number(/[“‘]/.test(text.charAt(start - 1))), start + 8))
    if (!(counts || actions.at(text, start + 1)) || LEADING.test(text.slice(Math.max(0, start - 2), start)))
      return []
    const numeral = { value: 2, start, end: start + 1, notation: 'chinese', approximate: false } as const
    const quote = '“‘'.includes(text.charAt(start - 1)) ? start - 1 : -1
    const noun = /^[一-鿿]{1,2}/.exec(text.slice(start + 1, start + 3))?.[0] ?? ''
    return { ...plainCount(numeral), noun, end: start + 1 + noun.length, quote, party: true }
  })
}
