import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, parse, stringify } from '@policydoc/core'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../fixtures', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))

/** The model without places: spans of any name are left out. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([key]) => !/span/i.test(key) && key !== 'start' && key !== 'end',
  )
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutPlaces(inner)]))
}

test.each(files)('%s is written back with the same model', (name) => {
  const document = parse(readFileSync(join(root, name), 'utf8'))
  const written = stringify(document)
  expect(withoutPlaces(parse(written).toJSON())).toEqual(withoutPlaces(document.toJSON()))
  expect(stringify(parse(written))).toBe(written)
})

test.each([
  ['ordinals stand as written', '1. 甲\n3. 乙\n2. 丙\n\n（一）丁\n\n（三）戊\n\n一是己。三是庚。\n'],
  ['so do those of other levels', '## 一、甲\n\n2. 乙\n\n1. 丙\n\n## 二、丁\n\n3. 戊\n\n一、己\n'],
  ['and names with numbers', '**问题一**：甲\n\n### 問題3：乙\n\n问题二：丙\n\nA. Reed rowed.\n'],
  ['so do markers of nested lists', '- 甲\n  1) 乙\n  2) 丙\n\n* 丁\n'],
  ['tables', '| 甲 | 乙 |\n| - | -: |\n| 1 | 2 |\n'],
  ['indented lines stay prose', '甲：\n\n    一是乙。\n    二是丙。\n'],
  ['emphasis beside marks', '**“甲”：**乙、**丙（丁）**戊\n'],
])('%s', (_, text) => {
  expect(stringify(parse(text))).toBe(text)
})

test.each(files)('formatting %s loses no word, and formatting it again changes nothing', (name) => {
  const text = readFileSync(join(root, name), 'utf8')
  const words = (each: string): string => each.replace(/[\s#]/g, '')
  const once = format(text)
  expect(words(once)).toBe(words(text))
  expect(format(once)).toBe(once)
})
