import { expect, test } from 'vitest'
import { parse } from './model.ts'

const action = (sentence: string) =>
  parse(`## 做法\n\n一是摸清底数，实施暖巢行动。${sentence}\n\n二是持续推进。\n`).actions[0]

test.each([
  ['包括新建食堂、改造楼道、培训护理员等3项重点工作。', ['新建食堂', '改造楼道', '培训护理员']],
  ['包括新建食堂、改造楼道、培训护理员等重点工作。', ['新建食堂', '改造楼道', '培训护理员']],
  ['包括新建食堂、改造楼道和培训护理员等重点任务，年底完成。', ['新建食堂', '改造楼道', '培训护理员']],
  ['重点任务包括新建食堂、改造楼道。', ['新建食堂', '改造楼道']],
  [
    '包括新建食堂、改造楼道等2项重点工作，以及添置桌椅、增设扶手、安装呼叫器等3项重点任务。',
    ['新建食堂', '改造楼道', '添置桌椅', '增设扶手', '安装呼叫器'],
  ],
  ['包括新建食堂等重点工作。', []],
  ['食堂、楼道已经改造。', []],
])('%s', (sentence, items) => {
  expect(action(sentence)?.items.map(({ text }) => text)).toEqual(items)
})

test('an action gives its claims of key work whole', () => {
  const own = action('包括新建食堂、改造楼道等2项重点工作，以及添置桌椅、增设扶手、安装呼叫器等3项重点任务。')
  expect(own?.keyWorks.map(({ claimed }) => claimed)).toEqual([2, 3])
  expect(own?.keyWork).toBe(own?.keyWorks[0])
})

test('JSON names claims by their ids', () => {
  const document = parse('## 做法\n\n一是甲。包括新建食堂、改造楼道等2项重点工作。\n\n二是乙。\n')
  const { sections } = JSON.parse(JSON.stringify(document)) as { sections: { actions: unknown[] }[] }
  expect(sections[0]?.actions[0]).toMatchObject({ keyWork: 'claim:1', keyWorks: ['claim:1'] })
})
