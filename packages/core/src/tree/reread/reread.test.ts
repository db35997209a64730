import { expect, test } from 'vitest'
import { effort } from '../../../../../test/effort.ts'
import { read } from '../parse.ts'
import { editOf } from './edited.ts'
import { reread, unchangedChunks } from './reread.ts'

const before = '# 甲\n\n一段。\n\n又一段。\n\n末段。\n'
const same = (before: string, after: string): readonly number[] =>
  read(after).chunks.map(unchangedChunks(read(before).chunks, editOf(before, after)))

test.each([
  ['nothing changed', before, [0, 1, 2, 3]],
  ['a character more', before.replace('又一段', '又是一段'), [0, 1, -1, 3]],
  ['a character less', before.replace('又一段', '又段'), [0, 1, -1, 3]],
  ['a paragraph more', before.replace('又一段。\n', '又一段。\n\n再一段。\n'), [0, 1, 2, -1, 3]],
  ['a paragraph that became a list', before.replace('又一段', '- 又一段'), [0, 1, -1, 3]],
  ['a fence that takes the rest', before.replace('又一段', '```\n又一段'), [0, 1, -1]],
  ['all new', '别的。\n', [-1]],
  ['nothing left', '', []],
])('%s', (_, after, expected) => {
  expect(same(before, after)).toEqual(expected)
})

test('long texts are compared in steps, from both ends', () => {
  const long = Array.from({ length: 4000 }, (_, index) => `第${index}段文字。`).join('\n\n')
  const after = long.replace('第2000段', '第二千段')
  expect(same(long, after).flatMap((found, index) => (found === index ? [] : [index]))).toEqual([2000])
})

test('lines that a document no longer has are not kept for ever', () => {
  let parsed = read('甲。\n')
  for (let edit = 0; edit < effort(5000); edit++)
    parsed = reread(parsed, `甲。\n\n第${edit}次改动。\n\n乙。\n`)
  expect(parsed.memo.lines.size).toBeLessThan(300)
})

test.each([
  ['an edit between comments', '乙段', '乙段长'],
  ['a comment less', '<!-- 二 -->', ''],
  ['a comment more', '乙段', '乙段\n\n<!-- 又 -->\n'],
  ['a definition more', '乙段', '[注]: https://a.example\n'],
])('comments and blocks behind %s are those of the text read afresh', (_, from, to) => {
  const text = '<!-- 一 -->\n\n甲段[注]。\n\n<!-- 二 -->\n\n乙段\n\n- 丙\n\n<!-- 三 -->\n\n末段[注]。\n'
  const { comments, blocks, text: after } = reread(read(text), text.replace(from, to))
  expect({ comments, blocks }).toEqual((({ comments, blocks }) => ({ comments, blocks }))(read(after)))
})

test('a line that becomes a heading is no longer what it was', () => {
  const first = read('\u200b# 题\n')
  const second = reread(first, '# 题\n')
  const third = reread(second, '\u200b# 题\n\n# 题\n')
  expect([first, second, third].map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
    ['text'],
    ['heading'],
    ['text', 'heading'],
  ])
})
