import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StarterResult, TextResult } from '@policydoc/language-server'
import { start, type TestClient } from './client.ts'
import { cleanReport, report } from './sample.ts'

let folder: string
let client: TestClient
const uriOf = (name = '') => pathToFileURL(join(folder, name)).href
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policydoc-'))
  client = await start({ folders: [uriOf()] })
})
afterEach(async () => {
  expect(await client.stop()).toBe(0)
  rmSync(folder, { recursive: true, force: true })
})

test('policydoc/starter is a commented configuration in the reader’s language, or the one that is there', async () => {
  const ask = (more = {}) => client.request<StarterResult>('policydoc/starter', { folder: uriOf(), ...more })
  expect(await ask()).toMatchObject({ uri: uriOf('.policydocrc.jsonc'), exists: false })
  expect((await ask({ locale: 'zh-Hans' })).text).toContain('写法同 .gitignore')
  const { text } = await ask({ profile: 'case-report' })
  expect(text).toContain('\n  "profile": "case-report"')
  writeFileSync(join(folder, 'package.json'), '{}')
  expect(await ask()).toMatchObject({ exists: false })
  writeFileSync(join(folder, '.policydocrc.yaml'), 'profile: memo\n')
  expect(await ask()).toEqual({ uri: uriOf('.policydocrc.yaml'), text: 'profile: memo\n', exists: true })
})

test('policydoc/derive learns a kind from documents, open or on disk', async () => {
  writeFileSync(join(folder, 'a.md'), cleanReport)
  await client.open(uriOf('b.md'), report)
  const found = await client.request<TextResult>('policydoc/derive', {
    uris: [uriOf('a.md'), uriOf('b.md'), uriOf('nowhere.md')],
    id: '案例',
  })
  const { profiles } = JSON.parse(found.text) as {
    profiles: Record<string, { sections: { role: string; required: boolean }[] }>
  }
  expect(profiles['案例']?.sections.map(({ role, required }) => [role, required])).toEqual(
    ['background', 'practice', 'outcomes', 'discussion'].map((role) => [role, true]),
  )
  expect(await client.request('policydoc/derive', { uris: [uriOf('nowhere.md')], id: 'x' })).toBeNull()
})
