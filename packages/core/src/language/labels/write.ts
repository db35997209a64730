import { readChinese, writeChinese } from '../numbers/chinese.ts'
import { readEnglish, readEnglishOrdinal, writeEnglish, writeEnglishOrdinal } from '../numbers/english.ts'
import { fold } from '../fold.ts'
import { readRoman, writeRoman, writeSymbol } from '../numbers/symbols.ts'
import { STEMS } from './chinese.ts'
import type { OrdinalStyle } from './label.ts'

/** A label with the place of its numeral in it, enough to write another like it. */
export interface WrittenOrdinal {
  readonly text: string
  readonly style: OrdinalStyle
  readonly form: string
  readonly span: { readonly start: number }
  readonly numeral: { readonly start: number; readonly end: number }
  readonly repaired?: string
}

/** The label of a value, written like another one: 三、 like 二、; 第三十一条 like 第三十条; (iv) like (iii). */
export function writeOrdinal(value: number, like: WrittenOrdinal): string {
  const { text, span, numeral } = like
  const start = numeral.start - span.start
  const end = numeral.end - span.start
  return (
    text.slice(0, start) + writeOrdinalNumeral(value, text.slice(start, end), like.form) + text.slice(end)
  )
}

/** The numeral alone of a value, in the notation of another ordinal's numeral. */
export function writeOrdinalNumeral(value: number, like: string, form = ''): string {
  const folded = fold(like)
  const symbol = writeSymbol(value, like)
  if (symbol) return symbol
  if (/^(?:首先|其次|再次|再者|最后)$/.test(folded)) return `第${writeChinese(value)}`
  if (/\d/.test(folded)) {
    const digits = String(value)
    return /[０-９]/.test(like)
      ? digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      : digits
  }
  if (/^[a-z]+$/i.test(folded)) return writeLatin(value, like, form)
  if (form === '甲、') return STEMS.charAt(value - 1) || like
  const financial = /[壹贰叁参肆伍陆柒捌玖拾]/.test(folded)
  const written = writeChinese(value, { financial, traditional: /[貳參陸]/.test(like) })
  return /^[一二三四五六七八九〇]{3,}$/.test(folded) && readChinese(folded)?.positional
    ? writeChinese(value, { positional: true })
    : written
}

/** The form of a label of letters: (a), 2a., 2.A, Annex(A). */
const LETTER = /(?:^|[(（\d.])[aA](?![A-Za-z])/

function writeLatin(value: number, like: string, form: string): string {
  const capital = /^[A-Z]/.test(like)
  const cased = (text: string): string => (capital ? text.charAt(0).toUpperCase() + text.slice(1) : text)
  if (readEnglishOrdinal(like) !== undefined || /^(?:finally|lastly)$/i.test(like))
    return cased(writeEnglishOrdinal(value) + (/ly$/i.test(like) ? 'ly' : ''))
  if (readEnglish(like) !== undefined) return cased(writeEnglish(value))
  if (LETTER.test(form) || readRoman(like) === undefined)
    return String.fromCharCode((capital ? 64 : 96) + Math.min(value, 26))
  return capital ? writeRoman(value).toUpperCase() : writeRoman(value)
}
