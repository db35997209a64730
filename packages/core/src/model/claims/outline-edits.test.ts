import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effort } from '../../../../../test/effort.ts'
import { createCache } from '../../tree/reread/cache.ts'
import { parse } from '../model.ts'

const parts = [
  '## 一、做法',
  '## 二、成效',
  '### Listening phase',
  '本章分为三节。',
  '要抓好以下三项任务：',
  '实施“三个聚焦”：',
  '聚焦渡口，整修栈桥。',
  '重点做好两方面工作。',
  '（一）清淤疏浚。',
  '（二）设置航标。',
  '（三）巡查河道。',
  '一是巡渠。',
  '二是护渠。',
  '第一步，摸底。',
  '第二步，编册。',
  '共有3条，第一条，查船。',
  '- 登记船只；\n- 培训船员；\n- 公示船期。',
  '1. 船\n2. 桨',
  '| 渡口 | 船 |\n| --- | --- |\n| 东 | 1 |\n| 西 | 2 |',
  'The crew keeps three rules:',
  'There are two steps.',
  'First, row.',
  'Second, sail.',
  'Finally, moor.',
  'All three of these rules hold.',
]
const part = fc.constantFrom(...parts)
const edit = fc.record({
  where: fc.nat(),
  removed: fc.nat({ max: 20 }),
  inserted: fc.oneof(
    part.map((text) => `\n\n${text}\n\n`),
    fc.constantFrom('、', '三', '。', '：', '\n\n', ''),
  ),
})

test('a model after edits is that of the text read afresh', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 4, maxLength: 16 }),
      fc.array(edit, { maxLength: 4 }),
      (first, edits) => {
        const cache = createCache()
        let text = first.join('\n\n')
        parse(text, { cache })
        for (const { where, removed, inserted } of edits) {
          const at = where % (text.length + 1)
          text = text.slice(0, at) + inserted + text.slice(at + removed)
          expect(parse(text, { cache }).toJSON()).toEqual(parse(text).toJSON())
        }
      },
    ),
    { numRuns: effort(100) },
  )
})

test('a member far behind its list counts', () => {
  const cache = createCache()
  const claims = (text: string) =>
    parse(text, { cache }).claims.map(({ claimed, listed }) => [claimed, listed])
  const plain = Array.from({ length: 12 }, (_, day) => `On day ${day} the wind blew hard.`).join('\n\n')
  const text = `There are two steps:\n\nFirst, row.\n\nSecond, sail.\n\n${plain}\n\n`
  const [short, long] = [`${text}At last, they moor.\n`, `${text}Third, moor.\n`]
  for (const each of [short, long, short]) {
    const fresh = parse(each).claims.map(({ claimed, listed }) => [claimed, listed])
    expect(claims(each)).toEqual(fresh)
  }
  expect(claims(short)).not.toEqual(claims(long))
})
