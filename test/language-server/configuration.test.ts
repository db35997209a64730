import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Diagnostic, PublishDiagnosticsParams, WorkspaceDiagnosticReport } from 'vscode-languageserver'
import { fullCapabilities, place, start, type TestClient } from './client.ts'
import { cleanReport, report } from './sample.ts'

let folder: string
let client: TestClient
const uriOf = (...parts: string[]) => pathToFileURL(join(folder, ...parts)).href
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const codes = (items: readonly Diagnostic[]) => items.map(({ code }) => code)
const changed = (name: string, type = 2) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policydoc-'))
})
afterEach(async () => {
  await client.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a configuration file', () => {
  test('is in force, and its changes count without a restart', async () => {
    write('.policydocrc.json', '{ "rules": { "list-count": "off" } }')
    client = await start({ folders: [uriOf()] })
    const uri = uriOf('a.md')
    await client.open(uri, report)
    expect(codes(await client.diagnose(uri))).toEqual(['ordinal-sequence'])
    write('.policydocrc.json', '{ "rules": { "list-count": "info" } }')
    await changed('.policydocrc.json')
    expect((await client.diagnose(uri)).map(({ code, severity }) => [code, severity])).toContainEqual([
      'list-count',
      3,
    ])
    rmSync(join(folder, '.policydocrc.json'))
    await changed('.policydocrc.json', 3)
    expect(codes(await client.diagnose(uri))).toEqual(['list-count', 'ordinal-sequence'])
  })

  test('with an error shows it at its place, and the last good one stays', async () => {
    write('.policydocrc.json', '{ "rules": { "list-count": "off" } }')
    client = await start({ folders: [uriOf()] })
    const uri = uriOf('a.md')
    await client.open(uri, report)
    await client.diagnose(uri)
    write('.policydocrc.json', '{\n  "rules": { "list-count" "on" }\n}\n')
    await changed('.policydocrc.json')
    const answer = await client.request<{
      items: Diagnostic[]
      relatedDocuments: Record<string, { items: Diagnostic[] }>
    }>('textDocument/diagnostic', { textDocument: { uri } })
    expect(codes(answer.items)).toEqual(['ordinal-sequence'])
    const [problem] = answer.relatedDocuments[uriOf('.policydocrc.json')]?.items ?? []
    expect(problem && [place(problem.range), problem.severity, problem.source, problem.code]).toEqual([
      '2:27-2:31',
      1,
      'policydoc',
      'configuration',
    ])
  })

  test('with a name that no rule has is in force but for that name', async () => {
    write('.policydocrc.json', '{\n  "rules": { "list-cuont": "off", "ordinal-sequence": "off" }\n}\n')
    client = await start({ folders: [uriOf()] })
    const uri = uriOf('a.md')
    await client.open(uri, report)
    const answer = await client.request<{
      items: Diagnostic[]
      relatedDocuments: Record<string, { items: Diagnostic[] }>
    }>('textDocument/diagnostic', { textDocument: { uri } })
    expect(codes(answer.items)).toEqual(['list-count'])
    const [problem] = answer.relatedDocuments[uriOf('.policydocrc.json')]?.items ?? []
    expect(problem && place(problem.range)).toBe('2:14-2:26')
    expect(problem?.message).toMatch(/list-cuont.*list-count.*The rest of the configuration is applied/)
  })

  test('its errors are pushed to a client without related documents, and dropped when mended', async () => {
    write('.policydocrc.json', '{ "rules": ')
    client = await start({ folders: [uriOf()], capabilities: { ...fullCapabilities, textDocument: {} } })
    await client.open(uriOf('a.md'), report)
    const own = (each: PublishDiagnosticsParams) => each.uri === uriOf('.policydocrc.json')
    const first = (await client.waitFor('textDocument/publishDiagnostics', own)) as PublishDiagnosticsParams
    expect(codes(first.diagnostics)).toContain('configuration')
    write('.policydocrc.json', '{}')
    const { length } = client.received
    await changed('.policydocrc.json')
    const second = (await client.waitFor(
      'textDocument/publishDiagnostics',
      own,
      length,
    )) as PublishDiagnosticsParams
    expect(second.diagnostics).toEqual([])
  })

  test('that is open counts as it stands in the editor', async () => {
    client = await start({ folders: [uriOf()] })
    const uri = uriOf('a.md')
    await client.open(uri, report)
    expect(codes(await client.diagnose(uri))).toContain('list-count')
    await client.open(uriOf('.policydocrc.json'), '{ "rules": { "list-count": "off" } }', 'json')
    expect(codes(await client.diagnose(uri))).toEqual(['ordinal-sequence'])
    expect(await client.diagnose(uriOf('.policydocrc.json'))).toEqual([])
  })

  test('matches file names that a URI escapes', async () => {
    mkdirSync(join(folder, '草稿'))
    write(
      '.policydocrc.json',
      '{ "overrides": [{ "files": "草稿/*.md", "rules": { "list-count": "off" } }] }',
    )
    client = await start({ folders: [uriOf()] })
    const uri = uriOf('草稿', '一稿.md')
    await client.open(uri, report)
    expect(codes(await client.diagnose(uri))).toEqual(['ordinal-sequence'])
  })

  test('may say to leave a document alone', async () => {
    write('.policydocrc.json', '{ "ignore": ["old"] }')
    client = await start({ folders: [uriOf()] })
    await client.open(uriOf('old', 'a.md'), report)
    expect(await client.diagnose(uriOf('old', 'a.md'))).toEqual([])
  })
})

