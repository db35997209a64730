import { expect, test } from 'vitest'
import { parse } from '../model/model.ts'
import { nameAt, usesOfName } from './rename.ts'

const text = `## 二、做法

镇里推行“1+2”框架，“2”即“两本账”，分别为排口台账、隐患台账。

一是坚持底数清，实施清淤行动。清淤行动逐段推进，“两本账”随时更新。

二是坚持责任明，实施清淤行动后评估计划。办好“薪火”课堂。

三是坚持制度严，实施“薪火”行动。

\`\`\`
清淤行动
\`\`\`
`

test.each([
  ['an action', '清淤行动。', '清淤行动', 2],
  ['an action where it is used again', '清淤行动逐', '清淤行动', 2],
  ['an action whose name begins with another', '后评估', '清淤行动后评估计划', 1],
  ['a set', '两本账”，', '两本账', 2],
  ['a quoted term, also inside a name', '薪火”课', '薪火', 2],
])('the name of %s', (_, part, name, uses) => {
  const document = parse(text)
  const found = nameAt(document, text.indexOf(part))
  expect(found?.text).toBe(name)
  expect(usesOfName(document, name)).toHaveLength(uses)
})

test('other words are not names', () => {
  expect(nameAt(parse(text), text.indexOf('时更新'))).toBeUndefined()
})

test('a name in Latin letters is not part of a word', () => {
  const english = '## Approach\n\nThe “Aid” scheme helps. Aiding is “Aid” at its best.\n'
  expect(usesOfName(parse(english), 'Aid')).toHaveLength(2)
})
