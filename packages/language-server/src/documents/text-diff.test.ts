import { applyEdits } from '@policydoc/core'
import { expect, test } from 'vitest'
import { editsBetween } from './text-diff.ts'

test.each([
  ['nothing', 'a\nb\n', 'a\nb\n', []],
  ['one character', '三项：甲\n乙\n', '四项：甲\n乙\n', [[0, 1, '四']]],
  [
    'two lines',
    '一、甲\n三、乙\n四、丙\n',
    '一、甲\n二、乙\n三、丙\n',
    [
      [4, 5, '二'],
      [8, 9, '三'],
    ],
  ],
  ['a line more', '甲\n丙\n', '甲\n乙\n丙\n', [[2, 2, '乙\n']]],
  ['a line less', '甲\n甲\n丙\n', '甲\n丙\n', [[2, 4, '']]],
  ['half of a surrogate pair in common', '😀', '😁', [[0, 2, '😁']]],
  ['CRLF against LF', 'a\r\nb', 'a\nb', [[1, 3, '\n']]],
  ['all', '', '甲', [[0, 0, '甲']]],
])('%s', (_name, before, after, expected) => {
  const edits = editsBetween(before, after)
  expect(edits.map(({ span, newText }) => [span.start, span.end, newText])).toEqual(expected)
  expect(applyEdits(before, edits)).toBe(after)
})
