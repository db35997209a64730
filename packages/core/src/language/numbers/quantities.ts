import { characterSet, codeAt, isDigit, isSpace, runEnd } from '../../text/character-set.ts'
import { none } from '../../text/none.ts'
import { CHINESE_DIGITS, isChineseDigit, readChinese, SCALES } from './chinese.ts'
import { UNIT } from './units.ts'
import { matchAt } from '../../text/matches.ts'

/** A number with its unit in a folded Chinese text, in offsets into it. */
export interface Quantity {
  readonly value: number
  /** Folded, without the scale: 元 of 18亿元. */
  readonly unit: string
  /** True when what stands beside it makes it approximate, or the end of a range. */
  readonly approximate: boolean
  readonly notation: 'arabic' | 'chinese'
  /** The number with its scale, without the unit. */
  start: number
  readonly end: number
  readonly unitEnd: number
  /** Digits after the decimal point. */
  readonly decimals: number
  /** What one in the last place of the number is worth: 1e7 of 4.32亿. */
  readonly step: number
  /** The words of its clause before it; without any, the words after it. As written; empty until a sentence is read. */
  label: string
  /** Where the clause begins: after the last ，。；：、 or bracket. */
  clauseStart: number
}

const ARABIC = new RegExp(
  `((?:\\d{1,3}(?:[, ]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?)(\\s?)(多|余)?(万亿|[千百]万|[万亿])?(多|余)?\\s?(${UNIT})`,
  'y',
)
const DIRECT = new RegExp(UNIT, 'y')
/** Behind digits: more than a number and its unit may stand there. */
const goesOn = characterSet(', 多余千百万亿兆\t\n\u00a0\u3000')
const CHINESE = new RegExp(`([${CHINESE_DIGITS}]{1,12})(多|余)?\\s?(${UNIT})`, 'y')
/** What a number begins with that is written by its scales: the 1亿 of 1亿2,000万元, the 82万 of 82万1,000人. */
const LEAD = /(\d{1,3}(?:,\d{3})+|\d+)\s?(兆|亿|万)\s?(?=\d)/y
const ABOUT_BEFORE =
  /(?:近|(?<![条节合公契预制特签])约|超过?|逾|至少|至多|最多|不少于|不低于|不超过|不足|突破|达到?或超过|力争|左右)\s*$/
const ABOUT_AFTER = /^(?:以上|以下|左右|上下|以内|之多|多|余)/
const RANGE = /^[-–—~至到]\s?\d|^\s?(?:以上|以下)|^\(不?含(?:本数)?\)/
const RANGE_BEFORE =
  /\d(?:%|[万亿]|[^\d\s,。;:增减升降提涨扩压缩]{0,2})?(?:\(不?含(?:本数)?\))?[-–—~至到]\s?$/
// The characters that let one of the patterns match are asked first.
const opensAbout = characterSet('以左上之多余-–—~至到(')
const endsAbout = characterSet('近约超过逾少多于足破争上右-–—~至到')
const opens = characterSet(CHINESE_DIGITS, '09')
const isInNumber = characterSet(',', '09')
const isScale = characterSet('兆亿万')
/** Behind one of these a number is not a quantity: a part of a longer one, of a name or of a range. */
const excludes = characterSet('.第〔[-', '09', 'az', 'AZ')

/** The quantities of a folded Chinese text, from left to right. */
export function quantitiesIn(folded: string): readonly Quantity[] {
  let found: Quantity[] | undefined
  for (let index = 0, { length } = folded; index < length;) {
    const code = folded.charCodeAt(index)
    if (!opens(code)) {
      index++
      continue
    }
    const quantity =
      excludes(codeAt(folded, index - 1)) || isFraction(folded, index)
        ? undefined
        : quantityAt(folded, index, code)
    if (quantity) (found ??= []).push(quantity)
    // The 十五 of 第四十五条 is none.
    index = quantity ? quantity.unitEnd : runEnd(folded, index + 1, isDigit(code) ? isDigit : isChineseDigit)
  }
  return found ?? none
}

/** 零点五: the digits behind the point of a number in Chinese. */
function isFraction(folded: string, index: number): boolean {
  return folded.charAt(index - 1) === '点' && isChineseDigit(codeAt(folded, index - 2))
}