describe('several folders', () => {
  test('each has its own configuration; folders come and go', async () => {
    for (const name of ['a', 'b']) mkdirSync(join(folder, name))
    write('b/.policydocrc.json', '{ "root": true, "rules": { "list-count": "off" } }')
    client = await start({ folders: [uriOf('a')] })
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: uriOf('b'), name: 'b' }], removed: [] },
    })
    await client.open(uriOf('a', 'x.md'), report)
    await client.open(uriOf('b', 'x.md'), report)
    expect(codes(await client.diagnose(uriOf('a', 'x.md')))).toEqual(['list-count', 'ordinal-sequence'])
    expect(codes(await client.diagnose(uriOf('b', 'x.md')))).toEqual(['ordinal-sequence'])
  })
})

describe('scope: workspace', () => {
  const pull = (previousResultIds: { uri: string; value: string }[] = []) =>
    client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds,
      workDoneToken: 'w',
    })
  const brief = ({ items }: WorkspaceDiagnosticReport) =>
    Object.fromEntries(items.map((each) => [each.uri, each.kind === 'full' ? codes(each.items) : each.kind]))

  test('documents that are not open are checked, with progress', async () => {
    write('bad.md', report)
    write('good.md', cleanReport)
    client = await start({ folders: [uriOf()], settings: { scope: 'workspace', quietDelay: 0 } })
    const first = await pull()
    expect(brief(first)).toEqual({
      [uriOf('bad.md')]: ['list-count', 'ordinal-sequence'],
      [uriOf('good.md')]: [],
    })
    const progress = client.received
      .filter(({ method }) => method === '$/progress')
      .map(({ params }) => params)
    expect(progress[0]).toMatchObject({ token: 'w', value: { kind: 'begin', title: 'Checking documents' } })
    expect(progress.at(-1)).toEqual({ token: 'w', value: { kind: 'end' } })
    const ids = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }))
    expect(brief(await pull(ids))).toEqual({
      [uriOf('bad.md')]: 'unchanged',
      [uriOf('good.md')]: 'unchanged',
    })
    rmSync(join(folder, 'bad.md'))
    await changed('bad.md', 3)
    expect(brief(await pull(ids))).toEqual({ [uriOf('bad.md')]: [], [uriOf('good.md')]: 'unchanged' })
  })

  test('otherwise none is', async () => {
    write('bad.md', report)
    client = await start({ folders: [uriOf()] })
    expect(await pull()).toEqual({ items: [] })
  })
})
