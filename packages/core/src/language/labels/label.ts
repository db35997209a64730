import type { Span } from '../../text/span.ts'

/** How a label is written: 一、 （一） 1. （1） ① 一是 第一 第一章 第一条 First. */
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

/** A label in a stretch of prose, in offsets of that prose. */
export interface Label extends Span {
  /** 0 for 最后, finally: the last of its series, whatever number that is. */
  readonly value: number
  /** The last of the numbers that it stands for, where it stands for several: 第二條至第四條（刪除）. */
  readonly through?: number
  readonly style: OrdinalStyle
  /**
   * The label with its numeral replaced by N, without blanks: `（N）`, `N、`, `第N条`; a Roman numeral on its own by i or I,
   * a letter by a or A; of several numbers only the last: `1.2.N`, `第十七条之N`.
   */
  readonly form: string
  readonly numeralStart: number
  readonly numeralEnd: number
  /** What a damaged label should read. */
  readonly repaired?: string
  /** True when it is a label only if it continues a series: `20.2026年`, `三、四线`, `第五条为`, `## 3 Aims`. */
  readonly doubtful?: boolean
}

/** Where a label is looked for: at a line's start, at a heading's, or inside running text. */
export type Place = 'line' | 'heading' | 'inline'

/** What a match of a way of writing labels means. */
export interface Reading {
  readonly value: number
  readonly through?: number
  /** Absent: none of the styles that have a name. */
  readonly style?: OrdinalStyle
  /** Absent: what is written, with N for the numeral. */
  readonly form?: string
  readonly repaired?: string
  readonly doubtful?: boolean
}

/** A match of a way of writing labels, with its named groups: empty where it has none. */
export interface Found {
  readonly text: string
  readonly folded: string
  readonly start: number
  /** What stands behind it. */
  readonly rest: string
  readonly place: Place
  /** The numeral. */
  readonly n: string
  /** The mark behind it. */
  readonly m: string
  /** Unit, or word before the numeral. */
  readonly u: string
  readonly w: string
  /** Numbers before the label's own. */
  readonly base: string
  /** Of several the last. */
  readonly last: string
}

/** One way of writing labels. Patterns are sticky and run over folded text. */
export interface Way {
  /** The characters that it may begin with; spares the pattern elsewhere. */
  readonly first: RegExp
  /** At a line's start; absent: it begins no line. */
  readonly line?: RegExp
  /** At a line's start in headings only. */
  readonly heading?: RegExp
  /** Inside running text; absent: it never stands there. */
  readonly inline?: RegExp
  /** Inside running text: whether a label may stand behind a character. */
  readonly behind?: (code: number) => boolean
  read(found: Found): Reading | undefined
}
