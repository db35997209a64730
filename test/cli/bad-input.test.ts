import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { binary, environment, folder, policydoc, RIGHT, WRONG } from './command.ts'

let last: ReturnType<typeof folder> | undefined
const dir = (files: Parameters<typeof folder>[0]): string => (last = folder(files)).path
afterEach(() => last?.remove())

const BINARY = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2)
const UNDECODABLE = Uint8Array.from([...'caf\u00e9'].map((letter) => letter.charCodeAt(0)))

test.each([
  ['lint', []],
  ['fix', []],
  ['parse', []],
  ['tasks', []],
  ['format', ['--check']],
])('%s: bad files are named, the others still done, exit code 2', async (command, args) => {
  const path = dir({ '1.md': BINARY, '2.md': UNDECODABLE, '3.md': '', '4.md': WRONG })
  const { code, out, err } = await policydoc(path, [command, ...args])
  expect(code).toBe(2)
  expect(out + err).toMatch(/1\.md[^]*This file is binary/)
  expect(out + err).toMatch(/2\.md[^]*not text in UTF-8/)
  expect(out + err).not.toMatch(/\n\s+at |Error:/)
  if (command === 'lint') expect(out).toContain('1 error, 0 warnings in 2 files')
  if (command === 'parse')
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { path: string }).path),
    ).toEqual(['3.md', '4.md'])
  expect(readFileSync(join(path, '1.md'))).toEqual(Buffer.from(BINARY))
})

test.each([
  ['outline', ['1.md'], 'This file is binary'],
  ['outline', ['2.md'], 'not text in UTF-8'],
  ['outline', ['none.md'], 'No such file or folder: “none.md”.'],
  ['outline', ['none*.md'], 'No files match “none*.md”.'],
  [
    'lint',
    ['empty'],
    'The folder “empty” contains no documents to check (.md, .markdown) that nothing excludes.',
  ],
  ['outline', [], 'Missing argument <file>.\nSee `policydoc outline --help`.'],
  ['help', ['lnt'], 'Unknown command “lnt”. Did you mean “lint”?'],
  [
    'lint',
    ['--rule', 'list-count', '4.md'],
    'Invalid value “list-count” for --rule; possible: list-count:off, ',
  ],
  ['lint', ['--rule', 'list-count:eror', '4.md'], 'Did you mean “list-count:error”?'],
  ['lint', ['--stdin-filename', 'a.md', '4.md'], '--stdin-filename cannot be combined with 4.md.'],
  ['lint', ['--config', 'a.json', '--no-config'], '--config cannot be combined with --no-config.'],
  ['tasks', ['--role', 'practise', '4.md'], 'Did you mean “practice”?'],
  ['parse', ['4.md/x.md'], 'Part of this path is not a directory'],
  ['lint', ['4.md/x.md'], 'Part of this path is not a directory'],
  ['explain', ['lst-count'], 'Did you mean “list-count”?'],
  ['explain', ['x'], 'Unknown rule “x”. `policydoc rules` lists them.'],
  ['new', ['auto'], 'Unknown profile “auto”; available: '],
  ['new', ['notise'], 'Did you mean “notice”?'],
  ['lnit', [], 'Did you mean “init” or “lint”?'],
  ['new', ['case-raport'], 'Did you mean “case-report”?'],
  ['completion', ['tcsh'], 'bash, zsh, fish, powershell'],
  ['lnt', [], 'Did you mean “lint”?'],
  ['lint', ['--formt'], 'Did you mean “--format”?'],
  ['derive', [], 'Missing argument <files>.'],
])('%s %j: a message, exit code 2', async (command, args, message) => {
  const path = dir({ '1.md': BINARY, '2.md': UNDECODABLE, '4.md': WRONG, 'empty/a.txt': '' })
  const { code, out, err } = await policydoc(path, [command, ...args])
  expect(out + err).toContain(message)
  expect(err).not.toMatch(/\n\s+at /)
  expect(code).toBe(2)
})

test.each([
  ['not: [json', '.policydocrc.json:1:1: error: The configuration cannot be read'],
  ['{ "extends": "./.policydocrc.json" }', '.policydocrc.json:1:14: error: The configuration extends itself'],
])('configuration %s', async (text, message) => {
  const path = dir({ 'a/.policydocrc.json': text, 'a/x.md': WRONG, 'b/x.md': WRONG })
  const { code, out, err } = await policydoc(path, ['lint'])
  expect(err).toContain(`a/${message}`)
  expect(err.split(message).length).toBe(2)
  expect(out).toContain('b/x.md')
  expect(out).toContain('1 error, 0 warnings in 1 file')
  expect(code).toBe(2)
  for (const command of [
    ['parse', 'a/x.md'],
    ['config', 'a/x.md'],
    ['outline', 'a/x.md'],
  ]) {
    const other = await policydoc(path, command)
    expect(other.err).toContain(`a/${message}`)
    expect(other.code).toBe(2)
  }
})

