import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CodeLens, InlayHint } from 'vscode-languageserver'
import type { Structure } from '@policydoc/language-server'
import { rangeOf, start, type TestClient } from './client.ts'
import { report } from './sample.ts'

const readme = `# How to row

There are three steps: board, push off.

一是解缆；二是离岸。包括完善制度、建强队伍、搭建平台等2项重点工作。
`

let folder: string
let client: TestClient
const uriOf = (name = '') => pathToFileURL(join(folder, name)).href
const shown = async (name: string, text: string) => {
  const uri = uriOf(name)
  await client.open(uri, text)
  const about = { textDocument: { uri }, uri }
  const structure = await client.request<Structure>('policydoc/structure', about)
  return {
    rules: (await client.diagnose(uri)).map(({ code }) => code),
    hints: (
      await client.request<InlayHint[]>('textDocument/inlayHint', { ...about, range: rangeOf(text, text) })
    ).length,
    lenses: (await client.request<CodeLens[]>('textDocument/codeLens', about)).length,
    nodes: structure.nodes.length,
    checked: structure.summary.checked,
  }
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policydoc-'))
})
afterEach(async () => {
  expect(await client.stop()).toBe(0)
  rmSync(folder, { recursive: true, force: true })
})

const quiet = { rules: [], hints: 0, lenses: 0, nodes: 0, checked: false }

describe.each([
  ['the setting', { scope: 'recognised', quietDelay: 0 }, '{}'],
  ['the configuration', { quietDelay: 0 }, '{ "documents": "recognised" }'],
])('with %s for recognised documents only', (_, settings, configuration) => {
  test('an ordinary document is quiet, a policy document is checked', async () => {
    writeFileSync(join(folder, '.policydocrc.json'), configuration)
    client = await start({ folders: [uriOf()], settings })
    expect(await shown('README.md', readme)).toEqual(quiet)
    const found = await shown('report.md', report)
    expect(found.rules).toEqual(['list-count', 'ordinal-sequence'])
    expect(found).toMatchObject({ checked: true })
    expect(Math.min(found.hints, found.lenses, found.nodes)).toBeGreaterThan(0)
  })
})

test('without it, all documents are checked', async () => {
  client = await start({ folders: [uriOf()], settings: { quietDelay: 0 } })
  expect(await shown('README.md', readme)).toMatchObject({ rules: ['list-count'], checked: true })
})
