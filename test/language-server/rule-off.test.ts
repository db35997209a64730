import { afterEach, describe, expect, test } from 'vitest'
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver'
import { rangeOf, start, type TestClient } from './client.ts'
import { report } from './sample.ts'

const uri = 'memory:///w/a.md'
const file = 'memory:///w/.policydocrc.json'
let client: TestClient
afterEach(() => client.stop())

/** The quick fixes of the wrong count, with a configuration file or none, in a client with these commands. */
async function fixes(
  configuration?: string,
  clientCommands = ['policydoc.configurationWritten', 'policydoc.showRule'],
): Promise<CodeAction[]> {
  client = await start({
    folders: ['memory:///w'],
    initializationOptions: { fileSystem: true, clientCommands },
  })
  client.answer('policydoc/readFile', ({ uri: of }: { uri: string }) =>
    of === file ? (configuration ?? null) : null,
  )
  client.answer('policydoc/findFiles', () => [])
  await client.open(uri, report)
  return client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: rangeOf(report, '三', '三支队伍'),
    context: { diagnostics: await client.diagnose(uri), only: ['quickfix'] },
  })
}

const off = (found: readonly CodeAction[]) => found.find(({ title }) => title.startsWith('Turn'))
const written = (action: CodeAction | undefined) =>
  (action?.edit?.documentChanges?.at(-1) as TextDocumentEdit | undefined)?.edits
    .map((each) => ('newText' in each ? each.newText : ''))
    .join('')

describe('off in the configuration', () => {
  test('is written to the nearest file, and what was written is told, with the way back', async () => {
    const before = '{\n  "locale": "en"\n}\n'
    const action = off(await fixes(before))
    expect(action?.title).toBe('Turn “Count of a list” off in the configuration (.policydocrc.json)')
    expect(written(action)).toContain('"list-count": "off"')
    expect(action?.edit?.documentChanges).toHaveLength(1)
    expect(action?.command?.command).toBe('policydoc.configurationWritten')
    expect(action?.command?.arguments).toEqual([
      {
        uri: file,
        message: 'Set rule “list-count” to off in .policydocrc.json: “Count of a list” is no longer checked.',
        before,
      },
    ])
  })
  test('is written to a new file where there is none', async () => {
    const action = off(await fixes())
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: file })
    expect(action?.command?.arguments).toMatchObject([{ uri: file, before: null }])
  })
  test('is not offered where an override would stand against it', async () => {
    const found = await fixes('{ "overrides": [{ "files": "*.md", "rules": { "list-count": "error" } }] }')
    expect(off(found)).toBeUndefined()
  })
  test('says nothing to a client that cannot show it', async () => {
    expect(off(await fixes(undefined, []))).not.toHaveProperty('command')
  })
})

test('the page of the rule is one choice away, where the client shows it', async () => {
  const found = await fixes()
  const page = found.find(({ title }) => title === 'Show rule “Count of a list”')
  expect(page?.command).toMatchObject({ command: 'policydoc.showRule', arguments: ['list-count'] })
  expect(page).not.toHaveProperty('edit')
  await client.stop()
  const others = await fixes(undefined, [])
  expect(others.some(({ command }) => command)).toBe(false)
})
