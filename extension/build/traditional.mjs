// Derives the Traditional texts of manifest and messages from the Simplified ones; --check only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { traditionalInterface } from '../../packages/core/build/messages.mjs'

const check = process.argv.includes('--check')

for (const [from, to] of [
  ['package.nls.zh-cn.json', 'package.nls.zh-tw.json'],
  ['l10n/bundle.l10n.zh-cn.json', 'l10n/bundle.l10n.zh-tw.json'],
]) {
  const texts = JSON.parse(readFileSync(new URL(`../${from}`, import.meta.url), 'utf8'))
  const converted = Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, traditionalInterface(text)]),
  )
  const target = new URL(`../${to}`, import.meta.url)
  const content = `${JSON.stringify(converted, null, 2)}\n`
  if (!check) writeFileSync(target, content)
  else if (readFileSync(target, 'utf8') !== content) {
    console.error(`extension/${to} is not what ${from} gives: run npm run traditional -w extension`)
    process.exitCode = 1
  }
}