test('a name that no rule has leaves the rest of a configuration in force, and is said', async () => {
  const rules = '{ "rules": { "list-cuont": "off", "list-count": "warning" } }'
  const path = dir({ '.policydocrc.json': rules, 'x.md': WRONG })
  const { code, out, err } = await policydoc(path, ['lint'])
  expect(err).toContain(
    '.policydocrc.json:1:14: error: Unknown rule “list-cuont”. Did you mean “list-count”?',
  )
  expect(err).toContain('The rest of the configuration is applied.')
  expect(out).toContain('0 errors, 1 warning in 1 file')
  expect(code).toBe(2)
  const parsed = await policydoc(path, ['parse', 'x.md'])
  expect(JSON.parse(parsed.out)).toHaveProperty('claims')
  expect(parsed.code).toBe(2)
})

test('a profile that nobody has leaves the rest of a configuration in force, and is said', async () => {
  const path = dir({ '.policydocrc.json': '{ "profile": "case-raport" }', 'x.md': WRONG })
  const { code, out, err } = await policydoc(path, ['lint'])
  expect(err).toContain('Unknown profile “case-raport”. Did you mean “case-report”?')
  expect(out).toContain('1 error, 0 warnings in 1 file')
  expect(code).toBe(2)
})

test('one line of five million characters is checked like any file, and never printed whole', async () => {
  const path = dir({ 'a.md': `${'推进治理。'.repeat(1_000_000)}\n`, 'b.md': WRONG })
  const { code, out, err } = await policydoc(path, ['lint'])
  expect(out).toMatch(/^b\.md$/m)
  expect(out).toContain('1 error, 0 warnings, 1 info in 2 files')
  expect(out.length).toBeLessThan(1200)
  expect(out).toContain('This paragraph is too long and was not analysed.')
  expect(err).toBe('')
  expect(code).toBe(1)
}, 60_000)

test('what is too long to be analysed is a finding, in every format, and can fail a run', async () => {
  const path = dir({ 'a.md': `# 甲\n\n${'包括甲、乙、丙等3项工作，'.repeat(8_000)}\n` })
  const { code, out } = await policydoc(path, ['lint', '--rule', 'list-count:error'])
  expect(code).toBe(0)
  expect(out).toContain('This paragraph is too long and was not analysed.')
  expect(out).toContain('ℹ 0 errors, 0 warnings, 1 info in 1 file')
  expect(out).not.toContain('✔')
  for (const format of [
    'json',
    'jsonl',
    'sarif',
    'compact',
    'github',
    'gitlab',
    'junit',
    'checkstyle',
    'rdjson',
    'html',
  ])
    expect((await policydoc(path, ['lint', '-f', format])).out, format).toContain('too long and was not')
  expect((await policydoc(path, ['lint', '--fail-on', 'info'])).code).toBe(1)
  expect((await policydoc(path, ['lint', '--rule', 'unread-text:error'])).code).toBe(1)
})

