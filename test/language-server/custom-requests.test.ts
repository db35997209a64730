import {
  format,
  ledger,
  parse,
  profiles,
  resolveProfile,
  scaffold,
  toMermaid,
  writeTable,
  ledgerTable,
} from '@policydoc/core'
import type { ProfileChoice, Structure, StructureNode, TextResult } from '@policydoc/language-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TextEdit } from 'vscode-languageserver'
import { compact, place, positionAt, start, type TestClient } from './client.ts'
import { report } from './sample.ts'

const uri = 'untitled:report.md'
let client: TestClient
beforeAll(async () => {
  client = await start({ initializationOptions: { structureEvents: true } })
  await client.open(uri, report)
})
afterAll(() => client.stop())

describe('policydoc/structure', () => {
  const structure = () => client.request<Structure>('policydoc/structure', { uri })
  const lines = (nodes: readonly StructureNode[], indent = ''): string[] =>
    nodes.flatMap(({ kind, label, count, problems, doing, selectionRange, children }) => [
      `${indent}${kind}${doing ? '!' : ''} ${label}` +
        `${count ? ` ${count.listed}/${count.claimed} ${count.status}` : ''}` +
        `${problems ? ` !${problems}` : ''} ${place(selectionRange)}`,
      ...lines(children, `${indent}  `),
    ])

  test('sums up, and counts problems where they are', async () => {
    const { nodes, ...rest } = await structure()
    expect(rest).toEqual({
      uri,
      version: 1,
      profile: 'case-report',
      profileOrigin: 'recognised',
      profileTitle: 'Case report',
      language: 'zh-Hans',
      title: {
        text: '清溪河巡护案例',
        selectionRange: { start: { line: 0, character: 2 }, end: { line: 0, character: 9 } },
      },
      summary: {
        checked: true,
        claims: parse(report).claims.length,
        hold: parse(report).claims.length - 1,
        open: 0,
        problems: 2,
        errors: 1,
        warnings: 1,
        infos: 0,
      },
    })
    expect(lines(nodes).filter((line) => /^ {0,2}\w/.test(line))).toEqual([
      'section 一、背景 3:1-3:8',
      'section! 二、做法 !2 7:1-7:8',
      '  formula 1+2 9:5-9:8',
      '  claim 两本账 2/2 match 9:32-9:33',
      '  action 一是摸排行动 3/3 match 11:3-11:15',
      '  action 二是包段行动 !1 13:3-13:15',
      '  action 四是考评行动 !1 15:3-15:15',
      'section 三、成效 17:1-17:8',
      '  action 一是水质明显好转 19:3-19:9',
      '  action 二是群众更加满意 19:12-19:18',
      'section 四、探讨 21:1-21:8',
      '  action 一是贵在长期坚持 23:3-23:9',
      '  action 二是重在人人参与 23:12-23:18',
    ])
  })
})

test.each(['csv', 'markdown', 'json'] as const)(
  'policydoc/ledger as %s is what the terminal writes',
  async (kind) => {
    const answer = await client.request<TextResult>('policydoc/ledger', { uri, format: kind })
    const rows = ledger(parse(report))
    if (kind === 'json') expect(JSON.parse(answer.text)).toEqual(rows)
    else expect(answer.text).toBe(writeTable(ledgerTable(rows), kind))
    expect(answer.text).toContain('摸排行动')
  },
)

test('policydoc/ledger is empty where there are no actions', async () => {
  const empty = 'untitled:notice.md'
  await client.open(empty, '# 通知\n\n请各村做好准备。\n')
  for (const kind of ['csv', 'markdown', 'json'])
    expect(await client.request('policydoc/ledger', { uri: empty, format: kind })).toEqual({ text: '' })
})

test('policydoc/mermaid is the diagram of the structure', async () => {
  const answer = await client.request<TextResult>('policydoc/mermaid', { uri })
  expect(answer.text).toBe(toMermaid(parse(report)))
})

test('policydoc/profiles names every kind of document', async () => {
  const found = await client.request<ProfileChoice[]>('policydoc/profiles', {})
  expect(found.map(({ id }) => id)).toEqual(profiles.map(({ id }) => id))
  expect(found.map(({ title }) => title)).toEqual(profiles.map(({ title }) => title.en))
  await client.set({ locale: 'zh-Hant' })
  const traditional = await client.request<ProfileChoice[]>('policydoc/profiles', {})
  expect(traditional.find(({ id }) => id === 'work-report')?.title).toBe('工作報告')
  await client.set({})
})

test('policydoc/scaffold writes a new document, and nothing for an unknown kind', async () => {
  for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const)
    expect(await client.request('policydoc/scaffold', { profile: 'case-report', locale })).toEqual({
      text: scaffold(resolveProfile('case-report'), locale),
    })
  expect(await client.request('policydoc/scaffold', { profile: 'no-such-kind' })).toBeNull()
})

describe('formatting', () => {
  test('does what `policydoc format` does, in one go', async () => {
    const pasted = '清溪河巡护案例\n一、背景\n清溪河穿镇而过。\n二、做法\n一是实施摸排行动。\n'
    await client.open('untitled:pasted.md', pasted)
    const edits = await client.request<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri: 'untitled:pasted.md' },
      options: { tabSize: 2, insertSpaces: true },
    })
    expect(edits).toHaveLength(1)
    const [edit] = edits as [TextEdit]
    const at = ({ line, character }: TextEdit['range']['start']) =>
      pasted.split('\n').slice(0, line).join('\n').length + (line ? 1 : 0) + character
    const text = pasted.slice(0, at(edit.range.start)) + edit.newText + pasted.slice(at(edit.range.end))
    expect(text).toBe(format(pasted))
    expect(text).not.toBe(pasted)
  })
  test('leaves what is in order alone', async () => {
    const tidy = format(report)
    await client.open('untitled:tidy.md', tidy)
    const edits = await client.request('textDocument/formatting', {
      textDocument: { uri: 'untitled:tidy.md' },
      options: { tabSize: 2, insertSpaces: true },
    })
    expect(compact(edits)).toEqual([])
    expect(positionAt(tidy, 0)).toEqual({ line: 0, character: 0 })
  })
})

test('policydoc/rulePage is the page of a rule in the reader’s language, without a network', async () => {
  const page = await client.request<TextResult>('policydoc/rulePage', { rule: 'list-count' })
  expect(page.text).toMatch(/^# Count of a list \(list-count\)\n/)
  expect(page.text).toContain('## Examples')
  expect(await client.request('policydoc/rulePage', { rule: 'nothing' })).toBeNull()
})

test('policydoc/ruleChoices names those first that found something', async () => {
  const all = await client.request<{ id: string; found: number }[]>('policydoc/ruleChoices', { uri })
  expect(
    all
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['list-count', 'ordinal-sequence'])
  expect(all[2]?.found).toBe(0)
})

test('policydoc/marks points out counts, their members and problems', async () => {
  const { marks } = await client.request<{ marks: { kind: string; text: string; label: string }[] }>(
    'policydoc/marks',
    { uri },
  )
  const brief = marks.map(({ kind, text, label }) => [kind, text, label].join(' '))
  expect(brief).toEqual(
    expect.arrayContaining([
      'count 3项重点工作 3∕3',
      'member 登记排口 1',
      'member 张榜公示 3',
      'count 三支队伍 4∕3',
      'problem 三 ',
    ]),
  )
  expect(await client.request('policydoc/marks', { uri: 'untitled:nowhere.md' })).toBeNull()
})
