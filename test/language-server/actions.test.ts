import { applyEdits, sourceOf } from '@policydoc/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver'
import { positionAt, rangeOf, start, type TestClient } from './client.ts'
import { report } from './sample.ts'

const uri = 'untitled:report.md'
let client: TestClient
beforeAll(async () => {
  client = await start({ initializationOptions: { clientCommands: ['policydoc.goTo'] } })
})
afterAll(() => client.stop())

function applied(text: string, edit: WorkspaceEdit | null | undefined): string {
  const source = sourceOf(text)
  const offset = ({ line, character }: Range['start']) => source.offsetAt(line + 1, character + 1)
  const [change] = edit?.documentChanges ?? []
  expect(change).toMatchObject({ textDocument: { uri, version: 1 } })
  const edits = change && 'edits' in change ? change.edits : []
  return applyEdits(
    text,
    edits.flatMap((each) =>
      'newText' in each
        ? [{ span: { start: offset(each.range.start), end: offset(each.range.end) }, newText: each.newText }]
        : [],
    ),
  )
}

describe('an action at the caret', () => {
  const asked = async (kind: string, part: string) => {
    await client.open(uri, report)
    const range = rangeOf(report, part)
    return client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: [kind] },
    })
  }
  const selected = (text: string, { command }: CodeAction) => {
    const [, range] = command?.arguments ?? []
    const lines = text.split('\n')
    return lines[range.start.line]?.slice(range.start.character, range.end.character)
  }

  test('moves up with its number, and the caret goes with it', async () => {
    const [action] = await asked('refactor.move.policydoc.up', '包段')
    expect(action?.title).toBe('Move action up')
    const text = applied(report, action?.edit)
    expect(text).toMatch(/\n一是坚持责任明.*\n\n二是坚持底数清/)
    expect(action?.command?.command).toBe('policydoc.goTo')
    expect(action && selected(text, action)).toBe('坚持责任明，实施包段行动')
  })
  test('moves down', async () => {
    const [action] = await asked('refactor.move.policydoc.down', '摸排')
    expect(applied(report, action?.edit)).toMatch(/\n一是坚持责任明.*\n\n二是坚持底数清/)
  })
  test('gets another behind it, and those that follow count on', async () => {
    const [action] = await asked('refactor.move.policydoc.insert', '摸排')
    expect(applied(report, action?.edit)).toMatch(/\n\n二是\n\n三是坚持责任明/)
  })
  test.each(['refactor.move.policydoc.up', 'refactor.move.policydoc.insert'])(
    'is needed: elsewhere %s has nothing to offer',
    async (kind) => expect(await asked(kind, '汛期')).toEqual([]),
  )
})

describe('a name', () => {
  const at = (part: string, of = report) => ({
    textDocument: { uri },
    position: positionAt(of, of.indexOf(part)),
  })

  test('is renamed wherever the document uses it', async () => {
    const text = report.replace('逐段踏勘', '摸排行动逐段踏勘')
    await client.open(uri, text)
    expect(await client.request('textDocument/prepareRename', at('摸排', text))).toEqual({
      range: rangeOf(text, '摸排行动'),
      placeholder: '摸排行动',
    })
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at('摸排', text),
      newName: '普查行动',
    })
    expect(applied(text, edit)).toBe(text.replaceAll('摸排行动', '普查行动'))
  })
  test('of a set, too', async () => {
    await client.open(uri, report)
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at('两本账'),
      newName: '两套账',
    })
    expect(applied(report, edit)).toBe(report.replaceAll('两本账', '两套账'))
  })
  test('is neither empty nor several lines', async () => {
    await client.open(uri, report)
    await expect(client.request('textDocument/rename', { ...at('两本账'), newName: ' ' })).rejects.toThrow(
      'at least one character',
    )
  })
  test('other words have none', async () => {
    await client.open(uri, report)
    expect(await client.request('textDocument/prepareRename', at('汛期'))).toBeNull()
  })
})

test('the tasks that a range touches are a table of their own; all where it touches none', async () => {
  await client.open(uri, report)
  const rows = async (part: string) => {
    const range = rangeOf(report, part)
    const { text } = await client.request<{ text: string }>('policydoc/ledger', {
      uri,
      format: 'markdown',
      range,
    })
    return text.trim().split('\n').slice(2)
  }
  expect(await rows('摸排')).toHaveLength(3)
  expect((await rows('摸排')).join()).toContain('张榜公示')
  expect((await rows('汛期')).length).toBeGreaterThan(3)
})
