import { characterSet, codeAt, isDigit, isLatin, runEnd } from '../../text/character-set.ts'
import { MONTH } from '../dates/months.ts'
import { ENGLISH_NUMBER, opensEnglish, readEnglish } from './english.ts'
import { matchAt } from '../../text/matches.ts'

/** A number of an English text, in offsets into it. */
export interface Amount {
  readonly value: number
  /** `$`, `US$`, `£` …; `%` of shares, `points` of percentage points; empty where a noun behind it says what is counted. */
  readonly unit: string
  /** What one in the last place is worth. */
  readonly step: number
  /** The number with its scale, without its currency. */
  readonly start: number
  readonly end: number
  /** With currency and sign of percentage. */
  readonly outerStart: number
  readonly outerEnd: number
}

const SIGNS = '(?:[A-Z]{1,3}\\$|[$£€¥]|(?:RM|Rs\\.?|USD|SGD|HKD|EUR|GBP) ?)'
const CURRENCY = new RegExp(`${SIGNS}$`)
const number = (letter: string): RegExp =>
  new RegExp(
    String.raw`(\d{1,3}(?:([, ])\d{3})(?:\2\d{3}){0,5}(?!\2?\d)|\d+)(\.\d+)?(?:[ -]?(trillion|million|billion|thousand|bn|mn|tn|` +
      String.raw`crore|lakh|${letter})\b(?![²³]))?( ?(?:%|per ?cent(?:age points?)?\b|percentage points?\b|pp\b))?`,
    'iy',
  )
/** 1,200 m is a length, £3 m a sum of money. */
const NUMBER = number('(?<=\\d)[mk]')
const MONEY = number('[mk]')
const WORD = new RegExp(`(${ENGLISH_NUMBER})(?![a-z-])`, 'iy')
/** What words and letters behind a number multiply it by. */
export const SCALES: Readonly<Record<string, number>> = {
  ...{ thousand: 1e3, k: 1e3, lakh: 1e5, m: 1e6, mn: 1e6, million: 1e6, crore: 1e7 },
  ...{ bn: 1e9, billion: 1e9, tn: 1e12, trillion: 1e12 },
}

/** True for a bare number that is most likely a year. */
export function isYear({ unit, value }: Pick<Amount, 'unit' | 'value'>): boolean {
  return unit === '' && value >= 1900 && value < 2100
}

/** The numbers of a stretch of an English text, in digits and up to ninety-nine in words, from left to right. */
export function amountsIn(text: string, start = 0, stop = text.length): readonly Amount[] {
  const found: Amount[] = []
  for (let index = start; index < stop;) {
    const code = text.charCodeAt(index)
    const before = codeAt(text, index - 1)
    const amount = isDigit(code)
      ? inDigits(text, index, before)
      : opensEnglish(code) && !isLatin(before) && before !== 45
        ? inWords(text, index)
        : undefined
    if (amount && amount.end <= stop) found.push(amount)
    index = amount ? amount.outerEnd : past(text, index, code)
  }
  return found
}

function past(text: string, index: number, code: number): number {
  const same = isDigit(code) ? isDigit : isLatin
  return same(code) ? runEnd(text, index + 1, same) : index + 1
}

const DAY = new RegExp(`^${MONTH}(?![a-z])`, 'i')
/** Before a number that is part of a date, a name or a longer number. */
const isPart = characterSet('.,-/:#', '09', 'az', 'AZ')

function inDigits(text: string, start: number, before: number): Amount | undefined {
  const currency = CURRENCY.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? ''
  if (currency === '' && isPart(before)) return undefined
  const pattern = currency === '' ? NUMBER : MONEY
  const match = matchAt(pattern, text, start)
  if (!match) return undefined
  const [whole, digits = '', , fraction = '', scale = '', percent = ''] = match
  const to = start + whole.length
  // 3rd, 2024-25, 9:30, 4x4 and F15E are not amounts.
  if (/^(?:st|nd|rd|th)\b|^[a-z\d]|^[-–/:]\d/i.test(text.slice(to, to + 2))) return undefined
  // Nor is the day of 4 May; 4 may is.
  if (/^ [A-Z]/.test(text.slice(to, to + 2)) && DAY.test(text.slice(to + 1, to + 11))) return undefined
  const worth = SCALES[scale.toLowerCase()] ?? 1
  const unit = percent ? (/point|pp/i.test(percent) ? 'points' : '%') : currency.trim()
  return {
    value: Math.round(Number(digits.replace(/[, ]/g, '') + fraction) * worth * 1e6) / 1e6,
    unit,
    step: worth * (fraction ? 10 ** (1 - fraction.length) : 1),
    start,
    end: to - percent.length,
    outerStart: start - currency.length,
    outerEnd: to,
  }
}

function inWords(text: string, start: number): Amount | undefined {
  const word = matchAt(WORD, text, start)?.[1]
  const value = word && readEnglish(word)
  if (!word || !value) return undefined
  const end = start + word.length
  return { value, unit: '', step: 1, start, end, outerStart: start, outerEnd: end }
}
