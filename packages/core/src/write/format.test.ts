import { expect, it } from 'vitest'
import { parse } from '../model/model.ts'
import { format } from './format.ts'

const page = `柳河新闻网>>党建
分享

柳河县:办好老年食堂的实践

2024年09月03日08:15    来源:柳河日报

一、 背景
村里老人多，做饭难。
二、做法
（一） 建食堂
三家联办。
（二）送餐  
按时上门。



(责编:林甲)
相关专题
· 养老专题
`

it('lays out a pasted page and leaves every line of it where it was', () => {
  expect(format(page)).toBe(`柳河新闻网>>党建

分享

# 柳河县:办好老年食堂的实践

2024年09月03日08:15    来源:柳河日报

## 一、背景

村里老人多，做饭难。

## 二、做法

### （一）建食堂

三家联办。

### （二）送餐

按时上门。

(责编:林甲)

相关专题

· 养老专题
`)
})

it.each<[string, string, string]>([
  ['a text that is Markdown already', '# 方案\n\n## 一、目标\n\n甲。\n', '# 方案\n\n## 一、目标\n\n甲。\n'],
  ['headings without blank lines', '# 方案\n## 一、目标\n甲。\n', '# 方案\n\n## 一、目标\n\n甲。\n'],
  ['a hard line break', '# 方案\n\n甲  \n乙。  \n\n丙。\n', '# 方案\n\n甲  \n乙。\n\n丙。\n'],
  [
    'a list and a table',
    '- 甲\n- 乙\n\n\n| 甲 |\n| --- |\n| 1 |\n',
    '- 甲\n- 乙\n\n| 甲 |\n| --- |\n| 1 |\n',
  ],
  ['code', '甲。\n\n```\n\n\nx  \n```\n', '甲。\n\n```\n\n\nx  \n```\n'],
  [
    'CRLF',
    '一、目标\r\n甲。\r\n二、任务\r\n乙。\r\n',
    '## 一、目标\r\n\r\n甲。\r\n\r\n## 二、任务\r\n\r\n乙。\r\n',
  ],
  ['plain text', '只有一句话。\n', '只有一句话。\n'],
  ['nothing', '', ''],
])('%s', (_, text, expected) => {
  expect(format(text)).toBe(expected)
})

it('not a word is lost, and twice is once', () => {
  const words = (text: string): string => text.replace(/[\s#]/g, '')
  const once = format(page)
  expect(words(once)).toBe(words(page))
  expect(format(once)).toBe(once)
})

it('the model of a document in Markdown stays as it is', () => {
  const text = '# 方案\n\n## 一、目标\n\n甲。\n\n## 二、任务\n\n抓好以下两项工作：\n\n- 甲\n- 乙\n'
  const titles = (each: string) => parse(each).sections.map(({ title }) => title)
  expect(titles(format(text))).toEqual(titles(text))
})
