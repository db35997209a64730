import { expect, test } from 'vitest'
import { createCache } from '../../tree/cache.ts'
import { parse } from '../model.ts'
import type { Outline } from './outline.ts'

/** True where the lists of a text are taken over when it is edited. */
function keeps(before: string, after: string): boolean {
  const cache = createCache()
  const groups = (text: string) => {
    parse(text, { cache })
    return (cache.reading as { readonly outline: Outline }).outline.groups
  }
  return groups(before) === groups(after)
}

const text = '## 一、任务\n\n一是清淤。\n\n二是护岸。\n\n- 巡查\n- 记录\n\n甲村出工。\n\n甲村出料。\n'

test.each([
  ['a word more in a paragraph', '清淤', '清淤疏浚', true],
  ['a word more in an item', '- 记录', '- 每日记录', true],
  ['another number', '二是', '三是', false],
  ['a label less', '二是护岸', '护岸', false],
  ['a heading that is none', '## 一', '一', false],
  ['a paragraph that is an item', '甲村出料', '- 甲村出料', false],
  ['a paragraph that begins otherwise', '甲村出料', '乙村出料', false],
  ['a paragraph more', '甲村出料', '甲村出人。\n\n甲村出料', false],
  ['a bullet that is a number', '- 巡查', '1. 巡查', false],
])('%s', (_, from, to, expected) => {
  expect(keeps(text, text.replace(from, to))).toBe(expected)
})

test('words that place a paragraph in a series', () => {
  const series = 'First, we dig.\n\nSecond, we plant.\n'
  expect(keeps(series, series.replace('dig', 'dig deep'))).toBe(true)
  expect(keeps(series, series.replace('Second, we', 'We also'))).toBe(false)
})
