import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '@policydoc/core'
import { afterEach, expect, test } from 'vitest'
import { CASE, folder, policydoc, RIGHT, WRONG } from './command.ts'

let last: ReturnType<typeof folder> | undefined
const dir = (files: Parameters<typeof folder>[0]): string => (last = folder(files)).path
afterEach(() => last?.remove())

test('--version and --help', async () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../packages/cli/package.json', import.meta.url), 'utf8'),
  ) as { version: string }
  for (const flag of ['--version', '-V'])
    expect(await policydoc('.', [flag])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  const help = await policydoc('.', ['--help'])
  expect(help.code).toBe(0)
  for (const command of [
    'lint',
    'fix',
    'parse',
    'outline',
    'tasks',
    'format',
    'clean',
    'new',
    'derive',
    'rules',
    'explain',
    'config',
    'init',
    'completion',
  ])
    expect(help.out).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
  expect((await policydoc('.', ['lint', '--help', '--locale', 'zh-Hans'])).out).toContain('检查文档')
  expect((await policydoc('.', [])).code).toBe(2)
})

test('help lists values and defaults, in the language of the reader throughout', async () => {
  const help = async (...args: string[]) => (await policydoc('.', [...args, '--help'])).out
  expect(await help('lint')).toMatch(/--changed\[=ref\][^]*stylish, compact, json[^]*Examples:/)
  expect(await help('outline')).toMatch(/output format \(tree, json, mermaid;\s+default:\s+tree\)/)
  expect(await help('tasks')).not.toContain('may be repeated')
  for (const args of [[], ['lint'], ['fix'], ['tasks'], ['derive'], ['completion'], ['config']])
    expect(await help(...args, '--locale', 'zh-Hans'), args.join()).not.toMatch(
      /Usage|Options|Commands|Output|Examples?:|[<[](?!id|shell)[a-z:]+(?:\.\.\.)?[>\]]|choices|default/,
    )
})

test.each([
  [['lint', '--fail-on', 'eror'], 'possible: error, warning, info, hint, never. Did you mean “error”?'],
  [['outline', 'a.md', '-f', 'treee'], 'Did you mean “tree”?'],
  [['lint', '--concurrency', 'atuo'], 'for --concurrency; possible: auto, 0, 1, 2 …. Did you mean “auto”?'],
  [['lint', '--max-warnings', '-1', '--locale', 'zh-Hans'], '的值不能是“-1”，可用：0、1、2 …。\n'],
  [['lint', '--changed', '--locale', 'zh-Hans'], 'git 无法列出已改动的文件：此处没有 git 仓库'],
  [['tasks', '--format', 'cvs', '--locale', 'zh-Hans'], '--format 的值不能是“cvs”，可用：table、csv'],
  [['explain', 'list-count', '--color', 'on'], 'Invalid value “on” for --color'],
  [['init', '--locale', 'fr'], 'Invalid value “fr” for --locale'],
  [['lint', '--locale', 'C'], 'Invalid value “C” for --locale'],
  [['a.md'], 'Unknown command “a.md”. To check a file, use: policydoc lint a.md'],
])('%j: %s', async (args, message) => {
  const path = dir({ 'a.md': RIGHT })
  const { code, err } = await policydoc(path, args)
  expect(err).toContain(message)
  expect(code).toBe(2)
  expect(readdirSync(path)).toEqual(['a.md'])
})

test.each([
  ['--locale', 'zh_TW', '0 個錯誤'],
  ['--locale', 'zh', '1 个文件'],
  ['--encoding', 'GBK', 'in 1 file'],
])('%s takes %s', async (option, value, expected) => {
  expect((await policydoc(dir({ 'a.md': 'plain\n' }), ['lint', option, value])).out).toContain(expected)
})

test('parse: one file is one object, several are lines', async () => {
  const path = dir({ 'a.md': CASE, 'b.md': RIGHT })
  const one = JSON.parse((await policydoc(path, ['parse', 'a.md'])).out) as Record<string, unknown>
  expect(one).toMatchObject({
    schemaVersion: 1,
    language: 'zh-Hans',
    sections: [{ role: 'background' }, { role: 'practice' }, { role: 'outcomes' }, { role: 'discussion' }],
  })
  const several = (await policydoc(path, ['parse', '.'])).out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; document: unknown })
  expect(several.map(({ path: name }) => name)).toEqual(['a.md', 'b.md'])
  expect(several[0]?.document).toEqual(one)
  expect(JSON.parse((await policydoc(path, ['parse', '-'], { input: CASE })).out)).toEqual(one)
})

