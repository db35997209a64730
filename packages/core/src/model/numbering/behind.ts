import { fold } from '../../language/fold.ts'
import { readWhole } from '../../language/numbers/chinese.ts'
import type { Block } from '../../tree/block.ts'
import type { Run, RunItem } from '../document.ts'
import { isWhole } from './counted.ts'
import { flatMap } from '../../text/flat-map.ts'

/** （二）第三阶段：整改 bears a second number behind its label. */
const SECOND = /^第(?<n>[一二三四五六七八九十]{1,3}|\d{1,2})(?<unit>阶段|步)(?=[\s:,、(])/
const LONGEST = 12

/** The series that stand behind the labels of sound runs: where every member bears one, of one unit. */
export function runsBehind(runs: readonly Run[], blocks: readonly Block[]): readonly Run[] {
  return flatMap(runs, (run) => {
    if (run.placement === 'inline' || run.items.length < 3 || !isWhole(run)) return []
    const items: RunItem[] = []
    for (const item of run.items) {
      const second = secondOf(item, blocks)
      if (!second || second.ordinal.form !== (items[0] ?? second).ordinal.form) return []
      items.push(second)
    }
    const { parent: _, ...rest } = run
    return [{ ...rest, items, style: 'other', scheme: `other:${items[0]?.ordinal.form}`, afresh: false }]
  })
}

function secondOf(item: RunItem, blocks: readonly Block[]): RunItem | undefined {
  if (!item.text.startsWith('第')) return undefined
  const block = blocks[item.block]
  const { 0: label = '', groups = {} } = SECOND.exec(fold(item.text.slice(0, LONGEST))) ?? {}
  const { n = '', unit = '' } = groups
  const value = readWhole(n)
  if (!block || !value) return undefined
  const text = item.text.slice(0, label.length)
  const start = block.prose.indexOf(text)
  const numeral = block.spanOf(start + 1, start + 1 + n.length)
  const span = block.spanOf(start, start + label.length)
  return { ...item, ordinal: { value, text, style: 'other', form: `第N${unit}`, span, numeral } }
}
