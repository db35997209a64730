import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '@policydoc/core'
import { formats } from '../packages/cli/src/formats/index.ts'

// What the documentation shows is what happens.

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe.each([
  'README.md',
  'packages/core/docs/library.md',
  'packages/core/docs/zh-Hans/README.md',
  'packages/core/docs/zh-Hans/library.md',
  'packages/remark-lint-policydoc/README.md',
])('%s', (path) => {
  const recipes = Array.from(
    read(path).matchAll(/<!-- run -->\n+```js\n([\s\S]*?)```\n+<!-- prints -->\n+```text\n([\s\S]*?)```/g),
    ([, program, printed]) => ({ program: program!, printed: printed! }),
  )

  test('has programs', () => {
    expect(recipes.length).toBe(read(path).split('<!-- run -->').length - 1)
    expect(recipes.length).toBeGreaterThan(0)
  })

  test.each(recipes)('$program', ({ program, printed }) => {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(output).toBe(printed)
  })
})

test.each(['README.md', 'packages/core/docs/zh-Hans/README.md'])(
  '%s shows what the command prints',
  (path) => {
    const shown = Array.from(read(path).matchAll(/<!-- shell: policydoc (.+) -->\n```text\n([\s\S]*?)```/g))
    expect(shown.length).toBeGreaterThan(0)
    for (const [, args, printed] of shown) {
      const command = ['packages/cli/bin/policydoc.js', ...args!.split(' ')]
      const env = {
        ...process.env,
        NO_COLOR: '1',
        LANG: 'en_US.UTF-8',
        LC_ALL: 'en_US.UTF-8',
        GITHUB_ACTIONS: '',
      }
      expect(spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env }).stdout).toBe(printed)
    }
  },
)

const pages = [
  'README.md',
  '.github/CONTRIBUTING.md',
  'packages/core/docs/zh-Hans/README.md',
  ...['configuration', 'library', 'ci'].map((page) => `packages/core/docs/${page}.md`),
  ...['configuration', 'library', 'ci'].map((page) => `packages/core/docs/zh-Hans/${page}.md`),
  ...['core', 'project', 'cli', 'language-server', 'remark-lint-policydoc'].map(
    (name) => `packages/${name}/README.md`,
  ),
  'extension/README.md',
]

test.each(pages)('%s: its links lead somewhere', (path) => {
  const targets = Array.from(
    read(path).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g),
    ([, target]) => target!,
  )
  expect(targets.filter((target) => !existsSync(join(root, dirname(path), decodeURI(target))))).toEqual([])
})

test('every output format is documented', () => {
  const readme = read('packages/cli/README.md')
  expect(Object.keys(formats).filter((id) => !readme.includes(`\`${id}\``))).toEqual([])
})

test.each(rules.map(({ id }) => id))('%s has a page in both languages', (id) => {
  for (const folder of ['rules', 'zh-Hans/rules'])
    expect(read(`packages/core/docs/${folder}/${id}.md`)).toMatch(new RegExp(`^# .*\\b${id}\\b`, 'm'))
})

test('the problem matcher reads what `compact` writes', async () => {
  const [, json] = /```json\n(\{\s+"version": "2\.0\.0"[\s\S]*?)```/.exec(read('packages/core/docs/ci.md'))!
  const { regexp } = JSON.parse(json!).tasks[0].problemMatcher.pattern
  const reporter = (await formats['compact']!()).default({
    locale: 'en',
    color: false,
    cwd: root,
    version: '0',
  })
  const { lint } = await import('@policydoc/core')
  const text = '把握公开、便民两大原则，\n统筹公开、便民三大原则。\n'
  const findings = lint(text)
  const line = reporter.file({
    path: 'a b.md',
    profile: 'any',
    encoding: 'utf-8',
    text,
    findings,
    claims: { checked: 2, hold: 1 },
  })
  expect(new RegExp(regexp).exec(line.trimEnd())?.slice(1, 5)).toEqual(['a b.md', '2', '8', 'error'])
})
