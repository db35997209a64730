import { characterSet } from '../../text/character-set.ts'

/** Digits in folded text: plain, 两, financial; 〇 and its stand-ins. */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, '◯': 0, 一: 1, 壹: 1, 弌: 1, 二: 2, 贰: 2, 两: 2, 三: 3, 叁: 3, 参: 3, 四: 4, 肆: 4, 五: 5, 伍: 5,
  六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
} // prettier-ignore
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
/** What the scales behind digits are worth. */
export const SCALES: Readonly<Record<string, number>> = {
  百: 100, 千: 1000, 百万: 1e6, 千万: 1e7, 万: 1e4, 亿: 1e8, 万亿: 1e12, 兆: 1e12,
} // prettier-ignore
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** Characters that Chinese numbers are written with, in folded text; a class body for regular expressions. */
export const CHINESE_DIGITS = '〇零○◯一壹弌二贰两三叁四肆五伍六陆七柒八捌九玖十拾廿卅百佰千仟万亿'
/** One of them. */
export const isChineseDigit = characterSet(CHINESE_DIGITS)

/** What a run of Chinese number characters says: its value, and whether it is two neighbours side by side (五六个). */
export interface ChineseNumber {
  readonly value: number
  readonly approximate: boolean
  /** Digits one after another, as in years: 二〇二四. */
  readonly positional: boolean
}

/** Reads a whole number in Arabic digits or in Chinese characters (folded); undefined for anything else. */
export function readWhole(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : readChinese(text)?.value
}

/** Reads a whole run of Chinese number characters (folded); undefined when it is not a number or too large to be exact. */
export function readChinese(run: string): ChineseNumber | undefined {
  if (run.length > 2) return read(run)
  let known = short.get(run)
  if (known === undefined) short.set(run, (known = read(run) ?? null))
  return known ?? undefined
}

/** What runs of one and two characters say: nearly all runs are so short, and there are few of them. */
const short = new Map<string, ChineseNumber | null>()

function read(run: string): ChineseNumber | undefined {
  const hasUnit = /[十拾廿卅百佰千仟万亿]/.test(run)
  if (!hasUnit) return readDigits(run)
  let total = 0
  let section = 0
  let digit: number | undefined
  let lastUnit = 1
  let approximate = false
  for (const character of run) {
    const value = DIGITS[character]
    const small = SMALL_UNITS[character]
    const big = BIG_UNITS[character]
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0 && value !== 0) approximate = true
      digit = value
      if (value === 0) lastUnit = 10
    } else if (character === '廿' || character === '卅') {
      section += character === '廿' ? 20 : 30
      digit = undefined
      lastUnit = 10
    } else if (small !== undefined) {
      if (digit === undefined && small > 10) return undefined
      section += (digit ?? 1) * small
      digit = undefined
      lastUnit = small
    } else if (big !== undefined) {
      section += digit ?? 0
      if (section === 0 && total === 0) return undefined
      total = big === 1e8 ? (total + section) * big : total + section * big
      section = 0
      digit = undefined
      lastUnit = big
    }
  }
  // 一百五 is 150, 一万二 is 12,000; 十五 and 一百零五 end in plain digits.
  if (digit !== undefined)
    section += lastUnit >= 100 && !/[零〇○◯].$/u.test(run) ? digit * (lastUnit / 10) : digit
  const value = total + section
  return Number.isSafeInteger(value) ? { value, approximate, positional: false } : undefined
}

function readDigits(run: string): ChineseNumber | undefined {
  const digits = [...run].map((character) => DIGITS[character] ?? Number.NaN)
  const [first, second] = digits
  if (first === undefined || digits.some(Number.isNaN)) return undefined
  if (second === undefined) return { value: first, approximate: false, positional: false }
  const zero = /[〇零○◯]/.test(run)
  if (digits.length === 2 && !zero && second === first + 1)
    return { value: second, approximate: true, positional: false }
  if (digits.length > 15 || (!zero && digits.length === 2)) return undefined
  return { value: Number(digits.join('')), approximate: false, positional: true }
}

const PLAIN = '〇一二三四五六七八九'
const FINANCIAL = '零壹贰叁肆伍陆柒捌玖'
const FINANCIAL_HANT = '零壹貳參肆伍陸柒捌玖'

/** How a Chinese number is to be written. */
export interface ChineseWriting {
  readonly financial?: boolean
  readonly traditional?: boolean
  /** Digits one after another: 二〇二四. */
  readonly positional?: boolean
}

/** Writes a whole number in Chinese: 十二, 一百零五, 三萬, 貳拾. */
export function writeChinese(
  value: number,
  { financial = false, traditional = false, positional = false }: ChineseWriting = {},
): string {
  const digits = financial ? (traditional ? FINANCIAL_HANT : FINANCIAL) : PLAIN
  if (positional) return [...String(value)].map((digit) => digits[Number(digit)] ?? '').join('')
  if (value === 0) return financial ? '零' : '〇'
  const units = financial ? ['', '拾', '佰', '仟'] : ['', '十', '百', '千']
  const bigs = traditional ? ['', '萬', '億', '萬億'] : ['', '万', '亿', '万亿']
  const groups: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000)
  let text = ''
  for (let index = groups.length - 1; index >= 0; index--) {
    const group = groups[index] ?? 0
    if (group === 0) continue
    if (text && group < 1000) text += '零'
    text += writeGroup(group, digits, units) + (bigs[index] ?? '')
  }
  return !financial && text.startsWith('一十') ? text.slice(1) : text
}

function writeGroup(group: number, digits: string, units: readonly string[]): string {
  let text = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(group / 10 ** power) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += '零'
    gap = false
    text += (digits[digit] ?? '') + (units[power] ?? '')
  }
  return text
}
