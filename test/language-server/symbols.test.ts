import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentSymbol, WorkspaceSymbol } from 'vscode-languageserver'
import { compact, place, start, type TestClient } from './client.ts'
import { report } from './sample.ts'

const uri = 'untitled:report.md'
const bare = report.replaceAll(/^#+ /gm, '')
let client: TestClient
beforeAll(async () => {
  client = await start()
  await client.open(uri, report)
})
afterAll(() => client.stop())

const lines = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
  symbols.flatMap(({ name, detail, selectionRange, children = [] }) => [
    `${indent}${name}${detail ? ` ${detail}` : ''} ${place(selectionRange)}`,
    ...lines(children, `${indent}  `),
  ])
const symbolsOf = (of: string) =>
  client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: of } })

const outline = [
  '清溪河巡护案例 1:3-1:10',
  '  一、背景 3:1-3:8',
  '  二、做法 7:1-7:8',
  '    1+2 9:5-9:8',
  '      1 一张图 9:5-9:6',
  '      2 两本账 9:7-9:8',
  '    两本账 2∕2 9:32-9:33',
  '      排口台账 9:40-9:44',
  '      隐患台账 9:45-9:49',
  '    一是摸排行动 11:3-11:15',
  '      3项重点工作 3∕3 11:33-11:34',
  '        登记排口 11:18-11:22',
  '        编制台账 11:23-11:27',
  '        张榜公示 11:28-11:32',
  '    二是包段行动 13:3-13:15',
  '      三支队伍 4∕3 13:29-13:30',
  '        巡河 13:18-13:20',
  '        护河 13:21-13:23',
  '        评河 13:24-13:26',
  '        宣河 13:27-13:29',
  '    四是考评行动 15:3-15:15',
]

test('sections, actions, formulas and claims with their members', async () => {
  const found = lines(await symbolsOf(uri))
  expect(found.slice(0, outline.length)).toEqual(outline)
})

test('the same outline where headings are bare lines', async () => {
  await client.open('untitled:bare.md', bare)
  const names = (all: readonly string[]) => all.map((line) => line.replace(/ \S+$/, ''))
  expect(names(lines(await symbolsOf('untitled:bare.md')))).toEqual(names(lines(await symbolsOf(uri))))
})

test('one symbol whole', async () => {
  const [document] = await symbolsOf(uri)
  expect(document?.kind).toBe(1)
  const practice = document?.children?.[1]
  const action = practice?.children?.find(({ name }) => name === '二是包段行动')
  expect(
    compact({ ...action, children: action?.children?.map((claim) => ({ ...claim, children: [] })) }),
  ).toEqual({
    name: '二是包段行动',
    kind: 24,
    range: '13:1-13:34',
    selectionRange: '13:3-13:15',
    children: [
      {
        name: '三支队伍',
        detail: '4∕3',
        kind: 16,
        range: '13:18-13:33',
        selectionRange: '13:29-13:30',
        children: [],
      },
    ],
  })
})

test('every selection lies in its range, and every range in that of its parent', async () => {
  const check = (symbol: DocumentSymbol, parent?: DocumentSymbol): void => {
    const inside = (a: DocumentSymbol['range'], b: DocumentSymbol['range']) =>
      [a.start.line * 1e6 + a.start.character >= b.start.line * 1e6 + b.start.character].concat(
        a.end.line * 1e6 + a.end.character <= b.end.line * 1e6 + b.end.character,
      )
    expect(inside(symbol.selectionRange, symbol.range)).toEqual([true, true])
    if (parent && symbol.kind !== 22) expect(inside(symbol.range, parent.range)).toEqual([true, true])
    for (const child of symbol.children ?? []) check(child, symbol)
  }
  for (const symbol of await symbolsOf(uri)) check(symbol)
})

test('a client without hierarchy gets a flat list', async () => {
  const plain = await start({ capabilities: {} })
  await plain.open(uri, report)
  const flat = await plain.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } })
  expect(compact(flat[0])).toEqual({ name: '一、背景', kind: 4, location: { uri, range: '3:1-5:35' } })
  await plain.stop()
})

test.each([
  ['', ['一、背景', '二、做法', '1+2', '两本账']],
  ['三支', ['三支队伍', '三支队伍']],
  ['行动 摸', []],
  ['包段', ['二是包段行动', '二是包段行动']],
  ['没有的', []],
])('workspace symbols for “%s”', async (query, names) => {
  const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })
  expect(found.slice(0, query ? undefined : 4).map(({ name }) => name)).toEqual(names)
})
