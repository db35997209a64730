import { fold } from '../../language/fold.ts'
import { readWhole } from '../../language/numbers/chinese.ts'
import type { Block, LocalBlock } from '../../tree/block.ts'
import { holders } from '../../tree/gather.ts'
import type { Span } from '../../text/span.ts'
import { isExplained } from './explained.ts'

/** A number in the number column of a table that is not the one its place asks for. */
export interface ColumnFault {
  readonly kind: 'gap' | 'repeat' | 'order'
  readonly found: number
  readonly previous: number
  readonly expected: number
  /** How a number of the column is written. */
  readonly like: string
  readonly span: Span
}

/** What heads a column of numbers; behind another column it must number the rows. */
const ROWS = /^序号$/
const HEADER = /^(?:序号|编号|no\.?|nr\.?|#|s\/n)$/i
/** What stands in the column beside the numbers: nothing, a total, the number of a group. */
const BESIDE = /^(?:|合\s*计|总\s*计|小\s*计|total|\(?[一二三四五六七八九十]{1,3}[、)]?)$/i
const NUMERAL = /^[一二三四五六七八九十]{1,3}$/
const FEWEST = 4

const isLongTable = ({ rows }: LocalBlock): boolean => rows !== undefined && rows.length >= FEWEST

/** The faults of number columns: in a column of which more than one number is out of line the numbers mean something else. */
export function columnFaults(blocks: readonly Block[]): readonly ColumnFault[] {
  return holders(blocks, isLongTable).flatMap((index) => {
    const block = blocks[index] as Block
    const rows = block.local.rows ?? []
    const column = rows[0]?.findIndex(({ text }, at) => (at ? ROWS : HEADER).test(fold(text).trim())) ?? -1
    if (column < 0) return []
    const below = rows.slice(1).flatMap((row) => row[column] ?? [])
    const numbered = below.filter(({ text }) => !BESIDE.test(fold(text).trim()))
    // 一 and （一） number groups where others number rows.
    const cells = numbered.length ? numbered : below.filter(({ text }) => NUMERAL.test(fold(text).trim()))
    const values = cells.map(({ text }) => readWhole(fold(text).trim().replace(/\.$/, '')) ?? 0)
    if (values.includes(0) || values[0] !== 1) return []
    const faults: ColumnFault[] = []
    let previous = 1
    for (let index = 1; index < values.length; index++) {
      const found = values[index] as number
      const expected = previous + 1
      const alone = values[index + 1] === expected + 1
      if (found !== expected && (found !== 1 || alone)) {
        const { start, end } = cells[index] as Span
        const moved = alone || found < expected ? 'order' : 'gap'
        const kind = found === previous ? 'repeat' : moved
        faults.push({
          kind,
          found,
          previous,
          expected,
          like: cells[0]?.text ?? '',
          span: { start: block.base + start, end: block.base + end },
        })
      }
      previous = alone ? expected : found
    }
    const [fault] = faults
    const told = fault?.kind === 'gap' && isExplained(blocks, 'N', fault.expected, fault.found)
    return faults.length === 1 && !told ? faults : []
  })
}
