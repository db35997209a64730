import type { Span } from '../text/span.ts'

/** A cell of a table, in offsets from its chunk. */
export interface Cell extends Span {
  readonly text: string
}

/** The most rows or columns that one cell spans; more are taken for a mistake. */
const MOST = 100
const COLUMNS = /\bcolspan\s*=\s*["'“”]?(\d{1,4})/i
const ROWS = /\browspan\s*=\s*["'“”]?(\d{1,4})/i

/** Puts empty cells where a cell of HTML spans further columns or rows, so that all rows have the same columns. */
export interface CellSpans {
  /** Makes room in a row before the cell that is about to be written into it. */
  place(row: Cell[], tag: string, at: number): void
  /** Fills a row up to what cells above it span. */
  endRow(row: Cell[] | undefined, at: number): void
}

/** Keeps count, for one table, of the rows and columns that its cells still go on for. */
export function cellSpans(): CellSpans {
  /** Rows that a cell above goes on for, by column. */
  const below: number[] = []
  /** Columns that the cell written last goes on for, and its rows. */
  let wide = 0
  let high = 0
  const empty = (row: Cell[], at: number): void => {
    row.push({ text: '', start: at, end: at })
  }
  const fill = (row: Cell[], at: number): void => {
    for (; wide > 0; wide--) {
      if (high > 0) below[row.length] = high
      empty(row, at)
    }
    while ((below[row.length] ?? 0) > 0) {
      below[row.length] = (below[row.length] ?? 1) - 1
      empty(row, at)
    }
  }
  return {
    place(row, tag, at) {
      fill(row, at)
      wide = Math.min(spanOf(tag, COLUMNS), MOST) - 1
      high = Math.min(spanOf(tag, ROWS), MOST) - 1
      if (high > 0) below[row.length] = high
    },
    endRow(row, at) {
      if (row) fill(row, at)
      wide = 0
      high = 0
    },
  }
}

function spanOf(tag: string, attribute: RegExp): number {
  return Math.max(1, Number(attribute.exec(tag)?.[1] ?? 1))
}
