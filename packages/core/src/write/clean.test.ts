import { describe, expect, it } from 'vitest'
import { clean } from './clean.ts'

const page = `柳河新闻网>>党建
分享

柳河县:办好老年食堂的实践

中共柳河县委组织部

2024年09月03日08:15    来源:柳河日报

一、背景
村里老人多，做饭难。
二、做法
（一）建食堂
三家联办。
（二）送餐
按时上门。

(责编:林甲)
相关专题
· 养老专题
`

describe('a pasted page', () => {
  it('becomes Markdown with front matter', () => {
    expect(clean(page).text).toBe(`---
issuer: 中共柳河县委组织部
date: 2024-09-03 08:15
source: 柳河日报
editors: 林甲
---

# 柳河县:办好老年食堂的实践

## 一、背景

村里老人多，做饭难。

## 二、做法

### （一）建食堂

三家联办。

### （二）送餐

按时上门。
`)
  })
  it('shows what it drops, at its place', () => {
    const { dropped } = clean(page)
    expect(dropped.map(({ text }) => text)).toEqual(['柳河新闻网>>党建', '分享', '相关专题', '· 养老专题'])
    for (const { text, span } of dropped) expect(page.slice(span.start, span.end)).toBe(text)
  })
  it('keeps CRLF and a byte order mark', () => {
    const { text } = clean(`\uFEFF${page.replaceAll('\n', '\r\n')}`)
    expect(text.startsWith('\uFEFF---\r\nissuer:')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

it('leaves out what a government page sets around a text, and reads its date', () => {
  const { text, dropped } = clean(`当前位置： 首页 > 公开 > 解读

《柳河县食堂管理办法》解读

发布时间：2024-06-12 09:30  来源：柳河县民政局  浏览次数：1,284次  字体：[大 中 小]

<p>现解读如下：</p>

一、背景

&nbsp;&nbsp;村里老人多。

<p style="text-indent: 2em">办起食堂。</p><p>&nbsp;</p>
<p>按时送餐。</p>

二、内容

共12条。

分享到：微信 微博

【打印本页】 【关闭窗口】

上一篇：全县养老服务情况

下一篇：没有了

版权所有：柳河县民政局　某ICP备12003456号-1　网站标识码：3701000012
`)
  expect(text).toBe(`---
date: 2024-06-12 09:30
source: 柳河县民政局
---

# 《柳河县食堂管理办法》解读

现解读如下：

## 一、背景

村里老人多。

办起食堂。

按时送餐。

## 二、内容

共12条。
`)
  expect(dropped.map((line) => line.text.slice(0, 3))).toEqual([
    '当前位',
    '分享到',
    '【打印',
    '上一篇',
    '下一篇',
    '版权所',
  ])
})

it.each<[string, string, string]>([
  ['a text that is Markdown already', '# 方案\n\n## 一、目标\n\n甲。\n', '# 方案\n\n## 一、目标\n\n甲。\n'],
  [
    'a signature stays where it is',
    '关于防火的通知\n\n各乡镇人民政府：\n\n一、目标\n\n甲。\n\n二、任务\n\n乙。\n\n柳河县人民政府\n\n2024年9月3日\n',
    '# 关于防火的通知\n\n各乡镇人民政府：\n\n## 一、目标\n\n甲。\n\n## 二、任务\n\n乙。\n\n柳河县人民政府\n\n2024年9月3日\n',
  ],
  [
    'a date within a sentence stays',
    '柳河县防火纪实\n\n2024年9月3日，全县召开会议。\n\n一、背景\n\n甲。\n\n二、做法\n\n乙。\n',
    '# 柳河县防火纪实\n\n2024年9月3日，全县召开会议。\n\n## 一、背景\n\n甲。\n\n## 二、做法\n\n乙。\n',
  ],
  [
    'a paragraph with markup of its own',
    '# 方案\n\n<p>甲<b>乙</b></p>\n\n<div>丙</div>\n',
    '# 方案\n\n<p>甲<b>乙</b></p>\n\n<div>丙</div>\n',
  ],
  ['plain text', '只有一句话。\n', '只有一句话。\n'],
  ['nothing', '', ''],
])('%s', (_, text, expected) => {
  expect(clean(text).text).toBe(expected)
})

it.each([
  [
    'the page’s path below it',
    '柳河党建\n\n首页 > 基层党建\n\n食堂暖了老人心\n\n2024年9月3日　来源：柳河日报',
  ],
  ['it is called one', '柳河县政府门户网站\n\n食堂暖了老人心\n\n2024年9月3日　来源：柳河日报'],
  ['the text comes from it', '柳河在线\n\n食堂暖了老人心\n\n2024年9月3日　来源：柳河在线'],
])('the name of the site is not a title: %s', (_, head) => {
  const { text, dropped } = clean(`${head}\n\n一、背景\n\n甲。\n\n二、做法\n\n乙。\n`)
  expect(text).toContain('\n# 食堂暖了老人心\n')
  expect(dropped[0]?.text).toBe(head.split('\n')[0])
})

it.each([page, '一、背景\n甲。\n', '分享\n', '> 引文\n一、背景\n'])('twice is once: %#', (text) => {
  const once = clean(text).text
  expect(clean(once).text).toBe(once)
})
