import type { Span } from '../text/span.ts'

/** A number as it stands in a text, with what it is worth. */
export interface StatedNumber {
  readonly text: string
  /** With its scale: 1.8e9 of 18亿元. */
  readonly value: number
  readonly span: Span
}

/** A total with the parts that a sentence or a table gives it. */
export interface Total {
  readonly total: StatedNumber
  readonly parts: readonly StatedNumber[]
  /** How the parts make it: 每期50人，共3期 is a product; `rows`: it counts the rows of the table below. */
  readonly relation: 'sum' | 'product' | 'rows'
  /** What the parts make. */
  readonly sum: number
  /** `open`: the parts leave out a rest, or more than one of them may hold the same. */
  readonly status: 'match' | 'mismatch' | 'open'
  readonly source: 'text' | 'table'
}

/** Shares, in percent, that a text says divide one whole. */
export interface Shares {
  readonly parts: readonly StatedNumber[]
  readonly sum: number
  /** `open`: they leave out a rest. */
  readonly status: 'match' | 'mismatch' | 'open'
  readonly span: Span
}

/** A whole with one part of it: 712 of 1,169. */
export interface Pair {
  readonly whole: StatedNumber
  readonly part: StatedNumber
  /** How many percent of the whole the text says that the part is: 712 of 1,169, 61%. */
  readonly share?: StatedNumber
  /** How many percent it is; present where the text says a share. */
  readonly expected?: number
  /** `mismatch`: the part is larger than its whole, or its share is another. */
  readonly status: 'match' | 'mismatch'
}

/** A change with both its ends, and how much the text says it is. */
export interface Change {
  readonly from: StatedNumber
  readonly to: StatedNumber
  readonly by?: StatedNumber & { readonly unit: string }
  /** The word of change: 增加到, rose. */
  readonly verb: { readonly text: string; readonly span: Span }
  /** What the change comes to, in the unit of `by`; without one, the difference. */
  readonly expected: number
  readonly status: 'match' | 'mismatch'
  /** What is wrong: the word goes the other way, or the amount is another. */
  readonly fault?: 'direction' | 'amount'
}

/** One quantity that a text states twice in the same words, for one year and under one condition. */
export interface Repeat {
  readonly label: string
  readonly first: StatedNumber
  readonly again: StatedNumber
  /** Named before both. */
  readonly year: number
  /** `mismatch`: the values differ by more than rounding. */
  readonly status: 'match' | 'mismatch'
}

/** One end of a period; the parts that it leaves out are absent. */
export interface PeriodEnd {
  readonly text: string
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly span: Span
}

/** A period with both its ends. */
export interface Period {
  readonly start: PeriodEnd
  readonly end: PeriodEnd
  /** `mismatch`: it ends before it starts, has another length, or a plan has other years. `open`: the text says too little to tell. */
  readonly status: 'match' | 'mismatch' | 'open'
  /** False where only the length of a season speaks against it. */
  readonly certain: boolean
  /** The first and last year of the plan that it is said to be, where it has others: “十四五”（2021—2026年）. */
  readonly expected?: readonly [first: number, last: number]
  /** How long the text says that it is, where its ends are not so far apart, counted with the last day or without it. */
  readonly length?: { readonly text: string; readonly span: Span }
}

/** A date that names a month, or a time of day. */
export interface StatedDate {
  readonly kind: 'date' | 'time'
  readonly text: string
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** The day of the week that stands beside it, and the one that it is; 0 for Sunday. */
  readonly weekday?: {
    readonly text: string
    readonly value: number
    readonly expected: number
    readonly span: Span
  }
  readonly status: 'match' | 'mismatch'
  /** What is wrong: neither calendar nor clock has it, or its day of the week is another. */
  readonly fault?: 'impossible' | 'weekday'
  readonly span: Span
}
