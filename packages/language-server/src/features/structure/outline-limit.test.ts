import { parse } from '@policydoc/core'
import { expect, test } from 'vitest'
import { withinLimit } from './outline-limit.ts'
import type { Part } from './part.ts'
import { partsOf } from './structure.ts'

const action = (name: string) => `${name}坚持先行，实施清淤行动。包括摸底、编图、公示等3项重点工作。\n\n`
const text = `## 一、背景\n\n甲。\n\n## 二、做法\n\n${['一是', '二是', '三是'].map(action).join('')}## 三、成效\n\n乙。\n`
const parts = partsOf(parse(text))
const kinds = (each: readonly Part[]): string[] =>
  each.flatMap(({ kind, children }) => [kind[0] ?? '', ...kinds(children)])

// 3 sections, 3 actions, 3 claims with 3 members each.
test.each([
  [18, 'ssacmmmacmmmacmmms'],
  [17, 'ssacacacs'],
  [9, 'ssacacacs'],
  [8, 'ssaaas'],
  [5, 'sss'],
  [2, 'ss'],
])('of 18 parts, up to %i: %s', (limit, shown) => {
  expect(kinds(withinLimit(parts, limit)).join('')).toBe(shown)
})

test('a document without sections shows its first actions', () => {
  const bare = partsOf(parse(action('一是') + action('二是') + action('三是')))
  const first = bare[0]?.kind[0] ?? ''
  expect(kinds(withinLimit(bare, 2)).join('')).toBe(first.repeat(2))
})

test('what is left keeps its place under its parent', () => {
  const [, practice] = withinLimit(parts, 8)
  expect(practice?.children.map(({ short }) => short)).toEqual([
    '一是清淤行动',
    '二是清淤行动',
    '三是清淤行动',
  ])
})
