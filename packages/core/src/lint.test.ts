import { expect, test } from 'vitest'
import { effort } from '../../../test/effort.ts'
import { lint } from './lint.ts'

const slip = '包括完善制度、建强队伍、搭建平台等2项重点工作。\n'

test.each([
  ['an ordinary document', `# 使用说明\n\n${slip}`, false],
  ['one whose kind is recognised', `## 一、背景\n\n村里老人多。\n\n## 二、做法\n\n${slip}`, true],
  ['one whose front matter names its kind', `---\npolicydoc:\n  profile: any\n---\n\n${slip}`, true],
])('where only recognised documents are checked, %s: %#', (_, text, isChecked) => {
  const rules = (documents: 'all' | 'recognised') => lint(text, { documents }).map(({ rule }) => rule)
  expect(rules('all')).toContain('list-count')
  expect(rules('recognised').includes('list-count')).toBe(isChecked)
})

test('where the configuration says what all documents are, all of them are checked', () => {
  const options = { documents: 'recognised', defaultProfile: 'case-report' } as const
  expect(lint(slip, options).map(({ rule }) => rule)).toContain('list-count')
})

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
