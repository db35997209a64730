/** A cell of a table, in offsets from its chunk. */
export interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** No table spans more rows or columns with one cell. */
const MOST = 100

/** Puts empty cells where a cell of HTML spans further columns or rows, so that all rows have the same columns. */
export interface CellSpans {
  /** Makes room before a cell that is about to be written into the last row. */
  place(rows: Cell[][], tag: string, at: number): void
  /** Fills the last row up to what cells above it span. */
  endRow(rows: Cell[][], at: number): void
}

/** What spans what in one table. */
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
    place(rows, tag, at) {
      const row = rows.at(-1)
      if (!row) return
      fill(row, at)
      wide = Math.min(spanOf(tag, 'col'), MOST) - 1
      high = Math.min(spanOf(tag, 'row'), MOST) - 1
      if (high > 0) below[row.length] = high
    },
    endRow(rows, at) {
      const row = rows.at(-1)
      if (row) fill(row, at)
      wide = 0
      high = 0
    },
  }
}

function spanOf(tag: string, kind: 'col' | 'row'): number {
  const found = (
    kind === 'col' ? /\bcolspan\s*=\s*["'“”]?(\d{1,4})/i : /\browspan\s*=\s*["'“”]?(\d{1,4})/i
  ).exec(tag)
  return Math.max(1, Number(found?.[1] ?? 1))
}
