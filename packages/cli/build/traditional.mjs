// Writes the Traditional Chinese messages of the command and of the configuration from the Simplified ones; --check only compares.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { Converter, CustomConverter } from 'opencc-js/cn2t'

const packages = new URL('../../', import.meta.url)
const TABLES = [
  ['cli/src/messages/messages.ts', 'cli/src/generated/messages.zh-Hant.ts'],
  ['cli/src/messages/help.ts', 'cli/src/generated/help.zh-Hant.ts'],
  ['cli/src/messages/words.ts', 'cli/src/generated/words.zh-Hant.ts'],
  ['project/src/config/messages.ts', 'project/src/generated/config.zh-Hant.ts'],
]
// With the words for software that are used where Traditional is written (檔案, 資料夾, 執行緒); three of these read better otherwise.
const words = Converter({ from: 'cn', to: 'twp' })
const better = CustomConverter([
  ['許可權', '權限'],
  ['二進位制檔案', '二進位檔案'],
  ['迴圈', '循環'],
])
const convert = (text) => better(words(text))

for (const [from, to] of TABLES) {
  const source = await readFile(new URL(from, packages), 'utf8')
  // Only the table is wanted: what the module imports is of no use here.
  const { code } = await transform(
    source.replace(/^import .*$/gm, '').split(/^(?:export )?const (?:say|help|word) /m)[0],
    { loader: 'ts' },
  )
  const { messages } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const lines = Object.entries(messages).map(
    ([id, text]) =>
      `  ${/^[a-zA-Z]\w*$/.test(id) ? id : JSON.stringify(id)}: ${JSON.stringify(convert(text['zh-Hans']))},`,
  )
  const head = '/** Traditional Chinese, generated from the Simplified messages. */\n'
  const table = `export const traditional: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n}\n`
  const file = fileURLToPath(new URL(to, packages))
  if (!process.argv.includes('--check')) await writeFile(file, head + table)
  else if ((await readFile(file, 'utf8').catch(() => '')) !== head + table) {
    process.stderr.write(
      `packages/${to} is not what ${from} gives: run \`npm run generate\` and commit it.\n`,
    )
    process.exitCode = 1
  }
}
