import { expect, test } from 'vitest'
import { defaultSettings, readSettings } from './settings.ts'

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
