import { applyEdits, parse } from '@policydoc/core'
import { expect, test } from 'vitest'
import { dateFaults } from './date-faults.mjs'
import { sectionFaults } from './section-faults.mjs'
import { totalFaults } from './total-faults.mjs'

interface Fault {
  readonly fault: string
  readonly edits: Parameters<typeof applyEdits>[1]
}

/** The broken copies of a text, by fault. */
function broken(text: string, faults: readonly Fault[]): Record<string, string> {
  return Object.fromEntries(faults.map(({ fault, edits }) => [fault, applyEdits(text, edits)]))
}

test('a digit of a total or of its first part is changed', () => {
  const text = '现有渡船28艘，分为木船19艘、铁船9艘。'
  expect(broken(text, totalFaults(text))).toEqual({
    'total +1 digit': '现有渡船29艘，分为木船19艘、铁船9艘。',
    'total −1 digit': '现有渡船27艘，分为木船19艘、铁船9艘。',
    'part +1 digit': '现有渡船28艘，分为木船29艘、铁船9艘。',
    'part −1 digit': '现有渡船28艘，分为木船18艘、铁船9艘。',
  })
})

test('parts that need not be all only grow beyond their total; rounded numbers change before the last digit', () => {
  const text = 'Repairs cost $8.4 million, of which $5.1 million went on oars and $3.3 million on sails.'
  expect(broken(text, totalFaults(text))).toEqual({
    'total −1 digit': text.replace('8.4', '7.4'),
    'part +1 digit': text.replace('5.1', '6.1'),
  })
})

test('the total of a table is changed', () => {
  const text = '| 港 | 渡船 |\n| --- | --- |\n| 甲 | 4 |\n| 乙 | 5 |\n| 合计 | 9 |\n'
  expect(broken(text, totalFaults(text))).toMatchObject({ 'total −1 digit': text.replace('| 9', '| 8') })
})

test.each(['去年修船12艘，今年修船7艘，比去年少5艘。', '木船28艘，铁船19艘，竹筏9艘。', '第16条(2)、(14)。'])(
  'no sum: %s',
  (text) => {
    expect(totalFaults(text)).toEqual([])
  },
)

test('dates become impossible, days of the week wrong, periods run back', () => {
  const text =
    '---\ndate: 2025-01-02\n---\n\n2025年4月8日（星期二）上午9:00试航。2025年4月8日至2025年5月6日报名。\n'
  const faults = broken(text, dateFaults(text))
  expect(Object.keys(faults)).toEqual([
    'month 13',
    'day too late',
    'another weekday',
    'hour 25',
    'period reversed',
  ])
  expect(faults['month 13']).toBe(text.replace('4月8日（', '13月8日（'))
  expect(faults['day too late']).toBe(text.replace('8日（', '31日（'))
  expect(faults['another weekday']).toBe(text.replace('星期二', '星期三'))
  expect(faults['period reversed']).toContain('2025年5月6日至2025年4月8日')
})

test('a required section is dropped and neighbours are swapped, numbers put right', () => {
  const text =
    '一、背景\n\n村里老人多。\n\n二、做法\n\n办起食堂。\n\n三、成效\n\n老人满意。\n\n四、启示\n\n贵在坚持。\n'
  const all = sectionFaults(text, parse(text)).map(({ edits }: Fault) => applyEdits(text, edits))
  expect(all).toContain('一、背景\n\n村里老人多。\n\n二、成效\n\n老人满意。\n\n三、启示\n\n贵在坚持。\n')
  expect(all).toContain(
    '一、背景\n\n村里老人多。\n\n二、成效\n\n老人满意。\n\n三、做法\n\n办起食堂。\n\n四、启示\n\n贵在坚持。\n',
  )
})
