import { CancellationTokenSource } from 'vscode-jsonrpc/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { start, type TestClient } from './client.ts'
import { report } from './sample.ts'

const uri = 'untitled:report.md'
let client: TestClient
beforeAll(async () => {
  client = await start()
  await client.open(uri, report)
})
afterAll(() => client.stop())

const far = { line: 4_000_000, character: 4_000_000 }
const everything = { start: { line: 0, character: 0 }, end: far }
/** Each request for a document, with a sensible position and the answer for a document that nobody opened. */
const requests = [
  ['textDocument/hover', { position: far }, null],
  ['textDocument/completion', { position: far }, []],
  ['textDocument/definition', { position: far }, null],
  ['textDocument/references', { position: far, context: { includeDeclaration: true } }, null],
  ['textDocument/documentSymbol', {}, []],
  ['textDocument/foldingRange', {}, []],
  ['textDocument/selectionRange', { positions: [far] }, []],
  ['textDocument/inlayHint', { range: everything }, []],
  ['textDocument/codeLens', {}, []],
  ['textDocument/codeAction', { range: { start: far, end: far }, context: { diagnostics: [] } }, []],
  ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }, null],
  ['policydoc/structure', { uri: 'untitled:nobody.md' }, null],
  ['policydoc/ledger', { uri: 'untitled:nobody.md' }, null],
  ['policydoc/mermaid', { uri: 'untitled:nobody.md' }, null],
] as const

describe('documents that nobody opened', () => {
  test.each(requests)('%s', async (method, params, answer) => {
    expect(await client.request(method, { textDocument: { uri: 'untitled:nobody.md' }, ...params })).toEqual(
      answer,
    )
  })
  test('a change, a save and a close of one are ignored', async () => {
    await client.change('untitled:nobody.md', 'x')
    await client.save('untitled:nobody.md')
    await client.close('untitled:nobody.md')
    expect(await client.diagnose('untitled:nobody.md')).toEqual([])
  })
})

describe('positions past the end', () => {
  test.each(requests.slice(0, 11))('%s answers', async (method, params) => {
    await expect(client.request(method, { textDocument: { uri }, ...params })).resolves.toBeDefined()
  })
  test('edits past the end land at the end, backwards ranges are turned round', async () => {
    const text = '甲\n乙'
    const other = 'untitled:ends.md'
    await client.open(other, text)
    await client.change(other, '\n丙', { start: far, end: { line: 4_000_001, character: 0 } })
    await client.change(other, '丁', { start: { line: 2, character: 1 }, end: { line: 2, character: 0 } })
    // What the server has now is seen through a claim that only stands in the right text.
    await client.change(other, '建立巡河、护河、评河、宣河三支队伍。', { start: far, end: far })
    const [finding] = await client.diagnose(other)
    expect(finding?.range).toEqual({ start: { line: 2, character: 14 }, end: { line: 2, character: 15 } })
  })
})

test('strange text is taken as it is', async () => {
  for (const text of [
    '',
    '\uFEFF',
    '\uD800',
    '\0\0',
    '\r\r\n\n\r',
    '---\n',
    '<!--',
    '| |\n|-|\n',
    '“”'.repeat(2_000),
  ]) {
    await client.open('untitled:strange.md', text)
    expect(Array.isArray(await client.diagnose('untitled:strange.md'))).toBe(true)
  }
})

test('a document of 10 MB is answered, and edits of it too', async () => {
  const line = '一是坚持规划先行，实施清淤行动。包括摸清底数、编制图册、公示方案等3项重点工作。\n\n'
  const text = line.repeat(Math.ceil((10 * 2 ** 20) / 3 / line.length))
  const big = 'untitled:big.md'
  await client.open(big, `${text}建立巡河、护河、评河、宣河三支队伍。\n`)
  expect((await client.diagnose(big)).map(({ code }) => code)).toContain('list-count')
  await client.change(big, '，', { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } })
  expect((await client.diagnose(big)).map(({ code }) => code)).toContain('list-count')
  await client.close(big)
}, 120_000)

test('a cancelled request ends with the error that LSP names', async () => {
  const source = new CancellationTokenSource()
  const answer = client.request('workspace/symbol', { query: '' }, source.token)
  source.cancel()
  await expect(answer).rejects.toMatchObject({ code: -32800 })
})

test('a document that is closed between question and answer gives no error', async () => {
  await client.open('untitled:short.md', report)
  const answer = client.diagnose('untitled:short.md')
  await client.close('untitled:short.md')
  expect(Array.isArray(await answer)).toBe(true)
})

test('a client with nonsense in its settings gets the defaults', async () => {
  const other = await start({
    settings: ['nonsense'],
    initializationOptions: { settings: 7, clientCommands: 'x' },
  })
  await other.open(uri, report)
  expect(await other.diagnose(uri)).not.toEqual([])
  expect(await other.stop()).toBe(0)
})
