import { SCALES as ENGLISH_SCALES } from '../../language/numbers/amounts.ts'
import { measureOf, unitKey, worthOf } from '../../language/numbers/units.ts'
import { literal } from '../../text/matches.ts'
import type { Grid } from './grid.ts'
import { RATE } from './table-words.ts'
import type { StatedWhole } from './stated-wholes.ts'

/** What the head of a column says that its numbers are. */
export interface ColumnHead {
  /** What one in the column is worth in the unit of a sentence: 1e4 of 金额（万元） in 元, 0.001 of 长度（米） in 公里. */
  scaleIn(unit: string): number
  /** True when the column has the parts of a whole that a sentence tells. */
  fits(whole: StatedWhole, heads: readonly (ColumnHead | undefined)[]): boolean
}

const UNITED = /^([^()]{1,10})\(([^()]{1,8})\)$/
const COUNTED = /^([^()\d]{1,8}?)(?:总?数量?|人数)$/
const MONEY = /^(亿|百万|万|千)?元$/
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 亿: 1e8 }
const ENGLISH_SUMS = 'cost|budget|amount|spending|funding|grant|allocation|price'
const ENGLISH_SUM = new RegExp(`\\b(?:${ENGLISH_SUMS})s?\\b`, 'i')
const ENGLISH = new RegExp(
  `^(?:[a-z]+)?(?:${ENGLISH_SUMS})s?\\(([a-z]{0,3}[$£€])(m|million|bn|billion|'?000|thousand|k)?\\)$`,
  'i',
)
const ENGLISH_COUNT = /^(?:(?:total)?numberof|no\.?of)?([a-z]{3,20})$/i
/** A column that says no more than what its unit measures. */
const BARE = /^总?(?:人数|数量|长度|里程|面积|重量|产量)$/
/** Words for money. */
const SUMS = /金额|投资|经费|资金|预算|费用|造价|补助|拨款/
/** A column of money that says no more than that: 金额 below 补助资金95万元, 补助金额 below 补助95万元. */
const BARE_SUM = /(?:金额|资金|经费|费用)$/

/** Reads the folded head of a column; undefined for words, rates, and what does not say what it counts. */
export function headOf(text: string): ColumnHead | undefined {
  if (RATE.test(text.replace(/\(.*\)$/, ''))) return undefined
  const english = ENGLISH.exec(text)
  if (english) {
    const [, unit = '', scale = ''] = english
    return {
      scaleIn: () => ENGLISH_SCALES[scale.toLowerCase().replace(/^'?000$/, 'k')] ?? 1,
      fits: (whole) => whole.unit === unit && ENGLISH_SUM.test(whole.ahead),
    }
  }
  const united = UNITED.exec(text)
  if (united) {
    const [, noun = '', unit = ''] = united
    const money = MONEY.exec(unit)
    const sum = SUMS.exec(noun)?.[0]
    if (money)
      return {
        scaleIn: () => SCALES[money[1] ?? ''] ?? 1,
        fits: ({ unit, ahead, pointed }) =>
          unit === '元' &&
          sum !== undefined &&
          (ahead.includes(sum) ||
            (pointed &&
              BARE_SUM.test(noun) &&
              SUMS.test(ahead) &&
              ahead.includes(noun.replace(BARE_SUM, '')))),
      }
    const [, scale = '', bare = unit] = /^(万|千|亿)?(.+)$/.exec(unit) ?? []
    const named = noun.replace(/(?:总?数量?|人数)$/, '')
    return {
      scaleIn: (other) => ((SCALES[scale] ?? 1) * worthOf(bare)) / worthOf(other),
      fits: (whole) =>
        measureOf(whole.unit) === measureOf(bare) &&
        (tells(whole, named) || (whole.pointed && bare !== '个' && BARE.test(noun))),
    }
  }
  const plain = ENGLISH_COUNT.exec(text)?.[1]?.toLowerCase()
  if (plain !== undefined)
    return {
      scaleIn: () => 1,
      fits: ({ unit, noun }) => unit === '' && [...noun.split(' '), noun.replace(' ', '')].includes(plain),
    }
  const counted = COUNTED.exec(text)?.[1]
  if (counted === undefined) return undefined
  return {
    scaleIn: () => 1,
    // 人数 counts people and 户数 households of any kind.
    fits: (whole) =>
      whole.unit !== '元' &&
      (tells(whole, counted) || (whole.pointed && unitKey(whole.unit) === counted && counted !== '个')),
  }
}

/** True when a whole's own words name the thing: 种植面积530亩, 党员86名, 86名党员. */
function tells({ ahead, noun }: StatedWhole, name: string): boolean {
  return (
    name.length > 1 &&
    (ahead.endsWith(name) ||
      new RegExp(`${literal(name)}(?:为|共|有|达到?|合计|总计|:)+$`).test(ahead) ||
      noun === name)
  )
}

/** True when the first column of a table numbers its rows from 1. */
export function isNumbered(grid: Grid): boolean {
  for (let row = 1; row < grid.height; row++)
    if (grid.text(row, 0) !== String(row) && row < grid.height - 1) return false
  return grid.height > 2
}
