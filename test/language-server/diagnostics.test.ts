import { lint } from '@policydoc/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic, DocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver'
import { compact, fullCapabilities, place, rangeOf, start, type TestClient } from './client.ts'
import { cleanReport, report } from './sample.ts'

const uri = 'untitled:report.md'
const summary = (items: readonly Diagnostic[]) =>
  items.map(({ range, code }) => `${place(range)} ${String(code)}`)
const slips = ['13:29-13:30 list-count', '15:1-15:2 ordinal-sequence']

describe('a client that pulls', () => {
  let client: TestClient
  beforeAll(async () => {
    client = await start()
    await client.open(uri, report)
  })
  afterAll(() => client.stop())

  const pull = (previousResultId?: string) =>
    client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId && { previousResultId }),
    })

  test('gets a full report, everything in it from the finding', async () => {
    const answer = await pull()
    const [finding] = lint(report, { locale: 'en' })
    const members = { '18-13:20': '巡河', '21-13:23': '护河', '24-13:26': '评河', '27-13:29': '宣河' }
    expect(compact(answer.kind === 'full' && answer.items[0])).toEqual({
      range: '13:29-13:30',
      severity: 2,
      code: 'list-count',
      codeDescription: { href: finding?.url },
      source: 'policydoc',
      message: finding?.message,
      relatedInformation: Object.entries(members).map(([range, text], at) => ({
        location: { uri, range: `13:${range}` },
        message: `${at + 1}. ${text}`,
      })),
      data: {
        messageId: 'mismatch',
        version: 1,
        fixes: [
          {
            title: finding?.fixes[0]?.title,
            safe: false,
            edits: [{ range: '13:29-13:30', newText: '四' }],
          },
        ],
      },
    })
    expect(summary(answer.kind === 'full' ? answer.items : [])).toEqual(slips)
  })

  test('hears “unchanged” for the id it has, also after an edit that changes no finding', async () => {
    const { resultId } = await pull()
    expect(await pull(resultId)).toEqual({ kind: 'unchanged', resultId })
    await client.change(uri, '，', rangeOf(report, '，', '，汛期'))
    expect(await pull(resultId)).toEqual({ kind: 'unchanged', resultId })
    expect((await pull('another')).kind).toBe('full')
  })

  test('settles within one keystroke', async () => {
    await client.change(uri, '四', rangeOf(report, '三', '三支队伍'))
    expect(summary(await client.diagnose(uri))).toEqual(slips.slice(1))
    await client.change(uri, '三', rangeOf(report, '四', '四是'))
    expect(await client.diagnose(uri)).toEqual([])
    await client.change(uri, report)
    expect(summary(await client.diagnose(uri))).toEqual(slips)
  })

  test('is asked to pull again when settings change', async () => {
    const { length } = client.received
    await client.set({ quietDelay: 0, scope: 'off' })
    await client.waitFor('workspace/diagnostic/refresh', undefined, length)
    expect(await client.diagnose(uri)).toEqual([])
    await client.set({ quietDelay: 0, locale: 'zh-Hans' })
    await client.waitFor('workspace/diagnostic/refresh', undefined, client.received.length - 1)
    const [finding] = lint(report, { locale: 'zh-Hans' })
    expect((await client.diagnose(uri))[0]?.message).toBe(finding?.message)
    await client.set({ quietDelay: 0 })
  })

  test('gets no findings for a document that is closed', async () => {
    await client.close(uri)
    expect(await client.diagnose(uri)).toEqual([])
    await client.open(uri, report)
  })
})

describe('a client that cannot pull', () => {
  let client: TestClient
  beforeAll(async () => {
    client = await start({ capabilities: {}, initializationOptions: { settings: { quietDelay: 0 } } })
  })
  afterAll(() => client.stop())

  const pushed = async (version: number) => {
    const params = (await client.waitFor(
      'textDocument/publishDiagnostics',
      (each: PublishDiagnosticsParams) => each.version === version,
    )) as PublishDiagnosticsParams
    return params
  }

  test('is sent plain findings with the version they belong to', async () => {
    await client.open(uri, report)
    const { diagnostics } = await pushed(1)
    expect(summary(diagnostics)).toEqual(slips)
    expect(Object.keys(diagnostics[0] ?? {}).sort()).toEqual([
      'code',
      'message',
      'range',
      'severity',
      'source',
    ])
  })

  test('is sent one answer for a burst of changes', async () => {
    const { length } = client.received
    const comma = ['，', rangeOf(report, '，', '，汛期')] as const
    client.changeAtOnce(uri, [comma, comma, comma, comma, comma, [cleanReport]])
    expect((await pushed(7)).diagnostics).toEqual([])
    // What was found in a version may be sent once more; nothing is of those between the first and the last.
    const versions = client.received.slice(length).flatMap(({ method, params }) => {
      const { version = 0 } =
        method === 'textDocument/publishDiagnostics' ? (params as PublishDiagnosticsParams) : {}
      return version > 1 && version < 7 ? [version] : []
    })
    expect(versions).toEqual([])
  })

  test('is told to drop them when the document is closed', async () => {
    await client.close(uri)
    const gone = (each: PublishDiagnosticsParams) =>
      each.version === undefined && each.diagnostics.length === 0
    expect(await client.waitFor('textDocument/publishDiagnostics', gone)).toEqual({ uri, diagnostics: [] })
  })
})

describe('messages', () => {
  test.each([
    ['en', 'en'],
    ['zh-cn', 'zh-Hans'],
    ['zh-tw', 'zh-Hant'],
  ] as const)('are in the language of a client that speaks %s', async (locale, expected) => {
    const client = await start({ locale, capabilities: fullCapabilities })
    await client.open(uri, report)
    const own = lint(report, { locale: expected }).map(({ message }) => message)
    expect((await client.diagnose(uri)).map(({ message }) => message)).toEqual(own)
    await client.stop()
  })
})
