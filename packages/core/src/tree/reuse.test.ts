import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effort } from '../../../../test/effort.ts'
import { blocksOf } from './parse.ts'
import { createCache } from './cache.ts'
import { chunksOf } from './chunks.ts'
import { linesOf } from './lines.ts'
import { editOf } from './edited.ts'
import { unchangedChunks } from './reuse.ts'

const before = '# 甲\n\n一段。\n\n又一段。\n\n末段。\n'
const chunks = (text: string) => chunksOf(text, linesOf(text, 0))
const same = (before: string, after: string): readonly number[] => {
  const last = {
    text: before,
    lines: linesOf(before, 0),
    wrap: 0,
    chunks: chunks(before),
    firstBlocks: [],
    comments: [],
    known: '',
    entriesInUse: 0,
  }
  return chunks(after).map(unchangedChunks(last, editOf(before, after)))
}

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
  const cache = createCache()
  for (let edit = 0; edit < effort(5000); edit++) blocksOf(`甲。\n\n第${edit}次改动。\n\n乙。\n`, cache)
  expect(cache.lines.size).toBeLessThan(300)
})

test.each([
  ['an edit between comments', '乙段', '乙段长'],
  ['a comment less', '<!-- 二 -->', ''],
  ['a comment more', '乙段', '乙段\n\n<!-- 又 -->\n'],
  ['a definition more', '乙段', '[注]: https://a.example\n'],
])('comments and blocks behind %s are those of the text read afresh', (_, from, to) => {
  const text = '<!-- 一 -->\n\n甲段[注]。\n\n<!-- 二 -->\n\n乙段\n\n- 丙\n\n<!-- 三 -->\n\n末段[注]。\n'
  const cache = createCache()
  blocksOf(text, cache)
  const after = text.replace(from, to)
  const { blocks, comments } = blocksOf(after, cache)
  const fresh = blocksOf(after, createCache())
  expect(comments).toEqual(fresh.comments)
  expect(blocks.map(({ prose, span }) => [prose, span])).toEqual(
    fresh.blocks.map(({ prose, span }) => [prose, span]),
  )
})

test('lines and chunks are taken over from before and after an edit as they would be read', () => {
  const line = fc.stringMatching(/^[甲乙 \t|*#<`\ufeff-]{0,4}$/)
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 })
    .map((lines) => lines.flat().join(''))
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat({ max: 6 }), (old, inserted, where, removed) => {
      const at = where % (old.length + 1)
      const after = old.slice(0, at) + inserted + old.slice(at + removed)
      const edited = editOf(old, after)
      const lines = linesOf(after, 0, { lines: linesOf(old, 0), edited })
      expect(lines).toEqual(linesOf(after, 0))
      expect(chunksOf(after, lines, { chunks: chunks(old), edited })).toEqual(chunksOf(after, lines))
    }),
    { numRuns: effort(1000) },
  )
})
