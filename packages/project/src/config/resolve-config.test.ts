import { expect, test } from 'vitest'
import { configFilesOf } from './config-files.ts'
import { problemText } from './problem-text.ts'
import { resolveConfig, type ResolveOptions } from './resolve-config.ts'

const resolved = (files: Readonly<Record<string, string>>, location: string, options: ResolveOptions = {}) =>
  resolveConfig(location, configFilesOf({ readFile: async (path) => files[path] }), options)

/** `file:line:column text` of each problem. */
const problemsOf = async (files: Readonly<Record<string, string>>, location = '/a/x.md') =>
  (await resolved(files, location)).problems.map((problem) => {
    const { line, column } = problem.range.start
    return `${problem.location}:${line}:${column} ${problemText(problem, 'en')}`
  })

const REST = ' The rest of the configuration is applied.'

test('what is sound in a configuration is applied beside what is wrong', async () => {
  const text = `
profile: work-report
locale: zh
rules:
  list-cuont: off
  outline-count: info
  empty-section: [warning, { nope: 1 }]
  formula-count: [eror, {}]
overrides:
  - rules: {}
  - files: x.md
    rules: { part-whole: off, nonesuch: off }
`
  const { lintOptions, problems } = await resolved({ '/a/.policydocrc.yaml': text }, '/a/x.md')
  expect(lintOptions).toMatchObject({
    defaultProfile: 'work-report',
    rules: { 'outline-count': 'info', 'empty-section': ['warning', {}], 'part-whole': 'off' },
  })
  expect(Object.keys(lintOptions.rules ?? {})).toHaveLength(3)
  expect(problems.map(({ id, partial }) => [id, partial])).toEqual(
    ['wrongValue', 'unknownRule', 'unknownOption', 'wrongValue', 'missingKey', 'unknownRule'].map((id) => [
      id,
      true,
    ]),
  )
})

test('a configuration that cannot be read is not applied', async () => {
  const { lintOptions, problems } = await resolved(
    { '/a/.policydocrc.json': '{ "profile": "work-report",, }' },
    '/a/x.md',
  )
  expect(lintOptions.defaultProfile).toBeUndefined()
  expect(problems.every(({ partial }) => !partial)).toBe(true)
})

test('recognised documents only: for all files, or for some', async () => {
  const files = {
    '/a/.policydocrc.yaml': 'documents: recognised\noverrides:\n  - { files: drafts/**, documents: all }\n',
  }
  expect((await resolved(files, '/a/README.md')).lintOptions.documents).toBe('recognised')
  expect((await resolved(files, '/a/drafts/x.md')).lintOptions.documents).toBe('all')
  expect(await problemsOf({ '/a/.policydocrc.yaml': 'documents: some\n' })).toHaveLength(1)
})

test('nearer configurations win, key by key', async () => {
  const files = {
    '/.policydocrc':
      'profile: case-report\nrules:\n  list-count: warning\n  empty-section: off\nnamedSets: { 四上: 6 }\n',
    '/a/policydoc.config.json': '{ "rules": { "list-count": "info" }, "locale": "zh-Hans" }',
  }
  const { lintOptions, sources } = await resolved(files, '/a/b/x.md')
  expect(lintOptions).toMatchObject({
    defaultProfile: 'case-report',
    locale: 'zh-Hans',
    rules: { 'list-count': 'info', 'empty-section': 'off' },
    namedSets: { 四上: 6 },
  })
  const source = sources.find(({ key }) => key === 'rules.list-count')
  expect(source).toMatchObject({
    location: '/a/policydoc.config.json',
    range: { start: { line: 1, column: 28 } },
  })
  expect(source?.overruled).toMatchObject([
    { location: '/.policydocrc', value: 'warning', range: { start: { line: 3 } } },
  ])
})

test('a root stops the cascade', async () => {
  const files = { '/.policydocrc': 'locale: en', '/a/.policydocrc': '{ "root": true /* here */, }' }
  expect((await resolved(files, '/a/x.md')).lintOptions.locale).toBeUndefined()
  expect((await resolved(files, '/b/x.md')).lintOptions.locale).toBe('en')
})

test.each([
  ['*.md', '/a/drafts/x.md', true],
  ['drafts/*.md', '/a/drafts/x.md', true],
  ['drafts/*.md', '/a/drafts/deep/x.md', false],
  ['drafts/**', '/a/drafts/deep/x.md', true],
  ['./drafts/**', '/a/drafts/deep/x.md', true],
  ['drafts/**', '/a/final/x.md', false],
])('override for %s holds for %s: %s', async (files, location, holds) => {
  const config = JSON.stringify({ overrides: [{ files, rules: { 'list-count': 'off' } }] })
  const { lintOptions } = await resolved({ '/a/.policydocrc.json': config }, location)
  expect(lintOptions.rules?.['list-count']).toBe(holds ? 'off' : undefined)
})

test.each([
  ['archive/', '/a/archive/x.md', true],
  ['archive/', '/a/b/archive/x.md', true],
  ['/archive/', '/a/b/archive/x.md', false],
  ['*.draft.md', '/a/b/x.draft.md', true],
  ['*.md', '/b/x.md', false],
])('ignore %s of /a holds for %s: %s', async (pattern, location, ignored) => {
  const files = { '/a/.policydocrc.json': JSON.stringify({ ignore: [pattern] }) }
  expect((await resolved(files, location)).ignored).toBe(ignored)
})