test.each(['rules', 'config'])(
  '%s of a file that is not there says so, and shows what a new one would have',
  async (command) => {
    const path = dir({ '.policydocrc': 'rules: { list-count: off }', 'a.md': '# 甲\n' })
    const there = await policydoc(path, [command, 'a.md'])
    expect([there.code, there.err]).toEqual([0, ''])
    const { code, out, err } = await policydoc(path, [command, 'p/none.md'])
    expect(code).toBe(2)
    expect(err).toBe('policydoc: p/none.md: No such file.\n')
    expect(out).toMatch(/^(?:rules\.)?list-count +"?off/m)
    expect((await policydoc(path, [command, 'p/none.md', '--locale', 'zh-Hans'])).err).toContain('文件不存在')
  },
)

test('config says that a file is left out, by whatever', async () => {
  const path = dir({ '.policydocrc': 'ignore: [archive/]', '.policydocignore': 'old/\n' })
  for (const [name, ignored] of [
    ['archive/a.md', true],
    ['old/a.md', true],
    ['new/a.md', false],
  ] as const) {
    expect(JSON.parse((await policydoc(path, ['config', name, '-f', 'json'])).out)).toMatchObject({ ignored })
    expect((await policydoc(path, ['config', name])).out.startsWith('# ignored\n')).toBe(ignored)
  }
})

test('names and texts cannot write to the terminal', async () => {
  const name = 'a\u001b[31m\nb\u202e.md'
  const path = dir({ [name]: `${WRONG.trim()}\u001b[2J\u0007\n`, 'c\u001b.md': BINARY })
  for (const args of [
    ['lint'],
    ['lint', '-f', 'compact'],
    ['lint', '-f', 'json'],
    ['parse'],
    ['fix', '--unsafe', '--dry-run', '-f', 'compact'],
    ['lint', 'x\u001by.md'],
    ['config', name],
  ]) {
    const { out, err } = await policydoc(path, args)
    const terminal = args[0] === 'fix' ? err + out.replaceAll('\u001b[2J\u0007', '') : out + err
    expect(terminal, args.join(' ')).not.toMatch(/[\u001b\u0007\u202e]/)
  }
  expect((await policydoc(path, ['lint', '-f', 'compact'])).out).toContain(
    'a\\x1b[31m\\nb\\u{202e}.md:1:31: error',
  )
})

test('a reader that stops early is not an error', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`${index}.md`, WRONG.repeat(20)]),
  )
  const path = dir(files)
  const child = spawn('sh', ['-c', `"${process.execPath}" "${binary}" lint | head -n 1`], {
    cwd: path,
    env: environment(),
  })
  let err = ''
  let out = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await new Promise((done) => child.on('close', done))
  expect(out).toBe('0.md\n')
  expect(err).toBe('')
})

test.runIf(existsSync('/dev/full'))('a full disk is a message', async () => {
  const path = dir({ 'a.md': WRONG })
  const child = spawn('sh', ['-c', `"${process.execPath}" "${binary}" lint > /dev/full`], {
    cwd: path,
    env: environment(),
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const code = await new Promise((done) => child.on('close', done))
  expect(err).toContain('the disk is full')
  expect(err).not.toMatch(/\n\s+at /)
  expect(code).toBe(2)
})

test('an output that cannot be written is a message', async () => {
  const path = dir({ 'a.md': WRONG })
  const { code, err } = await policydoc(path, ['lint', '-f', 'json', '-o', 'a.md/x.json'])
  expect(err).toContain('Cannot write output')
  expect(code).toBe(2)
})

test('interrupted: 130, and no report half written', async () => {
  const path = dir(
    Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`${index}.md`, RIGHT.repeat(300)])),
  )
  const child = spawn(process.execPath, [binary, 'lint', '-f', 'jsonl', '-f', 'json', '-o', 'out.json'], {
    cwd: path,
    env: environment(),
  })
  child.stdout.once('data', () => child.kill('SIGINT'))
  const code = await new Promise((done) => child.on('close', done))
  expect(code).toBe(130)
  expect(readdirSync(path).filter((name) => !name.endsWith('.md'))).toEqual([])
})

test('node_modules is never walked', async () => {
  const path = dir({ 'a.md': RIGHT, 'node_modules/p/x.md': WRONG, 'sub/node_modules/p/x.md': WRONG })
  for (const args of [[], ['**/*.md'], ['.', 'sub']]) {
    const { out, code } = await policydoc(path, ['lint', '-f', 'compact', '--no-error-on-unmatched', ...args])
    expect(out).toBe('')
    expect(code).toBe(0)
  }
})

test('a file that is not a baseline is a message', async () => {
  const path = dir({ 'a.md': WRONG })
  writeFileSync(join(path, 'b.json'), '[]')
  const { code, err } = await policydoc(path, ['lint', '--baseline', 'b.json'])
  expect(err).toContain('cannot be read')
  expect(code).toBe(2)
})

test.each(['lint', 'tasks', 'fix', 'parse'])(
  '%s: a named file that is left out is said to be',
  async (command) => {
    const path = dir({ 'a.md': RIGHT, 'old/b.md': RIGHT, '.policydocignore': 'old/' })
    const run = (...args: string[]) => policydoc(path, [command, ...args])
    const both = await run('a.md', 'old/b.md')
    expect(both.err).toContain('policydoc: “old/b.md” is excluded')
    expect(both.code).toBe(0)
    expect((await run('old/b.md')).code).toBe(2)
    expect(await run('old/b.md', '--no-error-on-unmatched')).toMatchObject({ code: 0, err: '' })
  },
)

test.each([
  [['outline'], '缺少参数 <文件>。'],
  [['lint', '--fail-on'], '选项 --fail-on <级别> 需要一个值。'],
])('%j: what is missing is named in the language of the reader', async (args, message) => {
  const { code, err } = await policydoc('.', args, { env: { LANG: 'zh_CN.UTF-8' } })
  expect(err).toContain(message)
  expect(code).toBe(2)
})
