// What a long text costs: of an ordinary run of the tests of core this took a third.
import { lint, parse } from '@policydoc/core'
import { expect, test } from 'vitest'
import { effort } from './effort.ts'

test.each([
  '共120人，其中男60人、女60人，占50%；',
  '城镇60人、农村60人，其中党员20人，团员30人，群众70人。',
  '收入120万元，支出100万元，结余20万元，',
  '见第三条第二款和附件2，',
  '人数从100人增加到120人，增长20%，\n',
  '40 in the east and 50 in the north, a total of 90; \n',
  '实施“1+3”工程，“1”即一张网，“3”即三支队伍，\n\n',
  'We have three areas: one, two (and more and three of the five goals ',
])(
  'reads in linear time, however often it is repeated: %j',
  (text) => {
    const time = (count: number): number => {
      const start = performance.now()
      lint(text.repeat(count))
      return performance.now() - start
    }
    const count = effort(500, 40)
    // Short and long in turn, once more where the machine was busy with something else.
    const isLinear = () => time(10 * count) / Math.max(time(count), 1) < 30
    expect(Array.from({ length: 5 }).some(isLinear)).toBe(true)
  },
  60_000,
)

const size = effort(20_000)

test.each([
  ['block quotes', '> '.repeat(10_000) + '甲'],
  ['lists in lists', '- '.repeat(10_000) + '甲'],
  ['opening brackets', '['.repeat(size)],
  ['link openings', '[a]('.repeat(size)],
  ['asterisks', 'a* *b_ '.repeat(size)],
  ['comment openings', 'x<!-- '.repeat(size)],
  [
    'ever longer code marks',
    Array.from({ length: effort(600, 300) }, (_, run) => '`'.repeat(run + 1) + 'a').join(''),
  ],
  ['lazy lines', '> a\n' + 'b\n'.repeat(size)],
  ['definitions', '[a]: b\n'.repeat(size)],
  ['a very long line', '甲乙丙丁，'.repeat(effort(1_000_000))],
  ['a very long marked line', '甲**乙**丙丁，'.repeat(effort(110_000))],
  ['lone surrogates', '\ud800*\udc00'.repeat(size)],
])(
  '%s: read in linear time',
  (_, text) => {
    const { blocks } = parse(text)
    for (const block of blocks) expect(block.span.end).toBeLessThanOrEqual(text.length)
    expect(blocks.length).toBeGreaterThan(0)
  },
  20_000,
)

// More than a function takes as arguments of one call.
const many = effort(160_000, 2_000)

test.each([
  ['rows of a table', '| 甲 | 乙 |\n| --- | --- |\n' + '| 丙 | 1 |\n'.repeat(many)],
  ['paragraphs', '甲。\n\n'.repeat(many)],
])(`${many} %s are read`, (_, text) => {
  const document = parse(text)
  expect(() => [document.tables, document.tree, document.sections]).not.toThrow()
})
