import { fold } from '../../language/fold.ts'
import type { StatedNumber, Total } from '../arithmetic.ts'
import type { Table, TableCell } from '../document.ts'
import { SHARE } from './table-words.ts'
import { rounded } from './total.ts'

/** What stands in a cell of a table: a number, a dash for nothing, no word at all, or words. */
export interface GridCell {
  readonly kind: 'number' | 'nothing' | 'blank' | 'words'
  /** 0 for all but numbers. */
  readonly value: number
  /** What one in the last place is worth. */
  readonly step: number
}

/** A table whose cells are read as numbers. */
export interface Grid {
  readonly table: Table
  readonly width: number
  readonly height: number
  /** The folded text of a cell without blanks and emphasis. */
  text(row: number, column: number): string
  number(row: number, column: number): GridCell
  cell(row: number, column: number): TableCell | undefined
  /** False for rows whose cells span others: their columns cannot be determined. */
  isRegular(row: number): boolean
}

const NUMBER = /^(-?\d{1,3}(?:,\d{3})+|-?\d+)(\.\d+)?(?:[个项家人名户条件次处座所套元亿万间]{0,2})$/
const WORDS: GridCell = { kind: 'words', value: 0, step: 1 }
const BLANK: GridCell = { kind: 'blank', value: 0, step: 1 }
const NOTHING: GridCell = { kind: 'nothing', value: 0, step: 1 }

/** Reads a table's cells as numbers, each when it is first asked for. */
export function gridOf(table: Table): Grid {
  const { rows } = table
  const width = rows[0]?.length ?? 0
  const isShare = (column: number): boolean => SHARE.test(text(0, column))
  const text = (row: number, column: number): string =>
    fold(rows[row]?.[column]?.text ?? '').replace(/[\s*_]/g, '')
  return {
    table,
    width,
    height: rows.length,
    text,
    number: (row, column) => {
      const raw = rows[row]?.[column]?.text.trim() ?? ''
      if (PLAIN.test(raw)) return { kind: 'number', value: Number(raw), step: 1 }
      const folded = text(row, column)
      // 45% is a number among shares of one whole, and a word beside other numbers.
      return read(folded.endsWith('%') && isShare(column) ? folded.slice(0, -1) : folded)
    },
    cell: (row, column) => rows[row]?.[column],
    isRegular: (row) => rows[row]?.length === width,
  }
}

/** Digits alone need no folding. */
const PLAIN = /^\d{1,15}$/

function read(text: string): GridCell {
  if (text === '') return BLANK
  if (/^(?:[-—–/…]+|nil|n\/a)$/i.test(text)) return NOTHING
  const match = NUMBER.exec(text)
  if (!match) return WORDS
  const [, whole = '', fraction = ''] = match
  const step = fraction ? 10 ** (1 - fraction.length) : 1
  return { kind: 'number', value: Number(whole.replaceAll(',', '') + fraction), step }
}

/** What a sum of a table comes to beside the total that it states. */
export interface CheckedSum {
  readonly stated: number
  readonly sum: number
  readonly holds: boolean
}

/** A total in a cell, by row and column, with those of its parts. */
export function totalIn(
  grid: Grid,
  [row, column]: readonly [row: number, column: number],
  parts: readonly (readonly [row: number, column: number])[],
  { sum, holds }: CheckedSum,
): Total {
  return {
    total: statedIn(grid, row, column),
    parts: parts.map(([at, other]) => statedIn(grid, at, other)),
    relation: 'sum',
    sum: rounded(sum),
    status: holds ? 'match' : 'mismatch',
    source: 'table',
  }
}

/** The number of a cell as the text has it. */
export function statedIn(grid: Grid, row: number, column: number): StatedNumber {
  const cell = grid.cell(row, column)
  return {
    text: cell?.text.trim() ?? '',
    value: grid.number(row, column).value,
    span: cell?.span ?? grid.table.span,
  }
}