const BARE = /((?:\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(?:\.\d+)?)(\s?)(万亿|[千百]万|[万亿])?/y

/** The number in digits that begins at a place, with the unit that follows it or none. */
export function bareQuantityAt(folded: string, start: number): Quantity | undefined {
  const quantity = quantityAt(folded, start, folded.charCodeAt(start))
  if (quantity) return quantity
  const lead = leadAt(folded, start)
  const match = matchAt(BARE, folded, start + lead.length)
  // 2024年 and 3月 are not amounts.
  if (!match || /^\s?(?:[年月日号时点:-]|\.\d)/.test(folded.slice(BARE.lastIndex, BARE.lastIndex + 2)))
    return undefined
  return arabicOf(folded, start, lead, match[0].length, match[1], match[2], match[3])
}

function quantityAt(folded: string, start: number, code: number): Quantity | undefined {
  const arabic = isDigit(code)
  // Nearly all are digits with their unit right behind them.
  if (arabic) {
    let end = runEnd(folded, start, isDigit)
    if (codeAt(folded, end) === 46 && isDigit(codeAt(folded, end + 1))) end = runEnd(folded, end + 1, isDigit)
    if (!goesOn(codeAt(folded, end))) {
      DIRECT.lastIndex = end
      if (!DIRECT.test(folded)) return undefined
      const text = folded.slice(start, end)
      const unit = folded.slice(end, DIRECT.lastIndex)
      return arabicOf(folded, start, NO_LEAD, text.length + unit.length, text, '', undefined, unit)
    }
  }
  const pattern = arabic ? ARABIC : CHINESE
  const lead = arabic ? leadAt(folded, start) : NO_LEAD
  const match = matchAt(pattern, folded, start + lead.length)
  if (!match) return undefined
  if (!arabic) {
    const unitEnd = start + match[0].length
    const [, text = '', more, unit = ''] = match
    const value = readChinese(text)?.value
    if (value === undefined) return undefined
    const approximate =
      more !== undefined || folded.charAt(start - 1) === '上' || around(folded, start, unitEnd)
    return {
      value,
      unit,
      approximate,
      notation: 'chinese',
      start,
      end: start + text.length,
      unitEnd,
      decimals: 0,
      step: 1,
      label: '',
      clauseStart: start,
    }
  }
  const [whole, text, space, many, scale, more, unit] = match
  const about = many !== undefined || more !== undefined
  return arabicOf(folded, start, lead, whole.length, text, (space ?? '') + (many ?? ''), scale, unit, about)
}

interface Lead {
  readonly value: number
  readonly length: number
}

const NO_LEAD: Lead = { value: 0, length: 0 }

function leadAt(folded: string, start: number): Lead {
  let lead = NO_LEAD
  let least = Infinity
  const digits = runEnd(folded, start, isInNumber)
  // 82 万 1,000 人: a blank may stand on both sides of the scale.
  if (!isScale(codeAt(folded, digits + Number(isSpace(codeAt(folded, digits)))))) return lead
  for (;;) {
    const [whole = '', number = '', scale = ''] = matchAt(LEAD, folded, start + lead.length) ?? none
    const worth = SCALES[scale] ?? least
    // Scales fall: 1兆2,000亿.
    if (worth >= least) return lead
    least = worth
    lead = {
      value: lead.value + Number(number.replaceAll(',', '')) * worth,
      length: lead.length + whole.length,
    }
  }
}

function arabicOf(
  folded: string,
  start: number,
  lead: Lead,
  length: number,
  text = '',
  space = '',
  scale = '',
  unit = '',
  about = false,
): Quantity {
  const worth = SCALES[scale] ?? 1
  const point = text.indexOf('.')
  const decimals = point < 0 ? 0 : text.length - point - 1
  const value = lead.value + Number(/[, ]/.test(text) ? text.replace(/[, ]/g, '') : text) * worth
  const isExact = decimals === 0 ? value < 1e15 : worth === 1 && lead === NO_LEAD && text.length < 16
  const end = start + lead.length
  const unitEnd = end + length
  return {
    // Without what binary fractions add, where there are any.
    value: isExact ? value : Number(value.toPrecision(15)),
    unit,
    approximate: about || around(folded, start, unitEnd),
    notation: 'arabic',
    start,
    end: end + text.length + (scale ? space.length + scale.length : 0),
    unitEnd,
    decimals,
    step: worth / 10 ** decimals,
    label: '',
    clauseStart: start,
  }
}

function around(folded: string, start: number, end: number): boolean {
  const next = codeAt(folded, end)
  if (opensAbout(next) || isSpace(next)) {
    const after = folded.slice(end, end + 6)
    if (ABOUT_AFTER.test(after) || RANGE.test(after)) return true
  }
  let last = start - 1
  while (isSpace(codeAt(folded, last))) last--
  if (!endsAbout(codeAt(folded, last))) return false
  const before = folded.slice(Math.max(0, start - 10), start)
  return ABOUT_BEFORE.test(before) || RANGE_BEFORE.test(before)
}
