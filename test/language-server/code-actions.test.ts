import { applyEdits, fix, lint, sourceOf } from '@policydoc/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodeAction, Range, TextEdit } from 'vscode-languageserver'
import { compact, fullCapabilities, positionAt, rangeOf, start, type TestClient } from './client.ts'
import { cleanReport, report, withoutOutcomes } from './sample.ts'

const uri = 'untitled:report.md'
let client: TestClient
beforeAll(async () => {
  client = await start()
})
afterAll(() => client.stop())

async function actions(text: string, range: Range, only?: string[], of = uri): Promise<CodeAction[]> {
  await client.open(of, text)
  const diagnostics = await client.diagnose(of)
  return client.request('textDocument/codeAction', {
    textDocument: { uri: of },
    range,
    context: { diagnostics, ...(only && { only }) },
  })
}

function applied(text: string, edits: readonly TextEdit[] = []): string {
  const source = sourceOf(text)
  const offset = ({ line, character }: Range['start']) => source.offsetAt(line + 1, character + 1)
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: offset(range.start), end: offset(range.end) },
      newText,
    })),
  )
}

const titled = (found: readonly CodeAction[], title: string) => found.find((each) => each.title === title)
const editsOf = (action: CodeAction | undefined, of = uri) => action?.edit?.changes?.[of]
const silences = ['Do not check “Count of a list” here', 'Do not check “Count of a list” in this document']
const slip = rangeOf(report, '三', '三支队伍')

describe('on a finding', () => {
  test('its fixes, ways to silence it, and nothing of other findings', async () => {
    const found = await actions(report, slip)
    expect(found.map(({ title, kind }) => `${kind}: ${title}`)).toEqual([
      `quickfix: ${lint(report)[0]?.fixes[0]?.title}`,
      'quickfix: Do not check “Count of a list” here',
      'quickfix: Do not check “Count of a list” in this document',
    ])
    expect(found[0]?.diagnostics?.map(({ code }) => code)).toEqual(['list-count'])
    expect(compact(found[0]?.edit)).toEqual({ changes: { [uri]: [{ range: '13:29-13:30', newText: '四' }] } })
  })

  test('only the kinds asked for', async () => {
    const kinds = async (only: string[]) => (await actions(report, slip, only)).map(({ kind }) => kind)
    expect(await kinds(['refactor'])).toEqual([])
    expect(await kinds(['refactor.rewrite.policydoc.renumber'])).toHaveLength(1)
    expect(new Set(await kinds(['quickfix']))).toEqual(new Set(['quickfix']))
    expect(await kinds(['source.organizeImports'])).toEqual([])
  })

  test('none where there is nothing', async () => {
    expect(await actions(cleanReport, slip)).toEqual([])
  })
})

describe('what an action promises holds', () => {
  test('a fix removes its finding and adds none', async () => {
    const text = applied(report, editsOf((await actions(report, slip))[0]))
    expect(lint(text).map(({ rule }) => rule)).toEqual(['ordinal-sequence'])
  })

  test.each(silences)('%s', async (title) => {
    const text = applied(report, editsOf(titled(await actions(report, slip), title)))
    expect(lint(text).map(({ rule }) => rule)).toEqual(['ordinal-sequence'])
  })

  test.each([
    ['a list item', '# 方案\n\n- 摸清底数\n- 建立巡河、护河、评河、宣河三支队伍。\n- 按月通报\n'],
    ['the first list item', '# 方案\n\n- 建立巡河、护河、评河、宣河三支队伍。\n- 按月通报\n'],
    ['a nested item', '# 方案\n\n- 队伍\n  - 组建\n  - 建立巡河、护河、评河、宣河三支队伍。\n'],
    ['a line after front matter', '---\ntitle: 方案\n---\n建立巡河、护河、评河、宣河三支队伍。\n'],
    ['CRLF', '# 方案\r\n\r\n建立巡河、护河、评河、宣河三支队伍。\r\n'],
    [
      'a table',
      '# 方案\n\n| 项 | 内容 |\n| --- | --- |\n| 1 | 建立巡河、护河、评河、宣河三支队伍。 |\n\n完。\n',
    ],
  ])('a finding in %s can be silenced, here and in the whole document', async (name, text) => {
    const before = lint(text).filter(({ rule }) => rule === 'list-count')
    if (name !== 'a table') expect(before).toHaveLength(1)
    const found = await actions(text, rangeOf(text, '三', '三支队伍'), ['quickfix'], 'untitled:silence.md')
    for (const title of before.length ? silences : []) {
      const edits = editsOf(titled(found, title), 'untitled:silence.md')
      expect(lint(applied(text, edits)).map(({ rule }) => rule)).toEqual([])
    }
  })

  test('renumbering leaves a run without gaps, in its own style', async () => {
    const found = await actions(report, rangeOf(report, '四是'), ['refactor.rewrite.policydoc.renumber'])
    const text = applied(report, editsOf(found[0]))
    expect(text).toContain('三是坚持制度严')
    expect(lint(text).map(({ rule }) => rule)).toEqual(['list-count'])
  })

  test.each([
    ['(g) 甲。\n\n(h) 乙。\n\n(i) 丙。\n\n(k) 丁。\n', '(g) (h) (i) (j)'],
    ['a) 甲。\n\nb) 乙。\n\nd) 丙。\n', 'a) b) c)'],
    ['(i) 甲。\n\n(ii) 乙。\n\n(iv) 丙。\n', '(i) (ii) (iii)'],
  ])('renumbering takes (i) for what it is: %j', async (text, labels) => {
    const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }
    const found = await actions(text, whole, ['refactor.rewrite.policydoc.renumber'])
    expect(found).toHaveLength(1)
    expect(
      applied(text, editsOf(found[0]))
        .match(/^\S+(?= )/gm)
        ?.join(' '),
    ).toBe(labels)
  })

  test('letters in order, (i) among them, need no numbers', async () => {
    const text = '(g) 甲。\n\n(h) 乙。\n\n(i) 丙。\n\n(j) 丁。\n'
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }
    expect(await actions(text, whole, ['refactor.rewrite.policydoc.renumber'])).toEqual([])
  })
})