test('outline as tree, JSON and Mermaid', async () => {
  const path = dir({ 'a.md': CASE })
  const tree = (await policydoc(path, ['outline', 'a.md'])).out
  expect(tree).toMatch(/做法/)
  expect(tree).toMatch(/3\/3/)
  expect(JSON.parse((await policydoc(path, ['outline', 'a.md', '-f', 'json'])).out)).toMatchObject({
    kind: 'document',
  })
  expect((await policydoc(path, ['outline', 'a.md', '--format', 'mermaid'])).out).toMatch(/^flowchart/)
})

test('tasks of a document without any are said to be none', async () => {
  const path = dir({ 'a.md': '# 方案\n\n老人多。\n' })
  const { out, err, code } = await policydoc(path, ['tasks'])
  expect([out, code]).toEqual(['', 0])
  expect(err).toContain('No actions or key work in 1 file. Read are ')
})

test('tasks as table, CSV, Markdown and JSON: one row for each item of key work', async () => {
  const path = dir({ 'a.md': CASE, 'b.md': CASE.replace('整修道路', '=整修"道路') })
  const rows = JSON.parse((await policydoc(path, ['tasks', '-f', 'json'])).out) as {
    path: string
    item: string
  }[]
  expect(rows.filter((row) => row.path === 'a.md').map(({ item }) => item)).toEqual([
    '完善值班制度',
    '建强网格队伍',
    '搭建议事平台',
    '整修道路',
    '清理河道',
  ])
  const csv = (await policydoc(path, ['tasks', '--format', 'csv'])).out
  expect(csv.startsWith('\ufeffFile,Section,')).toBe(true)
  expect(csv.trimEnd().split('\r\n').length).toBe(rows.length + 1)
  expect((await policydoc(path, ['tasks', '-f', 'markdown'])).out.split('\n')[1]).toMatch(/^(\| --- )+\|$/)
  expect((await policydoc(path, ['tasks'])).out).toContain('建强网格队伍')
  await policydoc(path, ['tasks', '-f', 'csv', '-o', 'out.csv'])
  expect(readFileSync(join(path, 'out.csv'), 'utf8')).toBe(csv)
})

const DUTIES =
  '# 敬老工作方案\n\n## 一、总体要求\n\n（一）目标。到2027年建成食堂。\n\n## 二、主要任务\n\n（一）建食堂。' +
  '选址建设。（县民政局牵头，县财政局配合，2026年6月底前完成）\n\n（二）送餐。按时上门。责任单位：各乡镇；' +
  '完成时限：2026年9月\n'

test('tasks name units and dates, with a head in the reader’s language; --role takes others; xlsx goes to a file', async () => {
  const path = dir({ 'a.md': DUTIES })
  const { out } = await policydoc(path, ['tasks', '-f', 'csv', '--locale', 'zh-Hans'])
  const [head, ...lines] = out.trim().split('\r\n')
  expect(head).toMatch(/牵头单位,配合（责任）单位,完成时限,行号$/)
  expect(lines.map((line) => line.split(',').slice(-4).join())).toEqual([
    '县民政局,县财政局,2026年6月底前,9',
    ',各乡镇,2026年9月,11',
  ])
  expect(
    (await policydoc(path, ['tasks', '-f', 'csv', '--role', 'all'])).out.trim().split('\r\n'),
  ).toHaveLength(4)
  expect((await policydoc(path, ['tasks', '-f', 'xlsx', '-o', 'a.xlsx'])).code).toBe(0)
  expect(readFileSync(join(path, 'a.xlsx')).subarray(0, 2).toString()).toBe('PK')
})

