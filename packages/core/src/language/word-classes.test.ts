import { expect, it } from 'vitest'
import { CLASS } from './character-classes.ts'
import { glanceAt, WORD } from './word-classes.ts'

it.each([
  ['', 0, 0],
  ['渡口两座', 0, 0],
  ['Seven boats sailed from Ayr in MAY.', WORD.number | WORD.from | WORD.month, 1],
  ['twenty-one of 1,046 boats', WORD.number | WORD.of, 4],
  ['Both ferries: none often, Mayor Onesty', WORD.both, 0],
  ['ｓｉｘ ｂｏａｔｓ, ３ ｃｒｅｗｓ', WORD.number, 2],
  ['on 5 Sept', WORD.month, 1],
  ['第3条和4号', 0, 2],
])('what stands in %j is told in one pass', (text, words, numbers) => {
  expect(glanceAt(text)).toMatchObject({ words, numbers })
})

it('tells the classes of characters as well', () => {
  expect(glanceAt('甲、乙').holds).toBe(CLASS.han | CLASS.listMark)
})
