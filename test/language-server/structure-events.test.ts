import type { Structure } from '@policydoc/language-server'
import { afterEach, expect, test } from 'vitest'
import { rangeOf, start, type TestClient } from './client.ts'
import { report } from './sample.ts'

const uri = 'untitled:report.md'
const event = 'policydoc/structureChanged'
const told = (after = 0) =>
  client.received.slice(after).flatMap(({ method, params }) => (method === event ? [params] : []))
const isOf =
  (wanted: number) =>
  ({ version }: { readonly version: number }) =>
    version === wanted
const structure = () => client.request<Structure>('policydoc/structure', { uri })

let client: TestClient
afterEach(() => client.stop())

async function open(initializationOptions?: object): Promise<void> {
  client = await start(initializationOptions ? { initializationOptions } : {})
  await client.open(uri, report)
}

test('opening a document is told, and what is asked for then is its structure', async () => {
  await open({ structureEvents: true })
  expect(await client.waitFor(event)).toEqual({ uri, version: 1 })
  expect((await structure()).summary.problems).toBe(2)
})

test('every edit is told, also one that changes the problems alone', async () => {
  await open({ structureEvents: true })
  await client.waitFor(event)
  for (const [version, text, part] of [
    [2, '四', '三支队伍'],
    [3, '三', '四是坚持'],
  ] as const) {
    const { length } = client.received
    const range = rangeOf(report, part[0] ?? '', part)
    await client.change(uri, text, range)
    expect(await client.waitFor(event, isOf(version), length)).toEqual({ uri, version })
    expect(await structure()).toMatchObject({ version, summary: { problems: 3 - version } })
  }
})

test('a burst of edits is told once, with its last version', async () => {
  await open({ structureEvents: true })
  await client.waitFor(event)
  const { length } = client.received
  const end = { line: 4_000, character: 0 }
  client.changeAtOnce(
    uri,
    Array.from({ length: 50 }, () => ['甲', { start: end, end }]),
  )
  await client.waitFor(event, isOf(51), length)
  // A version may be told once more when the document has been quiet; none between the first and the last is.
  const versions = told(length).map((params) => (params as { version: number }).version)
  expect(versions.filter((version) => version > 1 && version < 51)).toEqual([])
})

test('a change of settings is told without an edit', async () => {
  await open({ structureEvents: true })
  await client.waitFor(event)
  const { length } = client.received
  await client.set({ quietDelay: 0, locale: 'zh-Hans' })
  expect(await client.waitFor(event, undefined, length)).toEqual({ uri, version: 1 })
})

test('a configuration file is not told, and a document no more once it is closed', async () => {
  const [closed, configuration] = ['untitled:closed.md', 'file:///nowhere/.policydocrc.json']
  await open({ structureEvents: true })
  await client.open(configuration, '{}', 'json')
  await client.open(closed, report)
  await client.close(closed)
  await structure()
  const { length } = client.received
  await client.set({ quietDelay: 0, locale: 'zh-Hans' })
  await client.waitFor(event, undefined, length)
  expect(told(length)).not.toContainEqual(expect.objectContaining({ uri: closed }))
  expect(told()).not.toContainEqual(expect.objectContaining({ uri: configuration }))
})

test('a client that does not ask for it is not told', async () => {
  await open()
  await client.change(uri, '', rangeOf(report, '汛期'))
  await structure()
  expect(told()).toEqual([])
})
