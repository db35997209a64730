import type { Mark } from '@policydoc/language-server'
import { describe, expect, test } from 'vitest'
import { markUp, withSigns, type Token } from './marks.ts'

const token = (type: string, content: string, children: Token[] | null = null): Token => ({
  type,
  content,
  children,
  attrs: null,
})

function mark(text: string, part: string, rest: Partial<Mark> = {}): Mark {
  const before = text.slice(0, text.indexOf(part)).split('\n')
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  const end = { line: start.line, character: start.character + part.length }
  return { kind: 'member', range: { start, end }, text: part, label: '1', title: 'a “b”', ...rest }
}

/** What one line of prose becomes. */
function shown(line: string, marks: readonly Mark[]): string {
  const inline = token('inline', '', [token('text', withSigns(line, marks))])
  markUp([inline], marks, token, (text) => text)
  return (inline.children ?? [])
    .map(({ content }) => content.replaceAll(/<span class="policydoc-mark policydoc-(\w+)[^>]*>/g, '<$1>'))
    .join('')
}

describe('marks in a line', () => {
  const text = '包括登记、编制等2项工作。'
  test.each([
    [
      'members and their number',
      [mark(text, '登记'), mark(text, '编制')],
      '包括<member>登记</span>、<member>编制</span>等2项工作。',
    ],
    [
      'one in another',
      [mark(text, '2项工作', { kind: 'count' }), mark(text, '2', { kind: 'problem' })],
      '包括登记、编制等<count><problem>2</span>项工作</span>。',
    ],
    [
      'one that crosses another ends with it',
      [mark(text, '登记、编'), mark(text, '编制')],
      '包括<member>登记、<member>编</span></span>制等2项工作。',
    ],
  ])('%s', (_, marks, expected) => {
    const result = shown(text, marks)
    expect(result.replaceAll(/<[^>]*>/g, '')).toBe(text)
    expect(result).toBe(expected)
  })
})

test.each([
  ['- 登记\n- 编制', '- 登记', /^- .{2}登记/u],
  ['## 登记', '## 登记', /^## .{2}登记/u],
  ['1. 登记', '1. 登记', /^1\. .{2}登记/u],
])('nothing stands before what begins a line: %j', (text, part, expected) => {
  expect(withSigns(text, [mark(text, part)])).toMatch(expected)
})

test('the marks of another text, or across cells, are left out', () => {
  expect(withSigns('登记', [mark('编制', '编制')])).toBe('登记')
  expect(withSigns('| 甲 | 乙 |', [mark('| 甲 | 乙 |', '甲 | 乙')])).toBe('| 甲 | 乙 |')
})

test('signs leave code and links as they were', () => {
  const signed = withSigns('登记', [mark('登记', '登记')])
  const link = token('link_open', '')
  link.attrs = [['href', encodeURI(signed)]]
  const inline = token('inline', signed, [token('code_inline', signed), link])
  const fence = token('fence', signed)
  markUp([inline, fence], [mark('登记', '登记')], token, (text) => text)
  expect([
    inline.content,
    fence.content,
    inline.children?.[0]?.content,
    decodeURI(link.attrs[0]?.[1] ?? ''),
  ]).toEqual(['登记', '登记', '登记', '登记'])
})
