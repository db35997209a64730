import { characterSet, codeAt, isDigit, isLatin, isSpace, runEnd } from '../../text/character-set.ts'
import { CHINESE_DIGITS, isChineseDigit, readChinese, SCALES, writeChinese } from './chinese.ts'
import { ENGLISH_NUMBER, opensEnglish, readEnglish, writeEnglish } from './english.ts'
import { fold } from '../fold.ts'
import { readSymbol, writeSymbol } from './symbols.ts'
import type { Span } from '../../text/span.ts'
import { matchAt } from '../../text/matches.ts'

/** `positional`: 二〇二四. `english`: eleven, also `eleven (11)`. */
export type Notation = 'arabic' | 'chinese' | 'positional' | 'symbol' | 'english'

/** A whole number in a text, in offsets of that text. */
export interface Numeral extends Span {
  readonly value: number
  readonly notation: Notation
  /** True when its surroundings say “about”: 多, 余, 近, 超, 以上, ranges, over, at least … */
  readonly approximate: boolean
}

const ARABIC =
  /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.(\d+))?(?: ?(万亿|[千百]万|[万亿])|([千百])(?=[万亿]|[个余多名家户人件]))?/y
const CHINESE = new RegExp(`[${CHINESE_DIGITS}]+`, 'y')
const ENGLISH = new RegExp(`(${ENGLISH_NUMBER})(?![a-z-])(?: ?\\((\\d{1,3})\\))?`, 'iy')

/** What makes a number before it approximate; 近 and 约 not at the end of another word. */
const BEFORE = new RegExp(
  String.raw`(?:(?<![最附靠邻贴远])近|(?<![条节合公契预制特签])约|超过?|逾|至少|至多|最多|最少|不少于|不多于|不超过?|不低于|不足|数|几|突破|上(?=[百千万])|` +
    String.raw`\b(?:over|about|nearly|almost|(?<!(?:built|based|framed|grouped|arranged|centred|centered|` +
    String.raw`structured|organi[sz]ed|revolves?)\s)around|approximately|roughly|than|at least|at most|up to|` +
    String.raw`some|top|every)\s)$`,
  'i',
)
/** What makes a number after it approximate, with at most one measure word between. */
const AFTER = new RegExp(
  String.raw`(?:(?<![一二三四五六七八九两])多(?![元边样方层式])|余(?![额粮热])|几|来[个名家人项岁年]|[个项条种类名家人件次篇点年月天%]?(?:以上|以下|` +
    String.raw`左右|上下|以内|之多)|\+| or (?:more|fewer|less|so))`,
  'y',
)
const RANGE_AFTER = new RegExp(
  `\\s?[-–—~至到]\\s?(?:[${CHINESE_DIGITS}]|\\d)| (?:to|or) (?:\\d|${ENGLISH_NUMBER})\\b`,
  'iy',
)
const RANGE_BEFORE = new RegExp(
  `(?:[${CHINESE_DIGITS}]|\\d)\\s?[-–—~至到]\\s?$|(?:\\d|${ENGLISH_NUMBER}) (?:to|or) $`,
  'i',
)
/** How far back surroundings are read. */
const REACH = 24

/** The whole number that begins exactly at `index` of a folded text; undefined when none does. */
export function numeralAt(folded: string, index: number): Numeral | undefined {
  const code = folded.charCodeAt(index)
  if (isDigit(code)) return arabicAt(folded, index)
  if (isChineseDigit(code)) return chineseAt(folded, index)
  if (isLatin(code)) return englishAt(folded, index)
  const symbol = readSymbol(code)
  return (
    symbol && { value: symbol.value, start: index, end: index + 1, notation: 'symbol', approximate: false }
  )
}

/** Every whole number of a folded text, from left to right. Fractions, percentages and decimals are none. */
export function numeralsIn(folded: string): readonly Numeral[] {
  const found: Numeral[] = []
  for (let index = 0, { length } = folded; index < length;) {
    if (!mayBegin(folded.charCodeAt(index))) {
      index++
      continue
    }
    const numeral = numeralAt(folded, index)
    if (numeral) found.push(numeral)
    index = numeral ? numeral.end : skip(folded, index)
  }
  return found
}

/** Behind digits: the number may go on with thousands, a fraction or a scale. */
const goesOn = characterSet(',. 千百万亿')
const isPercent = characterSet('%‰')
const isGrouped = characterSet('.,', '09')
const mayBegin = characterSet(CHINESE_DIGITS, '09', 'az', 'AZ', '①⒛', '㈠㈩', '㉑㊿', '❶➉', 'Ⅰⅻ')

const isFormal = characterSet('壹贰叁肆伍陆柒捌玖拾')
const isPlain = characterSet('一二两三四五六七八九十')

/** 队伍|三支, 收拾|三次: a formal digit before a plain one is the end of a word. */
const endsWord = (folded: string, index: number): boolean =>
  isFormal(folded.charCodeAt(index)) && isPlain(codeAt(folded, index + 1))

/** The end of what looks like a number at `index` but is not one. */
function skip(folded: string, index: number): number {
  if (endsWord(folded, index)) return index + 1
  const code = folded.charCodeAt(index)
  return runEnd(
    folded,
    index + 1,
    isDigit(code) ? isGrouped : isChineseDigit(code) ? isChineseDigit : isLatin,
  )
}

