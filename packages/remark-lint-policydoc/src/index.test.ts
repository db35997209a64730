import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lint, rules, type Finding } from '@policydoc/core'
import { remark } from 'remark'
import { expect, test } from 'vitest'
import remarkLintPolicydoc, { type Options } from './index.ts'

const text = '# 方案\n\n建立巡河、护河、评河、宣河三支队伍。\n'

async function messages(markdown: string, options?: Options) {
  return (await remark().use(remarkLintPolicydoc, options).process(markdown)).messages
}

test('a finding is a message with its place, rule, page, and what was expected', async () => {
  const [finding] = lint(text) as [Finding]
  const why = rules.find(({ id }) => id === 'list-count')?.why.en
  const [message, ...others] = await messages(text)
  expect(others).toEqual([])
  expect({ ...message }).toMatchObject({
    reason: finding.message,
    line: 3,
    column: 14,
    place: { start: { line: 3, column: 14, offset: 19 }, end: { line: 3, column: 15, offset: 20 } },
    ruleId: 'list-count',
    source: 'policydoc',
    fatal: false,
    url: finding.url,
    actual: '三',
    expected: ['四'],
    note: `${why}\n3:3 1\n3:6 2\n3:9 3\n3:12 4`,
  })
})

test.each([
  ['warning', false],
  ['info', null],
  ['hint', null],
] as const)('severity %s is fatal: %s', async (severity, fatal) => {
  const [message] = await messages(text, { rules: { 'list-count': severity } })
  expect(message?.fatal ?? null).toBe(fatal)
})

test('an error is a fatal message, and the file is still processed', async () => {
  const [message] = await messages('## 一、甲\n\n清淤。\n\n## 三、乙\n\n护岸。\n')
  expect(message).toMatchObject({ ruleId: 'ordinal-sequence', fatal: true })
})

test.each([
  ['rules', text, { rules: { 'list-count': 'off' } }],
  ['namedSets', '“四惠”企业（工业、建筑业、批发业、零售业、房地产业）增长。\n', { namedSets: { 四惠: 5 } }],
  [
    'profiles',
    '# 简况\n\n## 一、产业\n\n种茶。\n\n## 三、人口\n\n稳定。\n',
    { profile: 'village', profiles: { village: { title: '村情', rules: { 'ordinal-sequence': 'off' } } } },
  ],
] as const)('options are those of a configuration: %s', async (_name, markdown, options) => {
  expect(await messages(markdown)).toHaveLength(1)
  expect(await messages(markdown, options)).toEqual([])
})

test('messages are in the language asked for', async () => {
  const [message] = await messages(text, { locale: 'zh-Hans' })
  expect(message?.reason).toBe(lint(text, { locale: 'zh-Hans' })[0]?.message)
})

test('the source is read, not the tree: renumbered lists and bare headings count', async () => {
  const bare = '一、甲\n\n清淤。\n\n三、乙\n\n护岸。\n'
  expect((await messages(bare)).map(({ ruleId }) => ruleId)).toEqual(lint(bare).map(({ rule }) => rule))
})

test('it works in remark-cli', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policydoc-'))
  try {
    writeFileSync(join(folder, 'plan.md'), text)
    const plugin = fileURLToPath(new URL('../dist/index.js', import.meta.url))
    const plugins = { plugins: [[plugin, { locale: 'en' }]] }
    writeFileSync(join(folder, '.remarkrc.json'), JSON.stringify(plugins))
    const cli = fileURLToPath(new URL('../../../node_modules/remark-cli/cli.js', import.meta.url))
    const { stderr, status } = spawnSync(
      process.execPath,
      [cli, 'plan.md', '--no-stdout', '--frail', '--no-color'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    expect(stderr).toContain('3:14-3:15 warning')
    expect(stderr).toMatch(/list-count\s+policydoc/)
    expect(status).toBe(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('options that name what does not exist are refused where the plugin is used', () => {
  const use = () =>
    remark()
      .use(remarkLintPolicydoc, { rules: { 'list-cuont': 'off' } })
      .freeze()
  expect(use).toThrow('Did you mean “list-count”?')
})
