import { expect, test } from 'vitest'
import { lint } from './lint.ts'
import type { PolicyDocument } from './model/document.ts'
import { parse } from './model/model.ts'

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

test('a document that was cloned is read again from its text, as the kind that it was', () => {
  const document = parse(slip, { uri: 'a.md', profile: 'case-report' })
  for (const copy of [structuredClone(document), { ...document }]) expect(lint(copy)).toEqual(lint(document))
  const plain = structuredClone(parse(slip))
  expect(lint(plain, { documents: 'recognised' })).toEqual([])
})

test('a document without its text is refused by name', () => {
  const printed = JSON.parse(JSON.stringify(parse(slip))) as PolicyDocument
  expect(() => lint(printed)).toThrow(
    new TypeError('The document has no text: what parse() gave is wanted, or the text itself.'),
  )
})