// What stands around a number is read only where its nearest character lets one of the patterns match.
const endsBefore = characterSet('近约过超逾少多于足数几破上-–—~至到')
const opensAfter = characterSet('多余几来以左上下之+ -–—~至到')
const isMeasure = characterSet('个项条种类名家人件次篇点年月天%')
const opensLimit = characterSet('以左上下之')

function around(folded: string, start: number, end: number): boolean {
  const next = codeAt(folded, end)
  if (opensAfter(next) || (isMeasure(next) && opensLimit(codeAt(folded, end + 1)))) {
    AFTER.lastIndex = RANGE_AFTER.lastIndex = end
    if (AFTER.test(folded) || RANGE_AFTER.test(folded)) return true
  }
  const last = codeAt(folded, start - 1)
  if (!endsBefore(last) && !isSpace(last)) return false
  const before = folded.slice(Math.max(0, start - REACH), start)
  return BEFORE.test(before) || RANGE_BEFORE.test(before)
}

function arabicAt(folded: string, index: number): Numeral | undefined {
  const before = codeAt(folded, index - 1)
  // Inside a longer number, or behind its decimal point.
  if (isDigit(before) || (before === 46 && isDigit(codeAt(folded, index - 2)))) return undefined
  let last = runEnd(folded, index, isDigit)
  if (!goesOn(codeAt(folded, last))) return plain(Number(folded.slice(index, last)), folded, index, last)
  // 92.1% counts nothing; 92.1万 does.
  if (isDigit(codeAt(folded, last + 1)) && codeAt(folded, last) === 46) {
    last = runEnd(folded, last + 1, isDigit)
    if (!goesOn(codeAt(folded, last))) return undefined
  }
  const match = matchAt(ARABIC, folded, index)
  if (!match) return undefined
  const [text, decimals, spaced, close] = match
  const end = index + text.length
  const scale = SCALES[spaced ?? close ?? ''] ?? 1
  if (decimals !== undefined && scale === 1) return undefined
  const number = Number(text.replace(/[, ]|[百千万亿]/g, ''))
  const value = scale === 1 ? number : Math.round(number * scale)
  return plain(value, folded, index, end)
}

/** A number in digits, unless it is too large to be exact or a percentage. */
function plain(value: number, folded: string, start: number, end: number): Numeral | undefined {
  if (!Number.isSafeInteger(value)) return undefined
  const next = codeAt(folded, end)
  if (isPercent(next === 32 ? codeAt(folded, end + 1) : next)) return undefined
  return { value, start, end, notation: 'arabic', approximate: around(folded, start, end) }
}

function chineseAt(folded: string, index: number): Numeral | undefined {
  if (isChineseDigit(codeAt(folded, index - 1)) && !endsWord(folded, index - 1)) return undefined
  const match = endsWord(folded, index) ? null : matchAt(CHINESE, folded, index)
  if (!match || match[0].length > 24) return undefined
  const end = index + match[0].length
  // 百分之五, 三分之二: neither part counts anything.
  if (folded.startsWith('分之', end) || folded.slice(Math.max(0, index - 2), index) === '分之')
    return undefined
  const read = readChinese(match[0])
  if (!read) return undefined
  const approximate = read.approximate || around(folded, index, end)
  const notation = read.positional ? 'positional' : 'chinese'
  return { value: read.value, start: index, end, notation, approximate }
}

function englishAt(folded: string, index: number): Numeral | undefined {
  const before = codeAt(folded, index - 1)
  if (isLatin(before) || before === 45 || !opensEnglish(folded.charCodeAt(index))) return undefined
  const match = matchAt(ENGLISH, folded, index)
  const value = readEnglish(match?.[1] ?? '')
  if (!match || value === undefined) return undefined
  const same = match[2] !== undefined && Number(match[2]) === value
  const end = index + (same ? match[0].length : (match[1]?.length ?? 0))
  return { value, start: index, end, notation: 'english', approximate: around(folded, index, end) }
}

/**
 * A whole number in the notation of `like`: 3, ３, 1,169, 三, 叁, 参, ③, three, Three, three (3). Two of a Chinese count is
 * 两, or 兩 when `like` or `traditional` says so; `ordinal` keeps 二.
 */
export function writeNumeral(
  value: number,
  like: string,
  { traditional = false, ordinal = false } = {},
): string {
  const folded = fold(like)
  const symbol = writeSymbol(value, like)
  if (symbol) return symbol
  const both = /^([a-z -]+?)( ?[(（])(\d+)([)）])$/i.exec(like)
  if (both) return writeNumeral(value, both[1] ?? '') + (both[2] ?? '') + value + (both[4] ?? '')
  if (/^[a-z]/i.test(folded)) {
    const words = writeEnglish(value)
    if (like.length > 1 && like === like.toUpperCase()) return words.toUpperCase()
    return /^[A-Z]/.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words
  }
  if (/\d/.test(folded)) {
    const digits = folded.includes(',') ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',') : String(value)
    return /[０-９]/.test(like)
      ? digits.replace(/[\d,]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      : digits
  }
  const hant = traditional || /[兩貳參陸萬億]/.test(like)
  const financial = /[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(folded) || like === '參' || like === '参'
  if (value === 2 && !financial && !ordinal) return hant ? '兩' : '两'
  const positional = readChinese(folded)?.positional === true
  return writeChinese(value, { financial, traditional: hant, positional })
}
