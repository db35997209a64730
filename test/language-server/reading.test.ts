import { lint, rules } from '@policydoc/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodeLens, Hover, InlayHint, Location, LocationLink } from 'vscode-languageserver'
import { compact, fullCapabilities, place, positionAt, rangeOf, start, type TestClient } from './client.ts'
import type { Structure } from '@policydoc/language-server'
import { report } from './sample.ts'

const uri = 'untitled:report.md'
const textDocument = { uri }
let client: TestClient
beforeAll(async () => {
  client = await start({ initializationOptions: { clientCommands: ['policydoc.showMembers'] } })
  await client.open(uri, report)
})
afterAll(() => client.stop())

/** The position right after the first character of a part. */
const at = (part: string) => positionAt(report, report.indexOf(part) + 1)

describe('hover', () => {
  const hover = (part: string) =>
    client.request<Hover | null>('textDocument/hover', { textDocument, position: at(part) })

  test('lists what was counted, then why the rule asks for it; the message the editor shows by itself', async () => {
    const [finding] = lint(report)
    const rule = rules.find(({ id }) => id === 'list-count')
    const escape = (text = '') => text.replaceAll(/[()]/g, '\\$&')
    expect(compact(await hover('三支队伍'))).toEqual({
      contents: {
        kind: 'markdown',
        value: [
          '**三支队伍**: 4 listed, 3 claimed (does not hold)',
          escape(rule?.why.en),
          `Rule: [Count of a list](${finding?.url}) (list-count) · warning (default)`,
        ].join('\n\n'),
      },
      range: '13:29-13:33',
    })
  })

  test('lists the members where the editor does not say them itself', async () => {
    const answer = (await hover('3项重点工作')) as { contents: { value: string } } | null
    expect(answer?.contents.value).toContain('\n1. 登记排口\n2. 编制台账\n3. 张榜公示')
  })

  test('says which member of what', async () => {
    expect(compact(await hover('编制台账'))).toEqual({
      contents: { kind: 'markdown', value: 'Member 2 of 3 · **3项重点工作**: 3 listed, 3 claimed (holds)' },
      range: '11:23-11:27',
    })
  })

  test.each([
    ['zh-Hans', '**三支队伍**：列出 4 项，文中称 3 项（不符）'],
    ['zh-Hant', '**三支队伍**：列出 4 項，文中稱 3 項（不符）'],
  ])('in %s with its own punctuation', async (locale, first) => {
    const other = await start({ settings: { locale } })
    await other.open(uri, report)
    const answer = await other.request<Hover>('textDocument/hover', {
      textDocument,
      position: at('三支队伍'),
    })
    expect((answer.contents as { value: string }).value.split('\n')[0]).toBe(first)
    await other.stop()
  })

  test('says what a term of a formula stands for', async () => {
    const answer = (await hover('2”为框架')) as { contents: { value: string } } | null
    expect(answer?.contents.value).toContain('**2** 两本账')
  })

  test('says nothing elsewhere', async () => {
    expect(await hover('穿镇而过')).toBeNull()
  })

  test('text of the document cannot become markup', async () => {
    const hostile = '建立<b>甲</b>、[乙](command:x)、`丙`、丁三支队伍。\n'
    await client.open('untitled:hostile.md', hostile)
    const position = positionAt(hostile, hostile.indexOf('三支') + 1)
    const answer = await client.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: 'untitled:hostile.md' },
      position,
    })
    expect(JSON.stringify(answer ?? '')).not.toMatch(/<b>|\]\(command:/)
  })

  test('is plain text where a client shows no Markdown', async () => {
    const plain = await start({ capabilities: {} })
    await plain.open(uri, report)
    const answer = await plain.request<Hover>('textDocument/hover', {
      textDocument,
      position: at('编制台账'),
    })
    expect(answer.contents).toEqual({
      kind: 'plaintext',
      value: 'Member 2 of 3 · 3项重点工作: 3 listed, 3 claimed (holds)',
    })
    await plain.stop()
  })
})

