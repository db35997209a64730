import type { Structure } from '@policydoc/language-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InlayHint } from 'vscode-languageserver'
import { fullCapabilities, start, positionAt, type TestClient } from './client.ts'
import { cleanReport } from './sample.ts'

const uri = 'untitled:report.md'
let client: TestClient
let text: string

/** Longer than any test: nobody pauses unless a test says so, however slow the machine is. */
const typing = { quietDelay: 60_000 }

beforeEach(async () => {
  client = await start({ settings: typing })
  text = `${cleanReport}\n`
  await client.open(uri, text)
  await client.diagnose(uri)
})
afterEach(() => client.stop())

/** The writer pauses: what is there when the client is asked to pull again and there is something. */
async function codesAfterPause(of = client): Promise<unknown[]> {
  let { length } = of.received
  await of.set({ quietDelay: 1 })
  for (;;) {
    await of.waitFor('workspace/diagnostic/refresh', undefined, length)
    length = of.received.length
    const codes = (await of.diagnose(uri)).map(({ code }) => code)
    if (codes.length) return codes
  }
}

/** Types at the end of the document, one character at a time; gives the codes of findings after each key. */
async function type(typed: string): Promise<string[]> {
  const seen: string[] = []
  for (const char of typed) {
    const end = positionAt(text, text.length)
    text += char
    await client.change(uri, char, { start: end, end })
    seen.push((await client.diagnose(uri)).map(({ code }) => String(code)).join())
  }
  return seen
}

test('no finding while a claim is being written; it comes with the closing mark', async () => {
  const seen = await type('建立巡河、护河、评河、宣河三支队伍。')
  expect(seen.slice(0, -1).filter(Boolean)).toEqual([])
  expect(seen.at(-1)).toBe('list-count')
})

test('without a closing mark it comes after a pause, and the client is asked to pull', async () => {
  expect((await type('建立巡河、护河、评河、宣河三支队伍')).filter(Boolean)).toEqual([])
  expect(await codesAfterPause()).toEqual(['list-count'])
})

test('it comes when the document is saved', async () => {
  await type('建立巡河、护河、评河、宣河三支队伍')
  await client.save(uri)
  expect((await client.diagnose(uri)).map(({ code }) => code)).toEqual(['list-count'])
})

test('it comes with a change elsewhere', async () => {
  await type('建立巡河、护河、评河、宣河三支队伍')
  const at = positionAt(text, text.indexOf('穿镇而过'))
  await client.change(uri, '，', { start: at, end: at })
  expect((await client.diagnose(uri)).map(({ code }) => code)).toEqual(['list-count'])
})

test('a finding of another place does not flicker', async () => {
  await type('建立巡河、护河、评河、宣河三支队伍。')
  expect(new Set(await type('同时明确每周巡查、每月通报'))).toEqual(new Set(['list-count']))
})

test('the counts of the structure wait with the findings', async () => {
  const summary = async () => (await client.request<Structure>('policydoc/structure', { uri })).summary
  const before = await summary()
  await type('建立巡河、护河、评河、宣河三支队伍')
  const claims = before.claims + 1
  expect(await summary()).toMatchObject({ claims, hold: claims, problems: 0 })
  expect(await codesAfterPause()).toEqual(['list-count'])
  expect(await summary()).toMatchObject({ claims, hold: claims - 1, problems: 1 })
})

test('the hint of a number waits with its finding, and the client is told when to ask again', async () => {
  const able = { ...fullCapabilities.workspace, inlayHint: { refreshSupport: true } }
  const other = await start({
    settings: typing,
    capabilities: { ...fullCapabilities, workspace: able },
  })
  const typed = '建立巡河、护河、评河、宣河三支队伍'
  const end = positionAt(text, text.length)
  const labels = async () => {
    const range = { start: end, end: { line: end.line + 1, character: 0 } }
    const hints = await other.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range })
    return hints.map(({ label }) => label)
  }
  await other.open(uri, text)
  await other.change(uri, typed, { start: end, end })
  expect([await other.diagnose(uri), await labels()]).toEqual([[], []])
  const { length } = other.received
  expect(await codesAfterPause(other)).toEqual(['list-count'])
  // Once for the setting that changed, once for the pause.
  const told = () =>
    other.received.slice(length).filter(({ method }) => method === 'workspace/inlayHint/refresh')
  await other.waitFor('workspace/inlayHint/refresh', () => told().length > 1, length)
  expect(await labels()).toEqual(['4∕3'])
  await other.stop()
})

test('when the document is saved before the pause, the client is asked to pull', async () => {
  await type('建立巡河、护河、评河、宣河三支队伍')
  const { length } = client.received
  await client.save(uri)
  await client.waitFor('workspace/diagnostic/refresh', undefined, length)
  expect((await client.diagnose(uri)).map(({ code }) => code)).toEqual(['list-count'])
})

test('no finding while somebody types in the middle of a finished list; it comes after a pause', async () => {
  const { length } = text
  text += '建立巡河、护河、评河三支队伍。明确每周巡查。\n'
  const end = positionAt(text, length)
  await client.change(uri, text.slice(length), { start: end, end })
  expect(await client.diagnose(uri)).toEqual([])
  const place = text.indexOf('三支队伍。明确')
  const seen: string[] = []
  for (const [index, char] of [...'、宣河'].entries()) {
    const at = positionAt(text, place + index)
    await client.change(uri, char, { start: at, end: at })
    seen.push((await client.diagnose(uri)).map(({ code }) => String(code)).join())
  }
  expect(seen).toEqual(['', '', ''])
  expect(await codesAfterPause()).toEqual(['list-count'])
})

test('no finding while a label in the middle of an outline is written anew; it comes after a pause', async () => {
  const { length } = text
  text +=
    '重点做好以下三方面工作：\n\n（一）疏浚河道。清走淤泥。\n\n（二）加固堤岸。垒石护坡。\n\n（三）栽种芦苇。分段补种。\n'
  const end = positionAt(text, length)
  await client.change(uri, text.slice(length), { start: end, end })
  expect(await client.diagnose(uri)).toEqual([])
  const edit = async (offset: number, removed: number, put: string) => {
    const range = { start: positionAt(text, offset), end: positionAt(text, offset + removed) }
    text = text.slice(0, offset) + put + text.slice(offset + removed)
    await client.change(uri, put, range)
    return (await client.diagnose(uri)).map(({ code }) => String(code))
  }
  const at = text.indexOf('（二）加固')
  for (const left of [2, 1, 0]) expect(await edit(at + left, 1, '')).toEqual([])
  for (const [index, char] of [...'（二）'].entries()) expect(await edit(at + index, 0, char)).toEqual([])
  for (const left of [2, 1, 0]) expect(await edit(at + left, 1, '')).toEqual([])
  expect(await codesAfterPause()).toContain('ordinal-sequence')
})

test('the empty sections of a snippet are quiet while it is being filled in, and not for ever', async () => {
  const codes = async () => (await client.diagnose(uri)).map(({ code }) => String(code))
  const put = async (newText: string, offset: number) => {
    const at = positionAt(text, offset)
    text = text.slice(0, offset) + newText + text.slice(offset)
    await client.change(uri, newText, { start: at, end: at })
  }
  await put('\n## 五、保障\n\n## 六、附则\n\n', text.length)
  expect(await codes()).toEqual([])
  await put('由县水务局牵头。\n\n', text.indexOf('## 六、附则'))
  expect(await codes()).toEqual([])
  await client.save(uri)
  expect(await codes()).toContain('empty-section')
})