test('the menu of a place offers what is to be done there, and nothing of other places', async () => {
  const menu = async (text: string, range: Range) =>
    (await actions(text, range)).map(({ title }) => title).filter((title) => !title.startsWith('Do not'))
  expect(await menu(report, rangeOf(report, '四是'))).toContain('Renumber this run of 3')
  expect(await menu(withoutOutcomes, rangeOf(withoutOutcomes, '一、背景'))).toEqual([])
  const [missing] = lint(withoutOutcomes).filter(({ rule }) => rule === 'required-sections')
  const at = positionAt(withoutOutcomes, missing?.span.start ?? 0)
  const offered = await menu(withoutOutcomes, { start: at, end: at })
  expect(offered.filter((title) => title.includes('成效'))).toHaveLength(1)
})

test('all findings of a rule are mended at once, where it has several', async () => {
  const text =
    '建立巡河、护河、评河、宣河三支队伍。\n\n完善清单、台账、榜单三项制度。\n\n办好食堂、澡堂、书屋、诊所三件实事。\n'
  const wrong = lint(text).filter(({ rule }) => rule === 'list-count')
  expect(wrong).toHaveLength(2)
  const found = await actions(text, rangeOf(text, '三', '三支队伍'))
  const all = found.find(({ title }) => title === 'Fix all 2 findings of “Count of a list”')
  expect(lint(applied(text, editsOf(all))).filter(({ rule }) => rule === 'list-count')).toEqual([])
})

test('a missing section is inserted where it belongs, wherever the caret is', async () => {
  const text = cleanReport.slice(0, cleanReport.indexOf('\n## 四、探讨'))
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const found = await actions(text, top, ['refactor.rewrite.policydoc.insertSection'])
  expect(found.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
    'refactor.rewrite.policydoc.insertSection: Insert missing section “四、探讨”',
  ])
  expect(applied(text, editsOf(found[0]))).toContain('\n## 四、')
  expect(lint(text).map(({ rule }) => rule)).toContain('required-sections')
  expect(lint(applied(text, editsOf(found[0]))).map(({ rule }) => rule)).not.toContain('required-sections')
})

describe('source.fixAll.policydoc', () => {
  test('does what `policydoc fix` does, and is worked out when it is chosen', async () => {
    const twice = report.replace('## 三、成效', '## 二、成效')
    const [action] = await actions(twice, slip, ['source.fixAll.policydoc'])
    expect(action?.edit).toBeUndefined()
    const resolved = await client.request<CodeAction>('codeAction/resolve', action)
    const after = applied(twice, editsOf(resolved))
    expect(after).toBe(fix(twice).text)
    expect(after).toContain('\n## 三、成效\n')
  })

  test('is not offered where no fix is safe, nor for a section that is still to be written', async () => {
    expect(await actions(report, slip, ['source.fixAll'])).toEqual([])
    expect(await actions(withoutOutcomes, slip, ['source.fixAll'])).toEqual([])
  })
})

describe('add to namedSets', () => {
  const text = '全市“四上”企业（工业、建筑业、批发业、零售业、房地产业）稳步增长。\n'
  const setUp = async (answers: Readonly<Record<string, string>>, capabilities = fullCapabilities) => {
    const other = await start({
      capabilities,
      folders: ['memory:///w'],
      initializationOptions: { fileSystem: true },
    })
    other.answer('policydoc/readFile', ({ uri: of }: { uri: string }) => answers[of] ?? null)
    other.answer('policydoc/findFiles', () => [])
    return other
  }
  test.each([
    ['an existing file', { 'memory:///w/.policydocrc.json': '{\n  "locale": "en"\n}\n' }, false],
    ['a new file', {}, true],
  ])('edits %s', async (_name, answers, creates) => {
    const other = await setUp(answers)
    const document = 'memory:///w/a.md'
    await other.open(document, text.replace('四上', '四惠'))
    const diagnostics = await other.diagnose(document)
    const found = await other.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document },
      range: { start: { line: 0, character: 0 }, end: positionAt(text, text.length) },
      context: { diagnostics, only: ['quickfix'] },
    })
    const action = found.find(({ title }) => title.includes('set of'))
    expect(diagnostics.map(({ code }) => code)).toEqual(['list-count'])
    expect(action?.title).toBe('Record “四惠” as the name of a set of 5 (.policydocrc.json)')
    const [first, last] = [action?.edit?.documentChanges?.[0], action?.edit?.documentChanges?.at(-1)]
    expect(creates ? first : undefined).toEqual(
      creates
        ? { kind: 'create', uri: 'memory:///w/.policydocrc.json', options: { ignoreIfExists: true } }
        : undefined,
    )
    const before = Object.values(answers)[0] ?? ''
    const after = applied(before, last && 'edits' in last ? (last.edits as TextEdit[]) : [])
    expect(JSON.parse(after)).toEqual({ ...(before ? { locale: 'en' } : {}), namedSets: { 四惠: 5 } })
    await other.stop()
  })
})