describe('highlights', () => {
  const marked = async (part: string) =>
    (
      await client.request<{ range: never; kind: number }[] | null>('textDocument/documentHighlight', {
        textDocument,
        position: at(part),
      })
    )?.map(({ range, kind }) => `${place(range)} ${kind}`)

  test('mark the number and its members, from the number and from a member', async () => {
    const all = ['11:33-11:39 3', '11:18-11:22 2', '11:23-11:27 2', '11:28-11:32 2']
    expect(await marked('3项重点工作')).toEqual(all)
    expect(await marked('编制台账')).toEqual(all)
  })

  test('leave other words to the editor', async () => {
    expect(await marked('穿镇而过')).toBeUndefined()
  })
})

describe('inlay hints', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
  test('stand behind each number whose members are listed', async () => {
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range })
    expect(compact(hints.find(({ label }) => label === '4∕3'))).toEqual({
      position: '13:33',
      label: '4∕3',
      kind: 1,
      tooltip: '三支队伍: 4 listed, 3 claimed (does not hold)\n1. 巡河\n2. 护河\n3. 评河\n4. 宣河',
      paddingLeft: true,
    })
    expect(
      hints.map((hint) => `${String((compact(hint) as InlayHint).position)} ${String(hint.label)}`),
    ).toEqual(['9:35 2∕2', '11:39 3∕3', '13:33 4∕3', '15:36 3∕3'])
  })
  test('only for the range asked for, and not when turned off', async () => {
    const line = { start: { line: 12, character: 0 }, end: { line: 13, character: 0 } }
    expect(await client.request('textDocument/inlayHint', { textDocument, range: line })).toHaveLength(1)
    await client.set({ quietDelay: 0, inlayHints: { enabled: false } })
    expect(await client.request('textDocument/inlayHint', { textDocument, range })).toEqual([])
    await client.set({ quietDelay: 0 })
  })
})

describe('code lenses', () => {
  test('follow an edit at once: the client is told to ask again', async () => {
    const other = await start({
      settings: { quietDelay: 0 },
      capabilities: {
        ...fullCapabilities,
        workspace: { ...fullCapabilities.workspace, codeLens: { refreshSupport: true } },
      },
    })
    await other.open(uri, report)
    const titles = async () =>
      (await other.request<CodeLens[]>('textDocument/codeLens', { textDocument })).map(
        ({ command }) => command?.title,
      )
    expect((await titles())[0]).toBe('3 actions · 4/5 counts hold')
    const { length } = other.received
    await other.change(uri, '四', rangeOf(report, '三', '三支队伍'))
    await other.waitFor('workspace/codeLens/refresh', undefined, length)
    expect((await titles())[0]).toBe('3 actions · 5/5 counts hold')
    // Undone, as an editor sends it.
    const undone = other.received.length
    await other.change(uri, '三', rangeOf(report, '三', '三支队伍'))
    await other.waitFor('workspace/codeLens/refresh', undefined, undone)
    expect((await titles())[0]).toBe('3 actions · 4/5 counts hold')
    await other.stop()
  })

  test('follow a change of kind, and so do findings and the structure', async () => {
    const workspace = { ...fullCapabilities.workspace, codeLens: { refreshSupport: true } }
    const other = await start({
      settings: { quietDelay: 0, scope: 'recognised' },
      capabilities: { ...fullCapabilities, workspace },
      initializationOptions: { structureEvents: true },
    })
    // Of no known kind: nothing is shown of it.
    await other.open(uri, '# 河边记\n\n## 往事\n\n包括巡河、护河、评河等3项重点工作。\n')
    const shown = async () => {
      const lenses = await other.request<CodeLens[]>('textDocument/codeLens', { textDocument })
      const { profile } = await other.request<Structure>('policydoc/structure', { uri })
      const codes = (await other.diagnose(uri)).map(({ code }) => code)
      return [profile, lenses.map(({ command }) => command?.title), [...new Set(codes)]]
    }
    expect(await shown()).toEqual(['any', [], []])
    const { length } = other.received
    const top = { line: 0, character: 0 }
    const matter = '---\npolicydoc:\n  profile: case-report\n---\n\n'
    await other.change(uri, matter, { start: top, end: top })
    await other.waitFor('policydoc/structureChanged', undefined, length)
    await other.waitFor('workspace/codeLens/refresh', undefined, length)
    expect(await shown()).toEqual(['case-report', ['1/1 counts hold'], ['required-sections']])
    await other.stop()
  })

  test('say how many actions or points a section has and how many counts hold', async () => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument })
    expect(lenses.map(({ range, command }) => `${place(range)} ${command?.title}`)).toEqual([
      '7:1-7:8 3 actions · 4/5 counts hold',
      '17:1-17:8 2 points',
      '21:1-21:8 2 points',
    ])
    expect(compact(lenses[0]?.command)).toEqual({
      title: '3 actions · 4/5 counts hold',
      command: 'policydoc.showMembers',
      arguments: [
        uri,
        '7:1',
        ['9:32-9:33', '11:33-11:34', '13:29-13:30', '15:32-15:33'].map((range) => ({ uri, range })),
      ],
    })
  })
  test('one point is not “points”', async () => {
    await client.open('untitled:one.md', report.replace('二是群众更加满意。', ''))
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: 'untitled:one.md' },
    })
    expect(lenses.map(({ command }) => command?.title)).toContain('1 point')
    await client.close('untitled:one.md')
  })
  test('the server shows the place itself where the client has no such command', async () => {
    const other = await start()
    await other.open(uri, report)
    const [lens] = await other.request<CodeLens[]>('textDocument/codeLens', { textDocument })
    await other.request('workspace/executeCommand', {
      command: lens?.command?.command,
      arguments: lens?.command?.arguments,
    })
    const shown = await other.waitFor('window/showDocument')
    expect(compact(shown)).toEqual({ uri, selection: '9:32-9:33', takeFocus: true })
    await other.stop()
  })
})

