import type { Structure, StructureNode } from '@policydoc/language-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CodeLens, Diagnostic, InlayHint, PublishDiagnosticsParams } from 'vscode-languageserver'
import { fullCapabilities, place, positionAt, rangeOf, start, type TestClient } from './client.ts'
import { cleanReport, report } from './sample.ts'

const uri = 'untitled:report.md'
const textDocument = { uri }
const capabilities = {
  ...fullCapabilities,
  workspace: {
    ...fullCapabilities.workspace,
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
}
const slips = ['13:29-13:30 list-count', '15:1-15:2 ordinal-sequence']

/** All that is shown of the document, in one value. */
async function shown(client: TestClient) {
  const places = (items: readonly Diagnostic[]) => items.map(({ range, code }) => `${place(range)} ${code}`)
  const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
  const { summary, nodes } = await client.request<Structure>('policydoc/structure', { uri })
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range })
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument })
  const flat = (each: readonly StructureNode[]): readonly StructureNode[] =>
    each.flatMap((node) => [node, ...flat(node.children)])
  return {
    findings: places(await client.diagnose(uri)),
    summary: `${summary.hold}/${summary.claims} ${summary.problems}`,
    hints: hints.map(({ label, position }) => `${position.line + 1}:${position.character + 1} ${label}`),
    lens: lenses[0]?.command?.title,
    wrong: flat(nodes).flatMap(({ label, kind, problems }) => (kind === 'claim' && problems ? [label] : [])),
  }
}

const before = {
  findings: slips,
  summary: '4/5 2',
  hints: ['9:35 2∕2', '11:39 3∕3', '13:33 4∕3', '15:36 3∕3'],
  lens: '3 actions · 4/5 counts hold',
  wrong: ['三支队伍'],
}

let client: TestClient
beforeEach(async () => {
  client = await start({ settings: { run: 'onSave', quietDelay: 0 }, capabilities })
  await client.open(uri, report)
})
afterEach(() => client.stop())

test('findings, counts, hints and lenses stay as they were until the document is saved', async () => {
  expect(await shown(client)).toEqual(before)
  await client.change(uri, '四', rangeOf(report, '三', '三支队伍'))
  await client.change(uri, '三', rangeOf(report, '四', '四是坚持'))
  expect(await shown(client)).toEqual(before)
  const { length } = client.received
  await client.save(uri)
  for (const what of ['diagnostic', 'inlayHint', 'codeLens'])
    await client.waitFor(`workspace/${what}/refresh`, undefined, length)
  expect(await shown(client)).toEqual({
    findings: [],
    summary: '5/5 0',
    hints: before.hints.map((hint) => hint.replace('4∕3', '4∕4')),
    lens: '3 actions · 5/5 counts hold',
    wrong: [],
  })
})

test('new slips are not shown either', async () => {
  const end = positionAt(report, report.length)
  await client.change(uri, '\n建立甲、乙、丙、丁三项制度。\n', { start: end, end })
  expect(await shown(client)).toEqual(before)
})

describe('what is shown moves along with the text', () => {
  const at = (line: number, character: number) => ({
    start: { line, character },
    end: { line, character },
  })
  test.each([
    ['a line above', [['甲。\n', at(0, 0)]], ['14:29-14:30', '16:1-16:2']],
    ['keys in one line', [...'沿河'].map((key, n) => [key, at(12, n)]), ['13:31-13:32', '15:1-15:2']],
    [
      'keys in two places',
      [
        ['\n', at(2, 0)],
        ['甲', at(13, 0)],
      ],
      ['14:30-14:31', '16:1-16:2'],
    ],
    ['a key before the number', [['共', at(12, 28)]], ['13:30-13:31', '15:1-15:2']],
    ['a key behind it', [['整', at(12, 29)]], ['13:29-13:30', '15:1-15:2']],
    ['the whole text', [[`\n\n${report}`, undefined]], ['15:29-15:30', '17:1-17:2']],
  ] as [string, [string, ReturnType<typeof at> | undefined][], string[]][])(
    '%s',
    async (_, edits, places) => {
      for (const [text, range] of edits) {
        await client.change(uri, text, range)
        if (_ !== 'keys in two places') await client.diagnose(uri)
      }
      const found = await client.diagnose(uri)
      expect(found.map(({ range }) => place(range))).toEqual(places)
      // A fix of the text as it was might spoil the text as it is.
      expect(found.map(({ data }) => (data as { fixes: unknown[] }).fixes)).toEqual([[], []])
    },
  )
})

