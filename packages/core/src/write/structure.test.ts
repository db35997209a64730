import { describe, expect, it } from 'vitest'
import { lint } from '../lint.ts'
import { parse } from '../model/model.ts'
import { profiles } from '../profiles/index.ts'
import { derive } from './derive.ts'
import { ledger } from './ledger.ts'
import { ledgerTable, writeTable } from './ledger-table.ts'
import { toMermaid } from './mermaid.ts'
import { outline } from './outline.ts'
import type { OutlineNode } from './outline.ts'
import { officialKinds } from './official-kinds.ts'
import { scaffold, scaffoldChoices, scaffoldSnippet } from './scaffold.ts'

const text =
  '# 柳河县老年食堂案例\n\n## 一、背景\n\n老人多。\n\n## 二、做法\n\n一是就近,实施暖巢行动。' +
  '包括新建食堂、改造楼道等2项重点工作。\n\n二是坚持公益。招募志愿者。\n'
const document = parse(text)

it('outlines sections, actions and key work with their counts', () => {
  const lines: string[] = []
  const visit = ({ kind, label, detail, count, children }: OutlineNode, depth: number): void => {
    lines.push(
      `${' '.repeat(depth)}${kind} ${label}${detail ? ` (${detail})` : ''}${count ? ` ${count.listed}/${count.claimed}` : ''}`,
    )
    for (const child of children) visit(child, depth + 1)
  }
  visit(outline(document), 0)
  expect(lines).toEqual([
    'document 柳河县老年食堂案例 (case-report)',
    ' section 一、背景 (background)',
    ' section 二、做法 (practice)',
    '  action 一是就近,实施暖巢行动 (暖巢行动)',
    '   claim 2项重点工作 2/2',
    '    member 新建食堂',
    '    member 改造楼道',
    '  action 二是坚持公益',
  ])
})

it('every claim is in the outline once', () => {
  const count = (node: OutlineNode): number =>
    (node.kind === 'claim' ? 1 : 0) + node.children.reduce((sum, child) => sum + count(child), 0)
  const other = parse('要把握三个原则：公开、便民、高效。\n\n## 做法\n\n推进以下两项：\n\n- 甲\n- 乙\n')
  expect(count(outline(other))).toBe(other.claims.length)
})

