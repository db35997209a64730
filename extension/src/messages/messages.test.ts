import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { translated } from '@policydoc/core'
import { messages } from './messages.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const text = (path: string) => readFileSync(at(path), 'utf8')
const json = (path: string) => JSON.parse(text(path)) as Record<string, string>
const source = readdirSync(at('.'), { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map(text)
  .join('\n')
const said = new Set([...source.matchAll(/\bsay\('([^']+)'/g)].map(([, id]) => id ?? ''))
const keys = new Set([...text('../package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''))

test('no message is left over', () => {
  expect(Object.keys(messages).sort()).toEqual([...said].sort())
})

test.each(['', '.zh-cn', '.zh-tw'])(
  'every text of the manifest exists, and none is left over: package.nls%s',
  (tag) => {
    expect(Object.keys(json(`../package.nls${tag}.json`)).sort()).toEqual([...keys].sort())
  },
)

test.each([
  ['package.nls.zh-tw.json', text('../package.nls.zh-tw.json')],
  [
    'messages',
    Object.values(messages)
      .map((each) => translated(each, 'zh-Hant'))
      .join('\n'),
  ],
])('%s: the words of the editor in Taiwan', (_, shown) => {
  const foreign = shown.match(/文檔|服務器|文件夾|命令行|打開|設置|點擊|重啟|視圖|導出|新建|保存/g)
  expect(foreign ?? []).toEqual([])
})
