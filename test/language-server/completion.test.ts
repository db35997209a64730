import { lint, profiles, rules } from '@policydoc/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  CompletionItemKind,
  type CompletionItem,
  type CompletionList,
  type TextEdit,
} from 'vscode-languageserver'
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
  const { items } = await client.request<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: positionAt(marked, marked.indexOf('|')),
  })
  return items
}
const texts = (items: readonly CompletionItem[]) =>
  items.map(({ textEdit }) => (textEdit as TextEdit | undefined)?.newText)
const until = (part: string) => cleanReport.slice(0, cleanReport.indexOf(part))

describe('at the start of a line', () => {
  test('the next ordinal of each run, nearest first, then headings of missing sections in the own style', async () => {
    expect(texts(await complete(`${until('## 四、探讨')}|`))).toEqual(['三是', '## 四、', '## 四、探讨'])
  })
  test('whole items', async () => {
    const items = await complete(`${until('## 四、探讨')}|`)
    expect(compact(items.at(-1))).toEqual({
      label: '## 四、探讨',
      detail: 'missing section',
      kind: 9,
      sortText: '10',
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

describe('snippets', () => {
  const proposed = async (marked: string) =>
    (await complete(marked)).filter(({ kind }) => kind === CompletionItemKind.Snippet)
  test.each([
    ['acti|', 'Action with key work', 'First, action. It includes three tasks: first, second and third.'],
    [
      '村里老人多。\n\n一是|',
      'Action with key work',
      '一是坚持……，实施名称行动。包括甲、乙、丙等3项重点工作。',
    ],
    [
      '村里老人多。\n\nform|',
      'Formula spelled out',
      '“1+3”工作体系：“1”即“一条主线”；“3”即“三项机制”，包括甲、乙、丙。',
    ],
    ['prio|', 'Priorities with their number', 'The plan sets out three priorities: first, second and third.'],
    ['鄉里老人多。\n\nprio|', 'Priorities with their number', '本方案提出三項重點：甲、乙、丙。'],
  ])('%j: named in the reader’s language, written in the document’s', async (marked, label, written) => {
    const items = await proposed(marked)
    expect(items.map((item) => item.label)).toEqual([label])
    const [text = ''] = texts(items)
    const plain = text.replace(/\$\{1\|(.).*?\|\}/, '$1').replace(/\$\{\d+:(.*?)\}/g, '$1')
    expect(plain.replace('“$1”', '“3”').replace('$0', '')).toBe(written)
    expect(lint(written).filter(({ severity }) => severity === 'error')).toEqual([])
  })
  test('whole documents while there is nothing else', async () => {
    const names = (items: readonly CompletionItem[]) => items.map(({ label }) => label)
    expect(names(await proposed('|'))).toContain('Case report')
    expect(names(await proposed('case-r|'))).toEqual(['Case report'])
    expect(names(await proposed('村里老人多。\n\ncase-r|'))).toEqual([])
    expect(names(await proposed('村里老人多。\n\n|'))).toEqual([])
  })
})

describe('the next ordinal', () => {
  test.each([
    ['letters', '(a) 甲。\n\n(b) 乙。\n\n|', ['(c) ']],
    ['(i) after (h) is a letter', '(g) 甲。\n\n(h) 乙。\n\n(i) 丙。\n\n|', ['(j) ']],
    ['(i) below (h) is a number', '(h) 甲。\n\n(i) 乙。\n\n(ii) 丙。\n\n|', ['(iii) ', '(i) ']],
    ['capital letters', 'A. One\nB. Two\n|', ['C. ']],
    ['Roman numerals', '(i) 甲。\n\n(ii) 乙。\n\n|', ['(iii) ']],
    ['words', 'First, we ask.\n\nSecond, we measure.\n\n|', ['Third, ']],
    ['circled numbers', '①甲。\n\n②乙。\n\n|', ['③']],
    ['articles keep their blank', '第一条　为规范。\n\n第二条　本办法。\n\n|', ['第三条　']],
    [
      'headings keep their marks',
      '## 一、甲\n\n好。\n\n### （一）乙\n\n好。\n\n|',
      ['### （二）', '## 二、'],
    ],
    [
      'below a new heading numbers start anew',
      '一、甲\n\n（一）好。\n\n（二）好。\n\n二、乙\n\n（一）好。\n\n三、丙\n\n|',
      ['（一）', '四、'],
    ],
    [
      'or go on, where they have before',
      '一、甲\n\n（一）好。\n\n（二）好。\n\n二、乙\n\n（三）好。\n\n三、丙\n\n|',
      ['（四）', '四、'],
    ],
    [
      'either, where nothing tells',
      '一、甲\n\n（一）好。\n\n（二）好。\n\n二、乙\n\n|',
      ['（一）', '（三）', '三、'],
    ],
    ['a nested list', '1. one\n   1. a\n   2. b\n   |', ['   3. ']],
    ['or the list around it', '1. one\n   1. a\n   2. b\n|', ['   3. ', '2. ']],
    ['after 、 in a paragraph', '要做到：一是抓早；二是抓小；|', ['三是']],
    ['only what fits', '一是抓早。\n\n二是抓小。\n\n三|', ['三是']],
    ['not what does not', '一是抓早。\n\n二是抓小。\n\n全县|', []],
    ['of headings alone behind their marks', '## 一、甲\n\n一是抓早。\n\n二是抓小。\n\n## |', ['## 二、']],
    ['brackets of either width', '（一）甲。\n\n（二）乙。\n\n(|', ['（三）']],
    ['not in a code block', '一、甲\n\n```\n|\n```\n', []],
  ] as [string, string, string[]][])('%s', async (_, marked, expected) => {
    const items = await complete(marked)
    expect(texts(items.filter(({ kind }) => kind !== CompletionItemKind.Snippet))).toEqual(expected)
  })
  test('not in a table', async () => {
    const table = '一、甲\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n'
    await client.open(uri, table)
    for (const line of [2, 4]) {
      const position = { line, character: 1 }
      const { items } = await client.request<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position,
      })
      expect(items).toEqual([])
    }
  })
  test('what was typed of it is replaced, also behind blanks', async () => {
    const [item] = await complete('1. one\n   1. a\n   2. b\n   3|')
    expect(compact(item?.textEdit)).toEqual({ range: '4:1-4:5', newText: '   3. ' })
  })
})

test('a title finds its section, and the blank behind a number stays', async () => {
  const paper =
    '---\nprofile: policy-paper\n---\n\n# Paper\n\n## 1. Background\n\nText.\n\n## 2. Approach\n\nText.\n\nOut|'
  expect(texts(await complete(paper))).toEqual(['## 3. Outcomes'])
})

describe('directives', () => {
  test('after the opening of a comment', async () => {
    const items = await complete(`${until('## 二')}<!--|\n`)
    expect(items.map(({ label }) => label)).toEqual([
      'policydoc-disable-next-line',
      'policydoc-disable',
      'policydoc-enable',
      'policydoc-disable-file',
    ])
    const choices = rules.map(({ id }) => id).join()
    expect(compact(items[0])).toEqual({
      label: 'policydoc-disable-next-line',
      detail: 'disable rules for the next line',
      kind: 14,
      sortText: '0',
      filterText: '<!-- policydoc-disable-next-line',
      insertTextFormat: 2,
      textEdit: { range: '7:1-7:5', newText: `<!-- policydoc-disable-next-line \${1|${choices}|} -->` },
    })
  })
  test('rules after a directive', async () => {
    const items = await complete(`<!-- policydoc-disable-next-line list|\n`)
    expect(items.map(({ label }) => label)).toEqual(rules.map(({ id }) => id))
    expect(compact(items[0]?.textEdit)).toEqual({ range: '1:34-1:38', newText: rules[0]?.id })
  })
})

describe('comments', () => {
  test.each(['-->', ' -->', '>'])('that the editor closed with %j are not closed twice', async (closing) => {
    const [item] = await complete(`<!-- pol|${closing}\n`.replace('<!', '甲。\n\n<!'))
    expect(compact(item?.textEdit)).toMatchObject({ range: `3:1-3:${9 + closing.length}` })
  })
  test('of another kind are left alone', async () => {
    expect(await complete('甲。\n\n<!-- 注意 |')).toEqual([])
  })
  test('rules that found something come first; those named already and reasons get none', async () => {
    const slip = '建立巡河、护河、评河、宣河三支队伍。\n'
    const items = await complete(`${slip}\n<!-- policydoc-disable date-validity, | -->\n`)
    const sorted = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    expect(sorted[0]?.label).toBe('list-count')
    expect(items.map(({ label }) => label)).not.toContain('date-validity')
    expect(await complete(`${slip}\n<!-- policydoc-disable list-count -- wor| -->\n`)).toEqual([])
  })
  test('the rest of a rule’s name is replaced', async () => {
    const [item] = await complete('甲。\n\n<!-- policydoc-disable list|-count-->\n')
    expect(compact(item?.textEdit)).toMatchObject({ range: '3:24-3:34' })
  })
})

describe('front matter', () => {
  const ids = profiles.map(({ id }) => id)
  test.each([
    ['an empty document', '|', ids.map((id) => `---\npolicydoc:\n  profile: ${id}\n---\n`)],
    ['its first dashes', '--|', ids.map((id) => `---\npolicydoc:\n  profile: ${id}\n---\n`)],
    ['not over what is there', '---|\ntitle: 案例\n---\n', []],
    ['while it has no end', '---\ntitle: 案例\npol|', ids.map((id) => `policydoc:\n  profile: ${id}`)],
    ['the key below its parent', '---\npolicydoc:\n  pro|\n---\n', ids.map((id) => `profile: ${id}`)],
    ['not below another', '---\nother:\n  pro|\n---\n', []],
    ['on one line', '---\npolicydoc: { profile: |}\n---\n', ids],
    ['CRLF', '---\r\n|\r\n---\r\n', ids.map((id) => `policydoc:\r\n  profile: ${id}`)],
  ] as [string, string, string[]][])('%s', async (_, marked, expected) => {
    const items = await complete(marked)
    expect(texts(items.filter(({ kind }) => kind !== CompletionItemKind.Snippet))).toEqual(expected)
  })
  test('a kind has its name beside it, and the rest of its word is replaced', async () => {
    const [item] = await complete('---\npolicydoc:\n  profile: case|-report\n---\n')
    expect(item?.detail).toBe(profiles[0]?.title.en)
    expect(compact(item?.textEdit)).toEqual({ range: '3:12-3:23', newText: 'case-report' })
  })

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
