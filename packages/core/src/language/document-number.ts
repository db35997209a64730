import type { Span } from '../text/span.ts'

/** A part of a document number, in offsets into its line. */
export interface NumberPart extends Span {
  readonly text: string
}

/** A document number as a line writes it, rightly or not: 国发〔2024〕5号. */
export interface DocumentNumber {
  /** The year with its brackets. */
  readonly bracketed: NumberPart
  /** The brackets alone, as written; empty where there are none. */
  readonly brackets: string
  readonly year: NumberPart
  /** 第 before the serial number. */
  readonly ordinal?: NumberPart
  readonly serial: NumberPart
}

const NUMBER = new RegExp(
  String.raw`^\s*(?:发文字号[:：]|文号[:：])?\s*[\p{Script=Han}A-Za-z]{1,20}?\s*(?<bracketed>(?<open>[〔[［(（【<〈「])?` +
    String.raw`\s*(?<year>\d{2,4})\s*(?<close>[〕\]］)）】>〉」])?)\s*(?<ordinal>第)?\s*(?<serial>\d{1,5})\s*号`,
  'du',
)

/** The document number that a line begins with; undefined where it begins with none, or with that of an order, which has no year: 令第707号. */
export function documentNumberIn(line: string): DocumentNumber | undefined {
  const match = NUMBER.exec(line)
  const partOf = (name: string): NumberPart | undefined => {
    const place = match?.indices?.groups?.[name]
    return place && { text: line.slice(...place), start: place[0], end: place[1] }
  }
  const [bracketed, year, serial] = [partOf('bracketed'), partOf('year'), partOf('serial')]
  if (!bracketed || !year || !serial) return undefined
  const brackets = (partOf('open')?.text ?? '') + (partOf('close')?.text ?? '')
  if (brackets === '' && year.text.length < 4) return undefined
  const ordinal = partOf('ordinal')
  return {
    bracketed: { ...bracketed, end: Math.max(year.end, bracketed.text.trimEnd().length + bracketed.start) },
    brackets,
    year,
    ...(ordinal ? { ordinal } : {}),
    serial,
  }
}
