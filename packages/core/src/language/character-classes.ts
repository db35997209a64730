import { CHINESE_DIGITS } from './numbers/chinese.ts'
import { foldedUnits, foldTable } from './fold.ts'

/**
 * What a character can be to those who read a text, one bit each; a character may be several. A character has the classes of what it is
 * folded to, so that a text as written and the same text folded are told alike.
 */
export const CLASS = {
  /** 0–9. */
  digit: 1 << 0,
  /** 一, 两, 万 … */
  numeral: 1 << 1,
  /** ①, ⑴, Ⅳ … */
  symbol: 1 << 2,
  latin: 1 << 3,
  han: 1 << 4,
  /** 第. */
  ordinal: 1 << 5,
  /** 、. */
  listMark: 1 << 6,
  comma: 1 << 7,
  semicolon: 1 << 8,
  colon: 1 << 9,
  /** 。 ! ? … and the full stop. */
  sentenceEnd: 1 << 10,
  /** “ ” ‘ ’ and straight quotes. */
  quote: 1 << 11,
  /** ( ) [ ] 〔 〕 【 】 《 》 〈 〉 and braces. */
  bracket: 1 << 12,
  space: 1 << 13,
  /** - – — ~ ～. */
  dash: 1 << 14,
  /** % ‰. */
  percent: 1 << 15,
} as const

/** Any character that numbers are written with, words aside. */
export const ANY_NUMERAL = CLASS.digit | CLASS.numeral | CLASS.symbol

const MEMBERS: readonly (readonly [classes: number, characters: string, ...ranges: string[]])[] = [
  [CLASS.digit, '', '09'],
  [CLASS.numeral, CHINESE_DIGITS],
  [CLASS.symbol, '', '①⒛', '㈠㈩', '㉑㊿', '❶➉', 'Ⅰⅻ', '⓪⓿', '㊀㊉'],
  [CLASS.latin, '', 'az', 'AZ'],
  [CLASS.han, '', '\u3400\u9fff', '\uf900\ufaff'],
  [CLASS.ordinal, '第'],
  [CLASS.listMark, '、'],
  [CLASS.comma, ','],
  [CLASS.semicolon, ';'],
  [CLASS.colon, ':'],
  [CLASS.sentenceEnd, '。!?….'],
  [CLASS.quote, `“”‘’"'`],
  [CLASS.bracket, '()[]{}〔〕【】《》〈〉'],
  [CLASS.space, '\t\n\v\f\r \u1680\u2028\u2029\u205f\ufeff\u200b', '\u2000\u200a'],
  [CLASS.dash, '-–—~'],
  [CLASS.percent, '%‰'],
]

const classes = new Uint16Array(0x10000)
const add = (code: number, bits: number): void => {
  classes[code] = (classes[code] as number) | bits
}
// No two ranges have a character in common.
for (const [bit, , ...ranges] of MEMBERS)
  for (const range of ranges) classes.fill(bit, range.charCodeAt(0), range.charCodeAt(1) + 1)
for (const [bit, characters] of MEMBERS)
  for (let at = 0; at < characters.length; at++) add(characters.charCodeAt(at), bit)
for (const unit of foldedUnits) add(unit, classes[foldTable[unit] as number] as number)

/** The classes of a UTF-16 code unit. */
export function classesOf(code: number): number {
  return classes[code & 0xffff] as number
}

/** The next index from `from` on whose character is of one of the classes; -1 when there is none. */
export function nextOf(text: string, from: number, wanted: number): number {
  for (let at = from, { length } = text; at < length; at++)
    if (((classes[text.charCodeAt(at)] as number) & wanted) !== 0) return at
  return -1
}
