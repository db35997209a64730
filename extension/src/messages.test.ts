import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const json = (path: string) => JSON.parse(readFileSync(at(path), 'utf8')) as Record<string, string>
const source = readdirSync(at('.'), { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(at(path), 'utf8'))
  .join('\n')
const said = new Set([...source.matchAll(/\bt\('([^']+)'/g)].map(([, text]) => text ?? ''))
const manifest = readFileSync(at('../package.json'), 'utf8')
const keys = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''))

test.each(['zh-cn', 'zh-tw'])('every message is translated, and none is left over: %s', (tag) => {
  expect(Object.keys(json(`../l10n/bundle.l10n.${tag}.json`)).sort()).toEqual([...said].sort())
})

test.each(['', '.zh-cn', '.zh-tw'])(
  'every text of the manifest exists, and none is left over: package.nls%s',
  (tag) => {
    expect(Object.keys(json(`../package.nls${tag}.json`)).sort()).toEqual([...keys].sort())
  },
)
