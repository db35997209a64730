import { expect, test } from 'vitest'
import { writtenLike } from './numerals.mjs'

test.each([
  [4, '三', 3, '四'],
  [12, '十一', 11, '十二'],
  [30, '二十九', 29, '三十'],
  [103, '一百零二', 102, '一百零三'],
  [4, '３', 3, '４'],
  [21, '⑳', 20, undefined],
  [5, 'iv', 4, 'v'],
  [4, 'C', 3, 'D'],
  [10, 'i', 9, 'j'],
  [2, 'i', 1, 'ii'],
  [3, '乙', 2, '丙'],
  [4, 'three', 3, 'four'],
  [4, 'Third', 3, 'Fourth'],
  [0, '一', 1, undefined],
])('%i like %s', (value, like, was, written) => {
  expect(writtenLike(value, like, was)).toBe(written)
})
