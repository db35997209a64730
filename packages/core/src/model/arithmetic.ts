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
  /** How the parts make it: 每期50人，共3期 is a product. */
  readonly relation: 'sum' | 'product'
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
  /** `mismatch`: it ends before it starts. `open`: the text says too little to tell. */
  readonly status: 'match' | 'mismatch' | 'open'
  /** False where only the length of a season speaks against it. */
  readonly certain: boolean
}
