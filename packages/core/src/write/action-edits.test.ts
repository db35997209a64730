import { describe, expect, test } from 'vitest'
import { parse } from '../model/model.ts'
import { applyEdits } from '../text/edit.ts'
import { insertAction, moveAction, type ActionEdits } from './action-edits.ts'

const paragraphs = `## 二、做法

一是坚持共建，实施清淤行动。沿河清淤。

二是坚持共管，实施巡查行动。逐段巡查。

三是坚持共评，实施考评行动。按季考评。

## 三、成效

水清了。
`

function after(text: string, result: ActionEdits | undefined): string | undefined {
  return result && applyEdits(text, result.edits)
}

function selected(text: string, result: ActionEdits | undefined): string | undefined {
  return result && after(text, result)?.slice(result.selection.start, result.selection.end)
}

function at(text: string, part: string): readonly [ReturnType<typeof parse>, number] {
  return [parse(text), text.indexOf(part)]
}

describe('an action moves, its number stays in order', () => {
  test.each([
    [
      'up',
      paragraphs,
      '巡查',
      -1,
      ['一是坚持共管，实施巡查行动。逐段巡查。', '二是坚持共建，实施清淤行动。沿河清淤。'],
    ],
    [
      'down',
      paragraphs,
      '巡查',
      1,
      ['二是坚持共评，实施考评行动。按季考评。', '三是坚持共管，实施巡查行动。逐段巡查。'],
    ],
    [
      'inside a sentence, whose marks stay',
      '## 二、做法\n\n一是清淤；二是巡查；三是考评。\n',
      '巡查',
      1,
      ['一是清淤；二是考评；三是巡查。'],
    ],
    [
      'with the marks of its emphasis',
      '## 二、做法\n\n**一是清淤行动。** 沿河清淤。\n\n二是巡查行动。逐段巡查。\n',
      '巡查',
      -1,
      ['\n一是巡查行动。逐段巡查。\n', '\n**二是清淤行动。** 沿河清淤。\n'],
    ],
    [
      'as a section of its own',
      '## 二、做法\n\n### （一）清淤\n\n沿河清淤。\n\n### （二）巡查\n\n- 逐段\n- 逐日\n\n## 三、成效\n\n水清了。\n',
      '逐段',
      -1,
      ['### （一）巡查\n\n- 逐段\n- 逐日\n\n### （二）清淤\n\n沿河清淤。\n\n## 三、'],
    ],
    [
      'in English, joined by “and”',
      '## Approach\n\nFirst, dredge the river; second, walk its banks; and third, rate the wards.\n',
      'banks',
      1,
      ['First, dredge the river; second, rate the wards; and third, walk its banks.'],
    ],
  ] as const)('%s', (_, text, part, by, expected) => {
    const result = moveAction(...at(text, part), by)
    for (const each of expected) expect(after(text, result)).toContain(each)
    expect(after(text, result)?.length).toBe(text.length)
  })
  test('and is where the caret goes', () => {
    expect(selected(paragraphs, moveAction(...at(paragraphs, '逐段'), -1))).toBe('坚持共管，实施巡查行动')
    expect(selected(paragraphs, moveAction(...at(paragraphs, '逐段'), 1))).toBe('坚持共管，实施巡查行动')
  })
  test('with what is numbered below it', () => {
    const text = '## Approach\n\n1. Dredge\n\n1.1 Upstream\n\n2. Walk\n\n2.1 Banks\n\n2.2 Bridges\n'
    const result = after(text, moveAction(...at(text, 'Walk'), -1))
    expect(result).toContain('1. Walk\n\n1.1 Banks\n\n1.2 Bridges\n\n2. Dredge\n\n2.1 Upstream')
  })
  test('and back again gives the text as it was', () => {
    const moved = after(paragraphs, moveAction(...at(paragraphs, '巡查'), -1)) ?? ''
    expect(after(moved, moveAction(...at(moved, '巡查'), 1))).toBe(paragraphs)
  })
  test('not past the first or the last, and not where there is none', () => {
    expect(moveAction(...at(paragraphs, '清淤'), -1)).toBeUndefined()
    expect(moveAction(...at(paragraphs, '考评'), 1)).toBeUndefined()
    expect(moveAction(...at(paragraphs, '水清了'), 1)).toBeUndefined()
  })
})

describe('a new action is put behind', () => {
  test.each([
    ['one between', paragraphs, '巡查', '巡查。\n\n三是\n\n四是坚持共评，'],
    ['the last', paragraphs, '考评', '考评。\n\n四是\n\n## 三、'],
    [
      'in a sentence',
      '## 二、做法\n\n一是清淤；二是巡查；三是考评。\n',
      '清淤',
      '一是清淤；二是；三是巡查；四是考评。',
    ],
    ['the last in a sentence', '## 二、做法\n\n一是清淤；二是巡查。\n', '巡查', '一是清淤；二是巡查；三是。'],
    ['in a tight list', '## 二、做法\n\n1. 清淤\n2. 巡查\n', '清淤', '1. 清淤\n2. \n3. 巡查\n'],
    ['in a list of bullets', '## 二、做法\n\n- 清淤\n- 巡查\n', '清淤', '- 清淤\n- \n- 巡查\n'],
    [
      'where its number was missing',
      '## 二、做法\n\n一是清淤。\n\n三是巡查。\n',
      '清淤',
      '一是清淤。\n\n二是\n\n三是巡查。',
    ],
    [
      'a section of its own',
      '## 二、做法\n\n### （一）清淤\n\n沿河。\n\n### （二）巡查\n\n逐段。\n',
      '沿河',
      '沿河。\n\n### （二）\n\n### （三）巡查',
    ],
  ])('%s', (_, text, part, expected) => {
    const result = insertAction(...at(text, part))
    expect(after(text, result)).toContain(expected)
  })
  test('in a document that numbers on, later sections follow', () => {
    const text =
      '## 一、做法\n\n（一）清淤。\n\n（二）巡查。\n\n## 二、成效\n\n（三）水清。\n\n（四）岸绿。\n\n## 三、探讨\n\n（五）长抓。\n\n（六）共管。\n'
    expect(after(text, insertAction(...at(text, '巡查')))).toContain('（三）\n\n## 二、成效\n\n（四）水清')
    expect(after(text, insertAction(...at(text, '巡查')))).toContain('（七）共管')
  })
  test('and the caret stands behind its label', () => {
    const result = insertAction(...at(paragraphs, '巡查'))
    expect(after(paragraphs, result)?.slice(0, result?.selection.start)).toMatch(/\n三是$/)
  })
})
