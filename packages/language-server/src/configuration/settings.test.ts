import { expect, test } from 'vitest'
import { defaultSettings, localeOf, readSettings } from './settings.ts'

test.each([
  [undefined, {}],
  [null, {}],
  ['nonsense', {}],
  [{ run: 'onSave' }, { run: 'onSave' }],
  [{ run: 'never', scope: 3, quietDelay: -1 }, {}],
  [
    { scope: 'workspace', locale: 'zh-Hant', quietDelay: 0 },
    { scope: 'workspace', locale: 'zh-Hant', quietDelay: 0 },
  ],
  [{ inlayHints: { enabled: false }, codeLens: null }, { inlayHints: { enabled: false } }],
])('%j: wrong values keep their default', (given, changed) => {
  expect(readSettings(given)).toEqual({ ...defaultSettings, ...changed })
})

test.each([
  [undefined, 'en'],
  ['en-US', 'en'],
  ['de', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-cn', 'zh-Hans'],
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zhx', 'en'],
])('client locale %s means %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale)
})
