import { expect, test } from 'vitest'
import { parse } from './model.ts'

test('a document can be cloned and sent to a worker: its data go, its tree and its source stay', () => {
  const document = parse('## 做法\n\n一是甲。包括新建食堂、改造楼道等2项重点工作。\n\n二是乙。\n')
  const clone = structuredClone(document)
  expect(clone.claims).toEqual(document.claims)
  expect(clone.actions).toEqual(document.actions)
  expect(JSON.stringify(document)).toContain('"schemaVersion":1')
})
