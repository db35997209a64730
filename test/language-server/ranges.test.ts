import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoldingRange, SelectionRange } from 'vscode-languageserver'
import { place, positionAt, start, type TestClient } from './client.ts'
import { report } from './sample.ts'

const uri = 'untitled:report.md'
const text = `---\ntitle: 案例\n---\n\n${report}\n| 镇 | 数 |\n| --- | --- |\n| 甲 | 1 |\n`
let client: TestClient
beforeAll(async () => {
  client = await start()
  await client.open(uri, text)
})
afterAll(() => client.stop())

test('folds front matter, sections and tables', async () => {
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } })
  expect(
    folds.map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1} ${kind ?? ''}`.trim()),
  ).toEqual(['1-3', '7-9 region', '11-19 region', '21-23 region', '25-31 region', '29-31'])
})

test('respects the number of folds that a client takes', async () => {
  const small = await start({ capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } } })
  await small.open(uri, text)
  expect(await small.request('textDocument/foldingRange', { textDocument: { uri } })).toHaveLength(2)
  await small.stop()
})

test('grows a selection from a member to the document', async () => {
  const position = positionAt(text, text.indexOf('护河') + 1)
  const [first] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri },
    positions: [position],
  })
  const chain: string[] = []
  for (let range: SelectionRange | undefined = first; range; range = range.parent)
    chain.push(place(range.range))
  expect(chain).toEqual([
    '17:21-17:23', // 护河
    '17:18-17:33', // the list with its number
    '17:16-17:34', // the sentence
    '17:1-17:34', // the action
    '11:1-19:37', // 二、做法
    '1:1-32:1',
  ])
})

test('gives one selection for each position, wherever it is', async () => {
  const answer = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri },
    positions: [
      { line: 0, character: 0 },
      { line: 99_999, character: 99_999 },
    ],
  })
  expect(answer).toHaveLength(2)
})
