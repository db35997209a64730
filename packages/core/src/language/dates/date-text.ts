import { fold } from '../fold.ts'

/** A calendar date as it stands in a text, in offsets into it. */
export interface DateText {
  /** ISO 8601: 2024-07-02. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const digits = '〇○零O0一二三四五六七八九'
const forms = [
  /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/,
  /(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/,
  new RegExp(`([${digits}]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日`),
  new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName},?\\s+(\\d{4})(?!\\d)`, 'i'),
  new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i'),
] as const

function small(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const digit = (unit: string | undefined): number => (unit ? '一二三四五六七八九'.indexOf(unit) + 1 : 0)
  const at = text.indexOf('十')
  if (at < 0) return digit(text)
  return (at === 0 ? 1 : digit(text[at - 1])) * 10 + digit(text[at + 1])
}

function yearOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  return Number(
    [...text]
      .map((digit) => ('〇○零O0'.includes(digit) ? 0 : '一二三四五六七八九'.indexOf(digit) + 1))
      .join(''),
  )
}

function monthOf(name: string): number {
  return months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

/** The first date of a text, in Chinese, numeric or English form; undefined when there is none or its month or day cannot be. */
export function dateIn(text: string): DateText | undefined {
  const folded = fold(text)
  let best: DateText | undefined
  for (const [form, pattern] of forms.entries()) {
    const match = pattern.exec(folded)
    if (!match || (best && best.start <= match.index)) continue
    const part = (index: number): string => match[index] ?? ''
    const [year, month, day] =
      form === 1
        ? [Number(part(1)), Number(part(3)), Number(part(4))]
        : form === 3
          ? [Number(part(3)), monthOf(part(2)), Number(part(1))]
          : form === 4
            ? [Number(part(3)), monthOf(part(1)), Number(part(2))]
            : [yearOf(part(1)), small(part(2)), small(part(3))]
    if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) continue
    const pad = (value: number): string => String(value).padStart(2, '0')
    best = {
      iso: `${year}-${pad(month)}-${pad(day)}`,
      start: match.index,
      end: match.index + match[0].length,
    }
  }
  return best
}
