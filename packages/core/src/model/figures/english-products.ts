import { CLASS } from '../../language/character-classes.ts'
import { amountsIn } from '../../language/numbers/amounts.ts'
import { judged, type JudgedTotal } from './total.ts'
import { ofProse } from '../folded.ts'
import { allMatches } from '../../text/matches.ts'

const SUM = String.raw`(?:US\$|[$£€])?\d[\d,]*(?:\.\d+)?`
const TOTAL = String.raw`(?:an? )?(?:total (?:cost )?of|totall?ing|making) ${SUM}|${SUM}(?: [a-z]+)? (?:in (?:total|all)|altogether)`
const ROUGHLY = String.raw`(?:about|around|over|to|nearly|almost|least|most|than|some)\b`
/** Each of the 12 clubs received £250: how much each of so many has. */
const EACH_OF =
  String.raw`each of (?:the |our |its |their |these )?\d[\d,]* [a-z-]+(?: (?!${ROUGHLY})[a-z-]+){0,2} ${SUM}` +
  String.raw`(?: (?!(?:an?|per|every)\b)[a-z]+){0,2}`
/** How many, how much each has, and what that makes: 20 lamps at £15 each, £300 in total; 6 courses of 45 sailors, a total of 270. */
const PRODUCT = new RegExp(
  String.raw`(?:${EACH_OF}|(?<![\d.,$£€])\d[\d,]* [a-z-]+(?: [a-z-]+)? (?:at|of|with) ${SUM}(?: [a-z]+){0,2}?` +
    String.raw`(?: each(?: time)?| per [a-z]+| apiece)?)` +
    String.raw`(?:,|:| \(| [-–—])? (?:(?:and|or|for|at|with) )?(?:${TOTAL})(?![\d,.]*\d| (?:million|billion|m\b|bn\b))`,
  'gi',
)

/** The totals of an English block that are so many times so much. */
export const englishProductsOf = ofProse(
  { holds: CLASS.latin, numbers: 3 },
  (folded): readonly JudgedTotal[] => {
    return allMatches(folded, PRODUCT).flatMap(({ 0: text, index }) => {
      const [times, each, total, ...others] = amountsIn(folded, index, index + text.length)
      if (!times || !each || !total || others.length || times.unit !== '' || each.unit !== total.unit)
        return []
      // 3 of these and 20 lamps at £15: what was stated before may be counted in.
      const before = /[^.;:?!]*$/.exec(folded.slice(Math.max(0, index - 120), index))?.[0] ?? ''
      if (/\d/.test(before)) return []
      // 5 members of 2 crews are not crews of 2 members each: without “each” the total must fit as many.
      const near = Math.abs(times.value * each.value - total.value) < each.value
      if (!near && !/(?:^| )(?:each|apiece|per)\b/i.test(text)) return []
      return [judged({ total, parts: [times, each], division: 'all', relation: 'product', exclusive: true })]
    })
  },
)