describe('definition and references', () => {
  const definition = async (part: string) => {
    const links = await client.request<LocationLink[] | null>('textDocument/definition', {
      textDocument,
      position: at(part),
    })
    return links?.map(({ targetSelectionRange }) => place(targetSelectionRange)) ?? null
  }
  const references = async (part: string, includeDeclaration: boolean) => {
    const found = await client.request<Location[]>('textDocument/references', {
      textDocument,
      position: at(part),
      context: { includeDeclaration },
    })
    return found.map(({ range }) => place(range))
  }
  test('a number leads to its members', async () => {
    expect(await definition('三支队伍')).toEqual(['13:18-13:20', '13:21-13:23', '13:24-13:26', '13:27-13:29'])
  })
  test('a member leads to its number', async () => {
    expect(await definition('编制台账')).toEqual(['11:33-11:39'])
  })
  test('a term of a formula leads to what it counts', async () => {
    expect(await definition('2”为框架')).toEqual(['9:40-9:44', '9:45-9:49'])
  })
  test('so does the number where it is spelled out, and a formula in the title', async () => {
    const titled = 'untitled:titled.md'
    const text = report.replace('清溪河巡护案例', '清溪河“1+2”巡护案例')
    await client.open(titled, text)
    for (const part of ['2”巡护案例', '2”即“两本账']) {
      const params = { textDocument: { uri: titled }, position: positionAt(text, text.indexOf(part)) }
      const links = await client.request<LocationLink[]>('textDocument/definition', params)
      expect(links.map(({ targetRange }) => place(targetRange))).toEqual(['9:40-9:44', '9:45-9:49'])
      const shown = await client.request<Hover>('textDocument/hover', params)
      expect((shown.contents as { value: string }).value).toContain('**2** 两本账')
    }
    await client.close(titled)
  })
  test('nothing leads nowhere', async () => {
    expect(await definition('穿镇而过')).toBeNull()
  })
  test('a number is used by its members, and by the formula that counts it', async () => {
    expect(await references('两本账', false)).toEqual(['9:7-9:8', '9:40-9:44', '9:45-9:49'])
    expect(await references('两本账', true)).toEqual(['9:7-9:8', '9:32-9:35', '9:40-9:44', '9:45-9:49'])
  })
  test('a client without links gets locations', async () => {
    const plain = await start({ capabilities: {} })
    await plain.open(uri, report)
    const found = await plain.request('textDocument/definition', { textDocument, position: at('编制台账') })
    expect(compact(found)).toEqual([{ uri, range: '11:33-11:39' }])
    await plain.stop()
  })
})
