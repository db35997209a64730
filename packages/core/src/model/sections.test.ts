import { describe, expect, it } from 'vitest'
import type { Section } from './document.ts'
import { parse } from './model.ts'

const shape = (sections: readonly Section[]): unknown[] =>
  sections.map((section) => {
    const name = `${section.ordinal?.text ?? ''}${section.title}${section.role ? ` [${section.roles.join(' ')}]` : ''}`
    return section.sections.length > 0 ? [name, shape(section.sections)] : name
  })

const report = [
  '柳河新闻网>>党建',
  '分享',
  '柳河县:办好老年食堂的实践',
  '中共柳河县委组织部',
  '2024年09月03日08:15    来源:柳河日报',
  '一、背景',
  '村里老人多，做饭难，子女又多在外地务工，平时难以照应。',
  '二、做法',
  '一是堅持就近,實施暖巢行動。包括新建食堂、改造楼道等2项重点工作。食堂方面,三家联办；楼道方面,加装扶手。一方面,省钱。',
  '二是坚持公益,开展敬老活动。招募志愿者。',
  '三、成效',
  '一是饭菜更可口；二是老人更放心。',
  '四、探讨',
  '（一）贵在坚持。要有人管。',
  '（二）贵在便民。要离家近。',
  '(责编:林甲)',
  '相关专题',
  '· 养老专题',
].join('\n\n')

describe('a pasted case report', () => {
  const document = parse(report)
  const [, practice, outcomes, discussion] = document.sections
  it('has its sections in their roles', () => {
    expect(shape(document.sections)).toEqual([
      '一、背景 [background]',
      '二、做法 [practice]',
      '三、成效 [outcomes]',
      '四、探讨 [discussion]',
    ])
    expect(document.profile).toBe('case-report')
    expect(document.profileOrigin).toBe('recognised')
  })
  it('has actions with names, key work and workstreams', () => {
    expect(practice?.actions.map(({ ordinal, headline, name }) => [ordinal.text, headline, name])).toEqual([
      ['一是', '堅持就近,實施暖巢行動', '暖巢行動'],
      ['二是', '坚持公益,开展敬老活动', '敬老活动'],
    ])
    expect(practice?.actions[0]?.workstreams.map(({ name }) => name)).toEqual(['食堂', '楼道'])
    const claim = practice?.actions[0]?.keyWork
    expect([claim?.claimed, claim?.listed]).toEqual([2, 2])
    expect(practice?.actions[1]?.keyWork).toBeUndefined()
  })
  it('reads several actions in one paragraph, and （一） where a section has a role', () => {
    expect(outcomes?.actions.map(({ headline }) => headline)).toEqual(['饭菜更可口', '老人更放心'])
    expect(discussion?.actions.map(({ ordinal, headline }) => ordinal.text + headline)).toEqual([
      '（一）贵在坚持',
      '（二）贵在便民',
    ])
  })
  it('leaves the remains of the page out of the last section', () => {
    expect(report.slice(discussion?.span.start, discussion?.span.end)).toMatch(/^四、探讨[^]*要离家近。$/)
  })
  it.each(
    Object.entries({
      title: '柳河县:办好老年食堂的实践',
      issuer: '中共柳河县委组织部',
      published: '2024-09-03',
      source: '柳河日报',
      editors: '林甲',
      breadcrumb: '柳河新闻网>>党建',
    }),
  )('metadata: %s', (key, value) => {
    const part = document.metadata[key as keyof typeof document.metadata]
    expect(part?.value).toBe(value)
    expect(report.slice(part?.span.start, part?.span.end)).toBe(part?.raw ?? value)
  })
})

it.each<[string, string, unknown[]]>([
  [
    'Markdown headings nest by depth; the title is not a section',
    '# Plan\n\n## Background\n\nA.\n\n### Buses\n\nB.\n\n## Approach\n\nC.\n',
    [['Background [background]', ['Buses']], 'Approach [practice]'],
  ],
  [
    'chapters over parts, laws without sections for their items',
    '# 柳河县公园条例\n\n第一章 总则\n\n第一条 为了绿化，制定本条例：\n\n（一）种树；\n\n（二）浇水。\n\n第二章 管理\n\n第二条 园长负责。\n',
    ['第一章总则', '第二章管理'],
  ],
  [
    'a numbered sentence is not a heading',
    '一、同意设立柳河公园，由县林业局管理。\n\n二、请抓紧开工，按期完成建设任务。\n\n此复。\n',
    [],
  ],
  [
    'bare lines nest by label',
    '一、总体要求\n\n（一）指导思想\n\n坚持绿化。\n\n（二）目标\n\n树多。\n\n二、任务\n\n种树。\n',
    [['一、总体要求', ['（一）指导思想', '（二）目标']], '二、任务'],
  ],
  [
    'a forgotten mark beside Markdown headings',
    '# 方案\n\n## 一、目标\n\n甲。\n\n二、任务\n\n乙。\n\n## 三、分工\n\n丙。\n',
    ['一、目标', '二、任务', '三、分工'],
  ],
  [
    'role names without labels',
    '背景\n\n老人多。\n\n做法\n\n办食堂。\n',
    ['背景 [background]', '做法 [practice]'],
  ],
  [
    'a list of short labelled lines is not an outline',
    '会议由下列人员参加：\n\n一、张甲\n\n二、李乙\n\n三、王丙\n',
    [],
  ],
  ['a quoted heading is the quoted text’s', '## 做法\n\n> ## 成效\n\n好。\n', ['做法 [practice]']],
])('%s', (_, text, expected) => {
  expect(shape(parse(text).sections)).toEqual(expected)
})
