import { expect, test } from 'vitest'
import { fittedWidths } from './fitted-widths.ts'

test.each([
  ['no terminal', [['甲', '乙']], undefined, undefined],
  ['all fits', [['head', '甲乙']], 40, undefined],
  [
    'the widest gives way',
    [
      ['a', 'b'],
      ['甲'.repeat(30), 'xyz'],
    ],
    40,
    [32, 5],
  ],
  [
    'two wide ones become alike',
    [
      ['a', 'b'],
      ['甲'.repeat(30), '乙'.repeat(40)],
    ],
    43,
    [20, 20],
  ],
  [
    'heads stay readable, or nothing fits',
    [
      ['a', 'b'],
      ['甲'.repeat(30), '乙'.repeat(30)],
    ],
    10,
    null,
  ],
  ['no rows', [], 40, undefined],
])('%s', (_, rows, columns, expected) => expect(fittedWidths(rows, columns)).toEqual(expected))
