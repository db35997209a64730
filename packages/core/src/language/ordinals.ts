import { readChinese, writeChinese } from './numbers/chinese.ts'
import { readEnglish, readEnglishOrdinal, writeEnglish, writeEnglishOrdinal } from './numbers/english.ts'
import { fold } from './fold.ts'
import { labelAt } from './ordinal-labels.ts'
import { readRoman, writeRoman, writeSymbol } from './numbers/symbols.ts'

/** How an ordinal is written: 一、 （一） 1. （1） ① 一是 第一 第一章 第一条 First. */
export type OrdinalStyle =
  | 'cjk-comma'
  | 'cjk-paren'
  | 'arabic-dot'
  | 'arabic-paren'
  | 'circled'
  | 'cjk-is'
  | 'cjk-di'
  | 'chapter'
  | 'article'
  | 'english'
  | 'other'

/** An ordinal label in a stretch of prose, in offsets of that prose. */
export interface LocalOrdinal {
  /** 0 for 最后, finally: the last of its series, whatever number that is. */
  readonly value: number
  readonly style: OrdinalStyle
  /** The label with its numeral replaced by N, without blanks: `（N）`, `N、`, `第N条`. */
  readonly form: string
  readonly start: number
  readonly end: number
  readonly numeralStart: number
  readonly numeralEnd: number
  /** What a damaged label should read. */
  readonly repaired?: string
  /** True when it is an ordinal only if it continues a series: `20.2026年`, `三、四线`, `第五条为`. */
  readonly doubtful?: boolean
}

/** Labels stand within so many code units of a line's start. */
const HEAD = 48

/** The ordinal label that a prose begins with (after blanks); undefined when it begins with none. `folded` spares the folding. */
export function leadingOrdinal(prose: string, folded?: string): LocalOrdinal | undefined {
  const head = prose.slice(0, HEAD)
  return labelAt(folded?.slice(0, HEAD) ?? fold(head), head)
}

/** The largest step that still counts as the same series: an item may have been lost. */
const REACH = 3

/** The series among what may be labels inside one prose, each in text order; the first of a series stands for 1 unless it opens the prose. */
export function seriesAmong(candidates: readonly LocalOrdinal[]): readonly (readonly LocalOrdinal[])[] {
  const open = new Map<string, LocalOrdinal[]>()
  const series: LocalOrdinal[][] = []
  for (const found of candidates) {
    const key = schemeOf(found)
    const current = open.get(key)
    const previous = current?.at(-1)?.value ?? 0
    const value = found.value || previous + 1
    const ordinal = found.value ? found : { ...found, value }
    if (current && value > 1 && value >= previous && value <= previous + REACH) current.push(ordinal)
    else if (value === 1 || found.start === 0) {
      const next = [ordinal]
      open.set(key, next)
      series.push(next)
    }
  }
  return series.filter((members) => members.length > 1 || members[0]?.start === 0)
}

/** What tells series apart: 首先 and 第二 are one, 1. and 1、 are one, 一是 and 一要 are two. */
export function schemeOf({ style, form }: Pick<LocalOrdinal, 'style' | 'form'>): string {
  if (style === 'arabic-dot' || style === 'cjk-paren' || style === 'circled') return style
  if (style === 'cjk-comma') return form.startsWith('壹') ? 'cjk-comma:壹' : style
  if (style === 'arabic-paren') return /^[(（⑴]/.test(form) ? style : 'arabic-paren:half'
  if (style === 'cjk-di') return form.startsWith('其N') ? 'cjk-di:其' : style
  if (style === 'english') return /^[nN]/.test(form) ? 'english:one' : style
  return `${style}:${compact(form)}`
}

const compacted = new Map<string, string>()

/** A form folded and without blanks; documents use a few forms many times. */
function compact(form: string): string {
  const known = compacted.get(form)
  if (known !== undefined) return known
  const made = fold(form).replace(/\s/g, '')
  if (compacted.size < MOST_FORMS) compacted.set(form, made)
  return made
}

const MOST_FORMS = 200

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
  const financial = /[壹贰叁参肆伍陆柒捌玖拾]/.test(folded)
  const written = writeChinese(value, { financial, traditional: /[貳參陸]/.test(like) })
  return /^[一二三四五六七八九〇]{3,}$/.test(folded) && readChinese(folded)?.positional
    ? writeChinese(value, { positional: true })
    : written
}

function writeLatin(value: number, like: string, form: string): string {
  const capital = /^[A-Z]/.test(like)
  const cased = (text: string): string => (capital ? text.charAt(0).toUpperCase() + text.slice(1) : text)
  if (readEnglishOrdinal(like) !== undefined)
    return cased(writeEnglishOrdinal(value) + (/ly$/i.test(like) ? 'ly' : ''))
  if (readEnglish(like) !== undefined) return cased(writeEnglish(value))
  if (/[aA]/.test(form) || readRoman(like) === undefined)
    return String.fromCharCode((capital ? 64 : 96) + Math.min(value, 26))
  return capital ? writeRoman(value).toUpperCase() : writeRoman(value)
}
