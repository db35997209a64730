import { fold } from '../../../language/fold.ts'
import { none } from '../../../text/none.ts'
import type { Block } from '../../../tree/block.ts'
import type { Place } from '../candidate.ts'
import { SUMMARY } from '../../figures/table-words.ts'
import { synonymsOf } from '../words/en.ts'
import { claimOn, type Finder } from '../outline-evidence.ts'
import { firstBelow } from './list-below.ts'

/** The claims of promises on the rows of the table right behind them: as many, or one more or less of what the table is headed. */
export const rowsBelow: Finder = (lists, block, promises) => {
  const table = lists.at(firstBelow(lists, block.index + 1))
  if (table?.kind !== 'table') return none
  const items = rowMembers(table, table.index - block.index)
  return promises.flatMap((promise) => {
    const agrees = rowsAre(table, promise.english ? synonymsOf(promise.noun) : [promise.key])
    return claimOn(block, promise, items, { construction: 'rows-below', agrees }) ?? []
  })
}

/** A cell that only numbers its row. */
const NUMBER = /^(?:[\d一二三四五六七八九十]{1,3}|[IVX]{1,4}|[a-h])[.、)]?$/i

/** The rows of a table below its head, each by the first cell that says something; a cell that spans rows counts once. */
function rowMembers(table: Block, block: number): readonly Place[] {
  const rows = (table.local.rows ?? []).slice(1)
  const members: Place[] = []
  for (const row of rows) {
    const cell = row.find(({ text }) => !NUMBER.test(fold(text).trim()))
    if (!cell || SUMMARY.test(fold(cell.text).replace(/[\s*_]/g, ''))) continue
    members.push({ block, cell: cell.text.trim(), start: cell.start, end: cell.end })
  }
  return members
}

/** True when the head of a table says that its rows are what the words name: a column “Workstream”, filled in every row. */
function rowsAre(table: Block, words: readonly string[]): boolean {
  const [head = [], ...rows] = table.local.rows ?? []
  const column = head.findIndex(({ text }) => /\p{L}{3}/u.test(text))
  const name = fold(head[column]?.text ?? '').toLowerCase()
  // England below its four regions is their sum.
  const sums = (rows.at(-1) ?? []).some((cell, at) => {
    const above = rows.slice(0, -1).map((row) => Number(row[at]?.text ?? NaN))
    // 1, 2, 3 number the rows.
    if (above.every((value, index) => value === index + 1)) return false
    return above.reduce((sum, value) => sum + value, 0) === Number(cell.text)
  })
  if (sums) return false
  return words.some((word) => name.includes(word))
}
