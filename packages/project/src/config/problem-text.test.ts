import { expect, test } from 'vitest'
import { problemText } from './problem-text.ts'
import { readData } from './read-data.ts'

test.each([
  ['a.json', '{ "rules": {}', '此处缺少 }'],
  ['a.json', '{ rules: {} }', '此处内容无法识别，键和文字须加双引号'],
  ['a.json', '{ "root" true }', '此处缺少冒号'],
  ['a.json', 'a b c d e f', '此处内容无法识别，键和文字须加双引号'],
  ['a.json', '['.repeat(80), '嵌套过深'],
  ['a.yaml', 'rules:\n\troot: true\n', '缩进须用空格'],
  ['a.yaml', 'rules:\n  a: b\n root: true\n', '缩进有误'],
  ['a.yaml', '"abc', '缺少引号、括号、冒号或逗号'],
  ['a.yaml', '%YAML 9.9 x\n%TAG\n---\na: b\n', '不符合 YAML 语法'],
])('%s: %s', (name, text, why) => {
  const [first] = readData(name, text).problems
  expect(first && problemText({ ...first, partial: false }, 'zh-Hans')).toBe(`配置文件无法解析：${why}。`)
})

test('one mistake is told once, and YAML is told in its own English words', () => {
  expect(readData('a.json', 'a b c d e f').problems).toHaveLength(1)
  const [first] = readData('a.yaml', 'rules:\n\troot: true\n').problems
  const said = first && problemText({ ...first, partial: false }, 'en')
  expect(said).toBe('The configuration cannot be read: Tabs are not allowed as indentation.')
})
