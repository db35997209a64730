import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CodeAction, PublishDiagnosticsParams, WorkspaceDiagnosticReport } from 'vscode-languageserver'
import { fullCapabilities, rangeOf, start, type TestClient } from './client.ts'
import { about, documentRequests } from './document-requests.ts'
import { report } from './sample.ts'

let folder: string
let client: TestClient
const path = (name: string) => join(folder, name)
const uriOf = (name: string) => pathToFileURL(path(name)).href
const codes = async (uri: string) => (await client.diagnose(uri)).map(({ code }) => code)
const both = ['list-count', 'ordinal-sequence']
const watched = (...changes: readonly (readonly [name: string, type: 1 | 2 | 3])[]) =>
  client.notify('workspace/didChangeWatchedFiles', {
    changes: changes.map(([name, type]) => ({ uri: uriOf(name), type })),
  })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policydoc-'))
  writeFileSync(path('draft.md'), report)
  client = await start({ folders: [pathToFileURL(folder).href] })
  await client.open(uriOf('draft.md'), report)
  expect(await codes(uriOf('draft.md'))).toEqual(both)
})
afterEach(async () => {
  expect(await client.stop()).toBe(0)
  rmSync(folder, { recursive: true, force: true })
})

describe('a document that was closed', () => {
  beforeEach(() => client.close(uriOf('draft.md')))
  test.each(documentRequests)('%s has no answer', async (method, params, none) => {
    expect(await client.request(method, about(uriOf('draft.md'), params))).toEqual(none)
  })
  test('takes no more edits, and begins anew when it is opened again', async () => {
    const uri = uriOf('draft.md')
    await client.change(uri, '甲乙丙')
    await client.save(uri)
    await client.close(uri)
    expect(await codes(uri)).toEqual([])
    await client.open(uri, report)
    expect(await codes(uri)).toEqual(both)
  })
})

test('an action that was offered before the document was closed brings no edit', async () => {
  const uri = uriOf('short.md')
  const twice = report.replace('## 三、成效', '## 二、成效')
  await client.open(uri, twice)
  const offered = await client.request<CodeAction[]>(
    'textDocument/codeAction',
    about(uri, {
      range: rangeOf(twice, twice),
      context: { diagnostics: [], only: ['source.fixAll'] },
    }),
  )
  expect(offered).toHaveLength(1)
  const [action] = offered as [CodeAction]
  expect(await client.request<CodeAction>('codeAction/resolve', action)).toHaveProperty('edit')
  await client.close(uri)
  expect(await client.request('codeAction/resolve', action)).not.toHaveProperty('edit')
})

describe('errors of a configuration file', () => {
  const wrong = '{ "rules": { "list-cuont": "off" } }'
  const uri = () => uriOf('.policydocrc.json')
  let pushing: TestClient
  const errors = async (count: number, after = 0) =>
    pushing.waitFor(
      'textDocument/publishDiagnostics',
      (each: PublishDiagnosticsParams) => each.uri === uri() && each.diagnostics.length === count,
      after,
    )
  beforeEach(async () => {
    const { textDocument } = fullCapabilities
    const diagnostic = { ...textDocument?.diagnostic, relatedDocumentSupport: false }
    pushing = await start({
      folders: [pathToFileURL(folder).href],
      capabilities: { ...fullCapabilities, textDocument: { ...textDocument, diagnostic } },
    })
    writeFileSync(path('.policydocrc.json'), wrong)
    await pushing.open(uriOf('draft.md'), report)
    await pushing.diagnose(uriOf('draft.md'))
    await errors(1)
  })
  afterEach(async () => {
    expect(await pushing.stop()).toBe(0)
  })
  const gone = () => pushing.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(), type: 3 }] })

  test('go when it is deleted', async () => {
    rmSync(path('.policydocrc.json'))
    await gone()
    await errors(0)
  })
  test('go when it is deleted while an editor has it still', async () => {
    await pushing.open(uri(), wrong, 'jsonc')
    rmSync(path('.policydocrc.json'))
    const { length } = pushing.received
    await gone()
    await errors(0, length)
    // Whoever goes on writing in that editor wants to know.
    const { length: before } = pushing.received
    await pushing.change(uri(), wrong.replace('off', 'error'))
    await errors(1, before)
  })
  test('go when the client says that the user deleted it, though its watcher saw nothing', async () => {
    await pushing.open(uri(), wrong, 'jsonc')
    rmSync(path('.policydocrc.json'))
    const { length } = pushing.received
    await pushing.notify('workspace/didDeleteFiles', { files: [{ uri: uri() }] })
    await errors(0, length)
  })
  test('go when the user gives it another name', async () => {
    renameSync(path('.policydocrc.json'), path('old.json'))
    await pushing.notify('workspace/didRenameFiles', {
      files: [{ oldUri: uri(), newUri: uriOf('old.json') }],
    })
    await errors(0)
  })
  test('go when its editor is closed and what was written in it given up', async () => {
    writeFileSync(path('.policydocrc.json'), '{}')
    await pushing.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(), type: 2 }] })
    await errors(0)
    await pushing.open(uri(), '{}', 'jsonc')
    const { length } = pushing.received
    await pushing.change(uri(), wrong)
    await errors(1, length)
    await pushing.close(uri())
    await errors(0, length)
  })
})

test('a document that was renamed is known under its new name alone', async () => {
  renameSync(path('draft.md'), path('final.md'))
  await client.close(uriOf('draft.md'))
  await client.open(uriOf('final.md'), report)
  await watched(['draft.md', 3], ['final.md', 1])
  expect(await codes(uriOf('draft.md'))).toEqual([])
  expect(await codes(uriOf('final.md'))).toEqual(both)
  const found = await client.request<{ location: { uri: string } }[]>('workspace/symbol', { query: '做法' })
  expect(new Set(found.map(({ location }) => location.uri))).toEqual(new Set([uriOf('final.md')]))
})

test('a document that was deleted stays while it is open, and goes with its last editor', async () => {
  const uri = uriOf('draft.md')
  rmSync(path('draft.md'))
  await watched(['draft.md', 3])
  expect(await codes(uri)).toEqual(both)
  await client.change(uri, '三', rangeOf(report, '四', '四是坚持'))
  expect(await codes(uri)).toEqual(['list-count'])
  await client.close(uri)
  expect(await codes(uri)).toEqual([])
  expect(await client.request('workspace/symbol', { query: '做法' })).toEqual([])
})

test('in a whole workspace the findings of a deleted document are taken back, of a renamed one moved', async () => {
  await client.set({ scope: 'workspace', quietDelay: 0 })
  await client.close(uriOf('draft.md'))
  writeFileSync(path('other.md'), report)
  await watched(['other.md', 1])
  const pull = async (known: WorkspaceDiagnosticReport['items'] = []) => {
    const previousResultIds = known.map(({ uri, resultId = '' }) => ({ uri, value: resultId }))
    return (await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds }))
      .items
  }
  const first = await pull()
  expect(first.map(({ uri }) => uri).sort()).toEqual([uriOf('draft.md'), uriOf('other.md')])
  rmSync(path('draft.md'))
  renameSync(path('other.md'), path('moved.md'))
  await watched(['draft.md', 3], ['other.md', 3], ['moved.md', 1])
  const second = await pull(first)
  expect(Object.fromEntries(second.map((each) => [each.uri, 'items' in each && each.items.length]))).toEqual({
    [uriOf('draft.md')]: 0,
    [uriOf('other.md')]: 0,
    [uriOf('moved.md')]: 2,
  })
})