it('draws Mermaid that no label can break out of', () => {
  const hostile = parse('## 背景 "]; click n0 "javascript:x" <b>#35; `x`\n\n甲。\n')
  const drawn = toMermaid(outline(hostile))
  const labels = drawn.split('\n').flatMap((line) => /\["(.*)"\]$/.exec(line)?.[1] ?? [])
  expect(labels).toHaveLength(2)
  for (const label of labels) expect(label.replace(/#\d+;/g, '')).not.toMatch(/["<>`;#[\]]/)
  expect(toMermaid(hostile)).toBe(drawn)
})

describe('the ledger', () => {
  const rows = ledger(document)
  it('has a row for each item, and one for an action without', () => {
    expect(
      rows.map(({ ordinal, name, item, number, claimed, line }) => [
        ordinal,
        name,
        item,
        number,
        claimed,
        line,
      ]),
    ).toEqual([
      ['一是', '暖巢行动', '新建食堂', 1, 2, 9],
      ['一是', '暖巢行动', '改造楼道', 2, 2, 9],
      ['二是', '', '', undefined, undefined, 11],
    ])
  })
  it('writes CSV that a spreadsheet does not run', () => {
    const [first] = rows
    expect(first).toBeDefined()
    const odd = { ...(first as (typeof rows)[number]), item: '=1+1', action: '甲,"乙"' }
    const csv = writeTable(ledgerTable([odd], 'zh-Hans'), 'csv')
    expect(csv.split('\r\n')[1]).toBe(`二、做法,做法,一是,"甲,""乙""",暖巢行动,'=1+1,1,2,2,相符,,,,9`)
  })
  it('writes a Markdown table', () => {
    expect(writeTable(ledgerTable(rows), 'markdown').split('\n')).toHaveLength(rows.length + 3)
  })
})

it.each(
  profiles.flatMap(({ id }) =>
    (['en', 'zh-Hans', 'zh-Hant'] as const).map((locale) => [id, locale] as const),
  ),
)('the scaffold of %s in %s is of its kind and without a finding but what is to be written', (id, locale) => {
  const written = parse(scaffold(id, locale))
  expect(lint(written).filter(({ rule }) => rule !== 'placeholder')).toEqual([])
  const { profile, profileOrigin, sections } = written
  expect([profile, profileOrigin]).toEqual([id, 'front-matter'])
  const all = profiles.find((each) => each.id === id)?.sections ?? []
  const required = all.filter((section) => section.required)
  // Where nothing is required, all that has a name in the language is written.
  const named = all.filter(({ names }) =>
    names.some((name) => /\p{Script=Han}/u.test(name) === (locale !== 'en')),
  )
  const wanted = required.length > 0 ? required : named
  if (id !== 'official-document')
    expect(sections.map(({ role }) => role)).toEqual(wanted.map(({ role }) => role))
})

it.each(
  officialKinds.flatMap(({ id }) => (['zh-Hans', 'zh-Hant'] as const).map((locale) => [id, locale] as const)),
)('the official document %s in %s is one, and without a finding', (id, locale) => {
  const written = parse(scaffold(id, locale))
  // What is to be written is said to be.
  expect(lint(written).filter(({ rule }) => rule !== 'placeholder')).toEqual([])
  expect(written.profile).toBe('official-document')
})

it('a snippet has a tab stop for each word to be replaced, one for a word in two places, the title first', () => {
  expect(scaffoldSnippet('request', 'zh-Hans').replace(/^---[^]*?\n---\n\n/, '')).toBe(
    '# ${1:发文机关}关于${2:事由}的请示\n\n${3:机关代字}〔${4:2024}〕${5:1}号\n\n${6:主送机关}：\n\n${7:缘由}\n\n${8:请示事项}\n\n' +
      '妥否，请批示。\n\n附件：${9:附件名称}\n\n${1:发文机关}\n\n${10:2024年1月1日}\n\n附件\n\n${9:附件名称}\n\n${11:（待撰写）}$0\n',
  )
  expect(scaffoldSnippet('notice', 'zh-Hant', new Date(2026, 10, 30))).toMatch(
    /〔\$\{4:2026\}〕[^]*\$\{\d+:2026年11月30日\}/,
  )
  expect(scaffoldSnippet('case-report', 'en').match(/\$\{1:\w+\}/g)).toEqual(['${1:Title}'])
})

it('what a new document can be says what each has, and in which languages it can be written', () => {
  const choices = scaffoldChoices(profiles, 'zh-Hans')
  expect(choices.find(({ id }) => id === 'case-report')).toMatchObject({
    parts: ['背景', '做法', '成效', '探讨'],
  })
  expect(choices.find(({ id }) => id === 'notice')).toMatchObject({
    title: '公文：通知',
    parts: ['主送', '正文', '附件', '落款'],
    languages: ['zh-Hans', 'zh-Hant'],
  })
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length)
  expect(choices.find(({ id }) => id === 'policy-paper')).toMatchObject({
    parts: ['Background', 'Approach', 'Outcomes', 'Lessons'],
    languages: ['en'],
  })
})

it('what a kind of document is said to have is what a new one has', () => {
  for (const locale of ['en', 'zh-Hans'] as const)
    for (const { id, parts, languages } of scaffoldChoices(profiles, locale)) {
      if (!profiles.some((each) => each.id === id) || !languages.includes(locale)) continue
      const headings = scaffold(id, locale).match(/(?<=^## )(?:[一-龥]+、)?.+$/gm) ?? []
      expect(headings.map((heading) => heading.replace(/^[一二三四五六七八九十]+、/, ''))).toEqual(parts)
    }
})

it('derives a profile: what all have is required, what few have is left out', () => {
  const year = (n: number, extra: string): string =>
    `# ${n}年柳河县防火工作总结\n\n## 一、${n}年工作情况\n\n甲。\n\n## 二、存在问题\n\n乙。\n${extra}`
  const documents = [
    year(2022, '\n## 三、打算\n\n丙。\n'),
    year(2023, '\n## 三、打算\n\n丙。\n'),
    year(2024, ''),
  ].map((each) => parse(each))
  const profile = derive(documents, { id: 'fire' })
  expect(profile.sections.map(({ names, required }) => [names[0], required])).toEqual([
    ['…工作情况', true],
    ['存在问题', true],
    ['打算', false],
  ])
  expect(profile.titles).toEqual(['年柳河县防火工作总结'])
  expect(parse(year(2025, ''), { profiles: [profile] }).profile).toBe('fire')
})

it('the ledger numbers no bullets', () => {
  const rows = ledger(parse('## Approach\n\n- cut speeds;\n- widen pavements.\n'))
  expect(rows.map(({ ordinal, action }) => [ordinal, action])).toEqual([
    ['', 'cut speeds'],
    ['', 'widen pavements'],
  ])
})
