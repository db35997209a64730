import { expect, test } from 'vitest'
import { localeOf } from './locale.ts'

test.each([
  [undefined, undefined],
  ['C.UTF-8', undefined],
  ['POSIX', undefined],
  ['en-US', 'en'],
  ['de', 'en'],
  ['zh', 'zh-Hans'],
  ['zh.UTF-8', 'zh-Hans'],
  ['zh-cn', 'zh-Hans'],
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zhx', 'en'],
])('the name %s means %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale)
})