test('extends: a file, a package, and a chain of both; the extending one wins', async () => {
  const files = {
    '/a/.policydocrc.json':
      '{ "extends": ["../shared.yaml", "@office/policydoc"], "rules": { "list-count": "hint" } }',
    '/shared.yaml': 'rules: { list-count: error, outline-count: info }',
    '/node_modules/@office/policydoc/policydoc.config.json': '{ "rules": { "formula-count": "off" } }',
  }
  const { lintOptions, problems } = await resolved(files, '/a/x.md')
  expect(problems).toEqual([])
  expect(lintOptions.rules).toEqual({ 'list-count': 'hint', 'outline-count': 'info', 'formula-count': 'off' })
})

test.each<[string, Record<string, string>, string[]]>([
  [
    'itself',
    { '/a/.policydocrc.json': '{ "extends": "./.policydocrc.json" }' },
    [
      '/a/.policydocrc.json:1:14 The configuration extends itself: /a/.policydocrc.json → /a/.policydocrc.json.',
    ],
  ],
  [
    'in a circle',
    {
      '/a/.policydocrc.json': '{ "extends": "./b.json" }',
      '/a/b.json': '{\n"extends": "./.policydocrc.json" }',
    },
    [
      '/a/b.json:2:12 The configuration extends itself: /a/.policydocrc.json → /a/b.json → /a/.policydocrc.json.',
    ],
  ],
  [
    'nothing there',
    { '/a/.policydocrc.json': '{ "extends": "./b.json" }' },
    [`/a/.policydocrc.json:1:14 “./b.json” in “extends” cannot be found.${REST}`],
  ],
])('extends %s', async (_, files, expected) => {
  expect(await problemsOf(files)).toEqual(expected)
})

test.each([
  ['{ "rulez": {} }', '1:3 Unknown key “rulez”. Did you mean “rules”?'],
  ['{ "rules": { "list-cuont": "off" } }', '1:14 Unknown rule “list-cuont”. Did you mean “list-count”?'],
  [
    '{ "rules": { "list-count": "eror" } }',
    '1:28 “rules.list-count” is “eror”; possible values are off, on, error, warning, info, hint. Did you mean “error”?',
  ],
  [
    '{ "rules": { "list-count": ["error", { "nope": 1 }] } }',
    '1:40 The rule list-count has no option “nope”.',
  ],
  ['{ "profile": "case-raport" }', '1:14 Unknown profile “case-raport”. Did you mean “case-report”?'],
  ['{ "locale": "zh" }', '1:13 “locale” is “zh”; possible values are en, zh-Hans, zh-Hant.'],
  ['{ "namedSets": { "四上": "six" } }', '1:24 “namedSets.四上” must be an integer, not a string.'],
  ['{ "overrides": [{ "rules": {} }] }', '1:17 “overrides[0].files” is missing.'],
  ['{ "ignore": "x" }', '1:13 “ignore” must be an array, not a string.'],
  ['{ "root": true, "root": false }', '1:17 The key “root” is given twice.'],
  ['{ "root": true,, }', '1:16 The configuration cannot be read: a key in double quotes expected.'],
  ['[]', '1:1 The configuration must be an object, not an array.'],
  ['{ "profiles": { "own": { "extends": "own" } } }', '1:24 The profile extends itself: own → own.'],
  ['{ "__proto__": { "rules": {} } }', '1:3 Unknown key “__proto__”.'],
])('%s', async (text, expected) => {
  const [first = ''] = await problemsOf({ '/a/.policydocrc.json': text })
  expect(first.replace(REST, '')).toBe(`/a/.policydocrc.json:${expected}`)
})

test.each([
  ['rules:\n  list-cuont: off\n', '2:3 Unknown rule “list-cuont”. Did you mean “list-count”?'],
  ['a: &a [x, x]\nignore: *a\n', '2:9 Aliases (*a) are not supported here.'],
  ['rules: [\n', '2:1 The configuration cannot be read: '],
])('YAML %j', async (text, expected) => {
  const problems = await problemsOf({ '/a/.policydocrc.yaml': text })
  expect(
    problems.some((problem) => problem.startsWith(`/a/.policydocrc.yaml:${expected}`)),
    problems.join('\n'),
  ).toBe(true)
})

test('deep nesting is a message, not a crash', async () => {
  for (const [name, text] of [
    ['.policydocrc.json', '['.repeat(100_000)],
    ['.policydocrc.yaml', '[ '.repeat(2_000)],
  ] as const)
    expect((await problemsOf({ [`/a/${name}`]: text })).length).toBeGreaterThan(0)
})

test('package.json counts by its key alone', async () => {
  const { lintOptions } = await resolved(
    { '/a/package.json': '{ "name": "x", "policydoc": { "locale": "en" } }' },
    '/a/x.md',
  )
  expect(lintOptions.locale).toBe('en')
  expect(await problemsOf({ '/a/package.json': '{ "name": ' })).toEqual([])
})

test('locations may be URIs', async () => {
  const files = { 'vscode-vfs://host/repo/.policydocrc': '{ "locale": "zh-Hant" }' }
  expect((await resolved(files, 'vscode-vfs://host/repo/a/x.md')).lintOptions.locale).toBe('zh-Hant')
})

test('a named configuration stands alone; none at all is possible', async () => {
  const files = { '/a/.policydocrc': '{ "locale": "en" }', '/b.json': '{ "locale": "zh-Hans" }' }
  expect((await resolved(files, '/a/x.md', { configFile: '/b.json' })).lintOptions.locale).toBe('zh-Hans')
  expect((await resolved(files, '/a/x.md', { noConfig: true })).lintOptions.locale).toBeUndefined()
})
