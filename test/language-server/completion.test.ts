import { profiles, rules } from '@policydoc/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CompletionItem, TextEdit } from 'vscode-languageserver'
import { compact, positionAt, start, type TestClient } from './client.ts'
import { cleanReport } from './sample.ts'

const uri = 'untitled:report.md'
let client: TestClient
beforeAll(async () => {
  client = await start()
})
afterAll(() => client.stop())

/** Items at `|`. */
async function complete(marked: string): Promise<CompletionItem[]> {
  await client.open(uri, marked.replace('|', ''))
  return client.request('textDocument/completion', {
    textDocument: { uri },
    position: positionAt(marked, marked.indexOf('|')),
  })
}
const texts = (items: readonly CompletionItem[]) =>
  items.map(({ textEdit }) => (textEdit as TextEdit | undefined)?.newText)
const until = (part: string) => cleanReport.slice(0, cleanReport.indexOf(part))

describe('at the start of a line', () => {
  test('the next ordinal of each run, nearest first, then headings of missing sections in the own style', async () => {
    expect(texts(await complete(`${until('## 四、探讨')}|`))).toEqual(['三是', '四、', '## 四、探讨'])
  })
  test('whole items', async () => {
    const items = await complete(`${until('## 四、探讨')}|`)
    expect(compact(items.at(-1))).toEqual({
      label: '## 四、探讨',
      detail: 'missing section',
      kind: 9,
      sortText: '1## 四、探讨',
      filterText: '## 四、探讨',
      textEdit: { range: '21:1-21:1', newText: '## 四、探讨' },
    })
  })
  test('what was typed already is replaced', async () => {
    const items = await complete(`${until('## 四、探讨')}## |`)
    expect(compact(items.at(-1)?.textEdit)).toEqual({ range: '21:1-21:4', newText: '## 四、探讨' })
  })
  test('bare headings stay bare, Traditional stays Traditional', async () => {
    const bare = `案例\n\n一、背景\n\n河道淤塞。\n\n二、做法\n\n一是實施清淤行動。\n\n三、成效\n\n水質好轉。\n\n|`
    expect(texts(await complete(bare)).at(-1)).toBe('四、探討')
  })
  test('nothing in the middle of a sentence', async () => {
    expect(await complete(cleanReport.replace('汛期水位', '汛期|水位'))).toEqual([])
  })
  test('in an empty document nothing breaks', async () => {
    expect(Array.isArray(await complete('|'))).toBe(true)
  })
})

describe('directives', () => {
  test('after the opening of a comment', async () => {
    const items = await complete(`${until('## 二')}<!--|\n`)
    expect(items.map(({ label }) => label)).toEqual([
      'policydoc-disable',
      'policydoc-enable',
      'policydoc-disable-next-line',
      'policydoc-disable-file',
    ])
    expect(compact(items[2])).toEqual({
      label: 'policydoc-disable-next-line',
      detail: 'policydoc directive',
      kind: 14,
      filterText: '<!-- policydoc-disable-next-line',
      insertTextFormat: 2,
      textEdit: { range: '7:1-7:5', newText: '<!-- policydoc-disable-next-line ${1:rule} -->' },
    })
  })
  test('rules after a directive', async () => {
    const items = await complete(`<!-- policydoc-disable-next-line list|\n`)
    expect(items.map(({ label }) => label)).toEqual(rules.map(({ id }) => id))
    expect(compact(items[0]?.textEdit)).toEqual({ range: '1:34-1:38', newText: rules[0]?.id })
  })
})

describe('front matter', () => {
  test('the kind of document', async () => {
    const items = await complete('---\ntitle: 案例\n|\n---\n\n正文。\n')
    expect(texts(items)).toEqual(profiles.map(({ id }) => `policydoc:\n  profile: ${id}`))
  })
  test('its values', async () => {
    const items = await complete('---\npolicydoc:\n  profile: |\n---\n\n正文。\n')
    expect(texts(items)).toEqual(profiles.map(({ id }) => id))
  })
  test('nothing after another key', async () => {
    expect(await complete('---\ntitle: |\n---\n')).toEqual([])
  })
})
