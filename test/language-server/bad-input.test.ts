import { CancellationTokenSource } from 'vscode-jsonrpc/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { start, type TestClient } from './client.ts'
import { about, documentRequests, pastTheEnd } from './document-requests.ts'
import { report } from './sample.ts'

const uri = 'untitled:report.md'
let client: TestClient
beforeAll(async () => {
  client = await start()
  await client.open(uri, report)
})
afterAll(() => client.stop())

describe('documents that nobody opened', () => {
  test.each(documentRequests)('%s', async (method, params, none) => {
    expect(await client.request(method, about('untitled:nobody.md', params))).toEqual(none)
  })
  test('a change, a save and a close of one are ignored', async () => {
    await client.change('untitled:nobody.md', 'x')
    await client.save('untitled:nobody.md')
    await client.close('untitled:nobody.md')
    expect(await client.diagnose('untitled:nobody.md')).toEqual([])
  })
})

describe('positions past the end', () => {
  test.each(documentRequests)('%s answers', async (method, params) => {
    await expect(client.request(method, about(uri, params))).resolves.toBeDefined()
  })
  test('a column past the end of its line is the end of that line', async () => {
    const hover = (character: number) =>
      client.request('textDocument/hover', about(uri, { position: { line: 8, character } }))
    const length = report.split('\n')[8]?.length ?? 0
    expect(await hover(length + 1_000)).toEqual(await hover(length))
  })
  test('edits past the end land at the end, backwards ranges are turned round', async () => {
    const text = '甲\n乙'
    const other = 'untitled:ends.md'
    await client.open(other, text)
    await client.change(other, '\n丙', { start: pastTheEnd, end: { line: 4_000_001, character: 0 } })
    await client.change(other, '丁', { start: { line: 2, character: 1 }, end: { line: 2, character: 0 } })
    // What the server has now is seen through a claim that only stands in the right text.
    await client.change(other, '建立巡河、护河、评河、宣河三支队伍。', { start: pastTheEnd, end: pastTheEnd })
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

test('a document of 10 MB is answered whatever is asked, and edits of it too', async () => {
  const line = '一是坚持规划先行，实施清淤行动。包括摸清底数、编制图册、公示方案等3项重点工作。\n\n'
  const text = line.repeat(Math.ceil((10 * 2 ** 20) / 3 / line.length))
  const big = 'untitled:big.md'
  await client.open(big, `${text}建立巡河、护河、评河、宣河三支队伍。\n`)
  expect((await client.diagnose(big)).map(({ code }) => code)).toContain('list-count')
  await client.change(big, '，', { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } })
  expect((await client.diagnose(big)).map(({ code }) => code)).toContain('list-count')
  for (const [method, params] of documentRequests)
    await expect(client.request(method, about(big, params)), method).resolves.toBeDefined()
  // An outline of hundreds of thousands of parts would only stall the client.
  for (const method of ['textDocument/documentSymbol', 'policydoc/structure']) {
    const answer = await client.request(method, { uri: big, textDocument: { uri: big } })
    expect(JSON.stringify(answer).length, method).toBeLessThan(3_000_000)
  }
  await client.close(big)
}, 240_000)

test.each([
  ['workspace/symbol', { query: '' }],
  ['workspace/diagnostic', { previousResultIds: [] }],
  ['textDocument/diagnostic', { textDocument: { uri } }],
])('a cancelled %s ends with the error that LSP names', async (method, params) => {
  const other = await start({
    settings: { scope: 'workspace' },
    folders: ['memory:///w'],
    initializationOptions: { fileSystem: true },
  })
  other.answer('policydoc/findFiles', () => Array.from({ length: 500 }, (_, n) => `memory:///w/${n}.md`))
  other.answer('policydoc/readFile', () => report)
  await other.open(uri, report)
  const source = new CancellationTokenSource()
  const answer = other.request(method, params, source.token)
  source.cancel()
  await expect(answer).rejects.toMatchObject({ code: -32800 })
  await other.stop()
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
