import { expect, test } from 'vitest'
import { scanOf } from './scan.ts'
import { clauseEnd, split } from './stretches.ts'

test('a clause that is cut inside its last quotation ends there', () => {
  const scan = scanOf('青石渡“摆渡三十年”')
  expect(clauseEnd(scan, 0, '。', 6)).toBe(6)
  expect(split(scan, { start: 0, end: 6 }, '、')).toEqual([{ start: 0, end: 6 }])
})