test('other settings count at once, for the text as it was saved', async () => {
  await client.change(uri, '四', rangeOf(report, '三', '三支队伍'))
  await client.set({ run: 'onSave', quietDelay: 0, locale: 'zh-Hans' })
  const [first] = await client.diagnose(uri)
  expect(first?.message).toContain('列出了 4 项')
  await client.set({ run: 'onType', quietDelay: 0 })
  expect((await shown(client)).findings).toEqual(slips.slice(1))
})

test('a fix is offered for the text as it stands', async () => {
  await client.change(uri, '甲。\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })
  const [slip] = await client.diagnose(uri)
  const actions = await client.request<{ title: string; edit?: { changes?: Record<string, unknown> } }[]>(
    'textDocument/codeAction',
    { textDocument, range: slip?.range, context: { diagnostics: slip ? [slip] : [] } },
  )
  expect(actions[0]?.title).toBe('Change “三” to “四”')
  expect(actions[0]?.edit?.changes?.[uri]).toEqual([{ range: slip?.range, newText: '四' }])
})

test('a client that cannot pull is sent them in places of the text as it stands', async () => {
  const settings = { run: 'onSave', quietDelay: 0 }
  const poor = await start({ capabilities: {}, initializationOptions: { settings } })
  await poor.open(uri, report)
  await poor.change(uri, '甲。\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })
  const isSecond = ({ version }: PublishDiagnosticsParams) => version === 2
  const sent = await poor.waitFor('textDocument/publishDiagnostics', isSecond)
  expect((sent as PublishDiagnosticsParams).diagnostics.map(({ range }) => place(range))).toEqual([
    '14:29-14:30',
    '16:1-16:2',
  ])
  await poor.stop()
})

test('scope off: nothing is checked, and nothing is counted', async () => {
  await client.set({ scope: 'off' })
  expect(await shown(client)).toEqual({
    findings: [],
    summary: '0/0 0',
    hints: [],
    lens: '3 actions',
    wrong: [],
  })
  const { summary } = await client.request<Structure>('policydoc/structure', { uri })
  expect(summary.checked).toBe(false)
  await client.set({ quietDelay: 0 })
  expect(await shown(client)).toEqual(before)
})

test('a document that the configuration ignores is not counted either', async () => {
  const other = await start({ folders: ['memory:///w'], initializationOptions: { fileSystem: true } })
  const ignore = '{ "ignore": ["old/"] }'
  other.answer('policydoc/readFile', ({ uri: of }: { uri: string }) =>
    of.endsWith('/w/.policydocrc.json') ? ignore : null,
  )
  for (const [name, checked] of [
    ['old/a.md', false],
    ['new/a.md', true],
  ] as const) {
    await other.open(`memory:///w/${name}`, report)
    const { summary } = await other.request<Structure>('policydoc/structure', { uri: `memory:///w/${name}` })
    expect(summary).toMatchObject({
      checked,
      claims: checked ? 5 : 0,
      hold: checked ? 4 : 0,
      problems: checked ? 2 : 0,
    })
  }
  await other.stop()
})

test('a clean report is clean', async () => {
  await client.change(uri, cleanReport)
  await client.save(uri)
  expect((await shown(client)).summary).toBe('5/5 0')
})