test('format promotes bare headings, once', async () => {
  const path = dir({ 'a.md': CASE })
  expect((await policydoc(path, ['format', '--check'])).code).toBe(1)
  expect((await policydoc(path, ['format'])).code).toBe(0)
  const text = readFileSync(join(path, 'a.md'), 'utf8')
  expect(text).toMatch(/^## 二、做法$/m)
  expect((await policydoc(path, ['format', '--check'])).code).toBe(0)
  expect((await policydoc(path, ['format', '-'], { input: CASE })).out).toBe(text)
})

const PAGE = '首页 > 党建\n\n食堂暖了老人心\n\n2024年9月3日　来源：柳河日报\n\n' + CASE

test('format keeps every word, clean makes a document of a page and names what it leaves out', async () => {
  const path = dir({ 'a.md': PAGE, 'b.md': PAGE })
  const read = (name: string) => readFileSync(join(path, name), 'utf8')
  expect((await policydoc(path, ['format', 'a.md'])).err).toBe('Wrote a.md.\n')
  expect(read('a.md').replace(/[\s#]/g, '')).toBe(PAGE.replace(/[\s#]/g, ''))
  expect((await policydoc(path, ['clean', 'b.md', '--dry-run'])).out).toContain('\n-首页 > 党建\n')
  expect(read('b.md')).toBe(PAGE)
  expect((await policydoc(path, ['clean', 'b.md'])).err).toContain('removed: 首页 > 党建')
  expect(read('b.md')).toMatch(/^---\ndate: 2024-09-03\nsource: 柳河日报\n---\n\n# 食堂暖了老人心\n/)
  expect((await policydoc(path, ['clean', 'b.md', '--check'])).code).toBe(0)
})

test('new gives a scaffold that lacks no section, and replaces nothing', async () => {
  const path = dir({})
  expect((await policydoc(path, ['new', 'case-report', '-o', 'a.md', '--locale', 'zh-Hans'])).code).toBe(0)
  const { out } = await policydoc(path, ['lint', '-f', 'json'])
  expect(out).toContain('"profile":"case-report"')
  expect(out).not.toContain('required-sections')
  expect((await policydoc(path, ['new', 'case-report', '-o', 'a.md'])).code).toBe(2)
})

test('rules and explain know every rule', async () => {
  const listed = JSON.parse((await policydoc('.', ['rules', '-f', 'json', '--no-config'])).out) as {
    id: string
    state: string
  }[]
  expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
  expect((await policydoc('.', ['rules', '--locale', 'zh-Hans'])).out).toMatch(/^list-count +错误/m)
  const text = await policydoc('.', ['explain', 'list-count', '--locale', 'zh-Hans'])
  expect(text.out).toContain('# 列举计数（list-count）\n')
  expect(text.out).toMatch(/错误：“3项重点工作”列出了 4 项/)
  expect(text.code).toBe(0)
  const path = dir({ '.policydocrc': 'rules: { list-count: off }' })
  expect((await policydoc(path, ['rules'])).out).toMatch(/^list-count +off/m)
})

test('config names the place of each value, and what it overruled', async () => {
  const path = dir({
    '.policydocrc.json': '{\n  "rules": { "list-count": "info" }\n}',
    'a/.policydocrc.yaml': 'rules:\n  list-count: hint\n',
  })
  expect((await policydoc(path, ['config', 'a/x.md'])).out).toBe(
    'rules.list-count  "hint"  # a/.policydocrc.yaml:2:15\n',
  )
  const explained = (await policydoc(path, ['config', 'a/x.md', '--explain'])).out
  expect(explained).toContain('"info"  # overridden: .policydocrc.json:2:28')
  expect(explained).toMatch(/^list-count {2}hint {2}# a\/\.policydocrc\.yaml:2:15$/m)
  expect(JSON.parse((await policydoc(path, ['config', 'a/x.md', '-f', 'json'])).out)).toMatchObject({
    files: ['a/.policydocrc.yaml', '.policydocrc.json'],
  })
})

test('front matter decides over configuration, and the command line over both', async () => {
  const path = dir({
    '.policydocrc': 'profile: work-report',
    'a.md': '---\npolicydoc:\n  profile: case-report\n---\n\n# 甲\n',
    'b.md': '# 乙\n',
  })
  const profiles = async (...args: string[]) =>
    (await policydoc(path, ['lint', '-f', 'jsonl', '--fail-on', 'never', ...args])).out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { profile: string }).profile)
  expect(await profiles()).toEqual(['case-report', 'work-report'])
  expect(await profiles('--profile', 'any')).toEqual(['any', 'any'])
  const [first] = (await policydoc(path, ['config', 'a.md', '--explain'])).out.split('\n')
  expect(first).toBe('profile  "case-report"  # front matter')
  expect((await policydoc(path, ['config', 'b.md'])).out).toBe(
    'profile  "work-report"  # .policydocrc:1:10\n',
  )
})

test('init writes a configuration that is valid and changes nothing', async () => {
  for (const locale of ['en', 'zh-Hans', 'zh-Hant']) {
    const path = dir({ 'a.md': WRONG })
    const before = await policydoc(path, ['lint'])
    expect((await policydoc(path, ['init', '--locale', locale])).code).toBe(0)
    expect(await policydoc(path, ['lint'])).toEqual(before)
    expect((await policydoc(path, ['init'])).code).toBe(2)
    last?.remove()
  }
})
