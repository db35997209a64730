import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requests } from '@policydoc/language-server'
import { place, rangeOf, start, type TestClient } from './client.ts'
import { report } from './sample.ts'

const uri = 'untitled:report.md'
const textDocument = { uri }
const position = { line: 12, character: 29 }
const range = { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } }

/** A request for each capability; one that is advertised and missing here fails the test below. */
const probes: Readonly<Record<string, readonly (readonly [string, object])[]>> = {
  diagnosticProvider: [
    ['textDocument/diagnostic', { textDocument }],
    ['workspace/diagnostic', { previousResultIds: [] }],
  ],
  codeActionProvider: [
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['codeAction/resolve', { title: 'x' }],
  ],
  documentSymbolProvider: [['textDocument/documentSymbol', { textDocument }]],
  workspaceSymbolProvider: [['workspace/symbol', { query: '' }]],
  foldingRangeProvider: [['textDocument/foldingRange', { textDocument }]],
  selectionRangeProvider: [['textDocument/selectionRange', { textDocument, positions: [position] }]],
  hoverProvider: [['textDocument/hover', { textDocument, position }]],
  completionProvider: [['textDocument/completion', { textDocument, position: { line: 1, character: 0 } }]],
  inlayHintProvider: [['textDocument/inlayHint', { textDocument, range }]],
  codeLensProvider: [['textDocument/codeLens', { textDocument }]],
  executeCommandProvider: [
    ['workspace/executeCommand', { command: 'policydoc.server.showMembers', arguments: [uri] }],
  ],
  definitionProvider: [['textDocument/definition', { textDocument, position }]],
  documentHighlightProvider: [['textDocument/documentHighlight', { textDocument, position }]],
  referencesProvider: [
    ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
  ],
  renameProvider: [
    ['textDocument/prepareRename', { textDocument, position }],
    ['textDocument/rename', { textDocument, position, newName: '甲' }],
  ],
  documentFormattingProvider: [['textDocument/formatting', { textDocument, options: {} }]],
  experimental: Object.values(requests).map(
    (method) =>
      [method, { uri, profile: 'case-report', folder: 'file:///nowhere', uris: [uri], id: 'x' }] as const,
  ),
}
const notRequests = ['positionEncoding', 'textDocumentSync', 'workspace']

let client: TestClient
beforeAll(async () => {
  client = await start()
  await client.open(uri, report)
})
afterAll(() => client.stop())

describe('what is advertised is answered', () => {
  test('every capability has a probe, and no probe is left over', () => {
    const advertised = Object.keys(client.initialized.capabilities).filter(
      (key) => !notRequests.includes(key),
    )
    expect(advertised.sort()).toEqual(Object.keys(probes).sort())
  })
  test.each(Object.values(probes).flat())('%s', async (method, params) => {
    await expect(client.request(method, params)).resolves.not.toBeUndefined()
  })
  test('a request that nobody advertised is refused', async () => {
    await expect(
      client.request('textDocument/implementation', { textDocument, position }),
    ).rejects.toMatchObject({
      code: -32601,
    })
  })
})

test('the server says who it is', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../packages/language-server/package.json', import.meta.url), 'utf8'),
  ) as { version: string }
  expect(client.initialized.serverInfo).toEqual({ name: 'policydoc', version: manifest.version })
})

test('it registers for settings and files only where the client lets it', async () => {
  await client.waitFor('client/registerCapability')
  const poor = await start({ capabilities: {} })
  await poor.open(uri, report)
  await poor.request('textDocument/documentSymbol', { textDocument })
  const asked = poor.received
    .map(({ method }) => method)
    .filter((method) => method !== 'textDocument/publishDiagnostics')
  expect(asked).toEqual([])
  expect(poor.initialized.capabilities.diagnosticProvider).toBeUndefined()
  await poor.stop()
})

describe.each(['utf-8', 'utf-32'])('a client that counts in %s', (encoding) => {
  test('gets and sends positions in its own units', async () => {
    const other = await start({ capabilities: { general: { positionEncodings: [encoding] } } })
    expect(other.initialized.capabilities.positionEncoding).toBe(encoding)
    const text = '😀建立巡河、护河、评河、宣河三支队伍。\n'
    await other.open(uri, text)
    const before =
      encoding === 'utf-8'
        ? Buffer.byteLength(text.slice(0, text.indexOf('三')))
        : [...text.slice(0, text.indexOf('三'))].length
    const width = encoding === 'utf-8' ? 3 : 1
    const numeral = { start: { line: 0, character: before }, end: { line: 0, character: before + width } }
    const first = (await other.waitFor('textDocument/publishDiagnostics')) as {
      diagnostics: { range: typeof numeral }[]
    }
    expect(first.diagnostics.map((each) => each.range)).toEqual([numeral])
    const { length } = other.received
    await other.change(uri, '四', numeral)
    const second = (await other.waitFor('textDocument/publishDiagnostics', undefined, length)) as typeof first
    expect(second.diagnostics).toEqual([])
    await other.stop()
  })
})

test('sanity of the helpers', () => {
  expect(place(rangeOf(report, '三', '三支队伍'))).toBe('13:29-13:30')
})
