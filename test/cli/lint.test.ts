import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, expect, test } from 'vitest'
import {
  binary,
  environment,
  folder,
  policydoc,
  reportOf,
  RIGHT,
  rulesOf,
  WRONG,
  type Report,
} from './command.ts'

let last: ReturnType<typeof folder> | undefined
const dir = (files: Parameters<typeof folder>[0]): string => (last = folder(files)).path
afterEach(() => last?.remove())

test('quotes the line, marks the number, counts the members', async () => {
  const { out, code } = await policydoc(dir({ 'drafts/plan.md': WRONG }), ['lint'])
  expect(out).toBe(
    [
      'drafts/plan.md',
      '  1:31  error  “3项重点工作”: 4 are listed (完善值班制度, 建强网格队伍, 搭建议事平台, 优化代办服务).  list-count',
      '     1 │ 包括完善值班制度、建强网格队伍、搭建议事平台、优化代办服务等3项重点工作。',
      '       │     ① ──────────  ② ──────────  ③ ──────────  ④ ──────────  ▲ should be 4',
      '',
      '✖ 1 error, 0 warnings in 1 file (1 claim checked, 0 hold); 1 can be fixed with `policydoc fix --unsafe`',
      '',
    ].join('\n'),
  )
  expect(code).toBe(1)
})

test('cuts long lines around the finding', async () => {
  const text = `${'甲'.repeat(5000)}。${WRONG.trim()}${'乙'.repeat(5000)}\n`
  const { out } = await policydoc(dir({ 'a.md': text }), ['lint'])
  const quoted = out.split('\n')[2] ?? ''
  expect(quoted).toMatch(/│ ….*等3项重点工作.*…$/)
  expect(quoted.length).toBeLessThan(120)
})

test.each([
  [['--locale', 'zh-Hans'], {}, '1 个错误'],
  [['--locale', 'zh-Hant'], {}, '1 個錯誤'],
  [[], { LANG: 'zh_CN.UTF-8' }, '1 个错误'],
  [[], { LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }, '1 個錯誤'],
  [[], { LANG: 'C' }, '1 error'],
  [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, '1 error'],
  [[], { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, '1 个错误'],
  [['--locale', 'en'], { LANG: 'zh_CN.UTF-8' }, '1 error'],
])('speaks the language of %j and %j', async (args, env, expected) => {
  const { out } = await policydoc(dir({ 'a.md': WRONG }), ['lint', ...args], { env })
  expect(out).toContain(expected)
})

test('the configuration names a language, too', async () => {
  const { out } = await policydoc(dir({ 'a.md': WRONG, '.policydocrc': 'locale: zh-Hant' }), ['lint'])
  expect(out).toContain('1 個錯誤')
})

test.each([
  [[], 1],
  [['--fail-on', 'never'], 0],
  [['--fail-on', 'warning'], 1],
  [['a.md', '--no-error-on-unmatched', 'none/*.md'], 1],
  [['right.md'], 0],
  [['none.md'], 2],
  [['none.md', '--no-error-on-unmatched'], 0],
  [['--nope'], 2],
  [['--fail-on', 'fatal'], 2],
  [['--max-warnings', 'few'], 2],
  [['--format', 'stylsh'], 2],
  [['--profile', 'case-raport'], 2],
  [['--config', 'none.json'], 2],
  [['--encoding', 'ebcdic'], 2],
  [['--format', 'json', '--format', 'compact'], 2],
])('lint %j exits with %i', async (args, expected) => {
  const { code, err } = await policydoc(dir({ 'a.md': WRONG, 'right.md': RIGHT }), ['lint', ...args])
  expect(code).toBe(expected)
  expect(err).not.toMatch(/\n\s+at /)
  if (expected === 2) expect(err).not.toBe('')
})

test('warnings fail above their number', async () => {
  const path = dir({ 'a.md': WRONG, '.policydocrc': 'rules: { list-count: warning }' })
  expect((await policydoc(path, ['lint'])).code).toBe(0)
  expect((await policydoc(path, ['lint', '--max-warnings', '0'])).code).toBe(1)
  expect((await policydoc(path, ['lint', '--max-warnings', '1'])).code).toBe(0)
})

test('several formats, each to its file; the ending names a format', async () => {
  const path = dir({ 'a.md': WRONG })
  const { out } = await policydoc(path, [
    'lint',
    '-f',
    'json',
    '-o',
    'out/a.json',
    '-f',
    'compact',
    '--output',
    'b.sarif',
  ])
  expect(out).toBe('')
  expect(reportOf(readFileSync(join(path, 'out/a.json'), 'utf8')).summary).toMatchObject({
    files: 1,
    errors: 1,
  })
  expect(readFileSync(join(path, 'b.sarif'), 'utf8')).toMatch(/^a\.md:1:31: error /)
  await policydoc(path, ['lint', '-o', 'c.sarif'])
  expect(JSON.parse(readFileSync(join(path, 'c.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
})

test('under GitHub Actions findings are annotations, too', async () => {
  const { out } = await policydoc(dir({ 'a.md': WRONG }), ['lint'], { env: { GITHUB_ACTIONS: 'true' } })
  expect(out).toContain('▲ should be 4')
  expect(out).toMatch(/^::error [^\n]*file=a\.md/m)
})

test('services know files by their path in the repository, wherever the command runs', async () => {
  const path = dir({ 'docs/drafts/a.md': WRONG })
  const cwd = join(path, 'docs')
  const args = [
    'lint',
    '-f',
    'stylish',
    '-f',
    'github',
    '-o',
    'g',
    '-f',
    'gitlab',
    '-o',
    'l',
    '-f',
    'sarif',
    '-o',
    's',
  ]
  const written = async (env: NodeJS.ProcessEnv) => {
    const { out } = await policydoc(cwd, args, { env })
    return [out, ...['g', 'l', 's'].map((name) => readFileSync(join(cwd, name), 'utf8'))]
  }
  const [out, ...reports] = await written({ GITHUB_WORKSPACE: path })
  expect(out).toMatch(/^drafts\/a\.md$/m)
  for (const report of reports) expect(report).toMatch(/[="]docs\/drafts\/a\.md/)
  for (const report of (await written({ CI_PROJECT_DIR: '/elsewhere' })).slice(1))
    expect(report).toMatch(/[="]drafts\/a\.md/)
})

test('encodings are told, and named in the report', async () => {
  const texts = {
    utf8: WRONG,
    bom: `\ufeff${WRONG}`,
    gb: iconv.encode(WRONG, 'gb18030'),
    wide: iconv.encode(WRONG, 'utf-16le', { addBOM: true }),
  }
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.md`, text]))
  const { out } = await policydoc(dir(files), ['lint', '-f', 'json'])
  expect(
    reportOf(out).files.map(({ path, encoding, findings }) => `${path} ${encoding} ${findings.length}`),
  ).toEqual(['bom.md utf-8 1', 'gb.md gb18030 1', 'utf8.md utf-8 1', 'wide.md utf-16le 1'])
})

test('standard input has a name, and configuration by it', async () => {
  const path = dir({
    '.policydocrc': JSON.stringify({ overrides: [{ files: 'old/**', rules: { 'list-count': 'off' } }] }),
  })
  const run = (name: string) =>
    policydoc(path, ['lint', '-', '-f', 'json', '--stdin-filename', name], { input: WRONG })
  expect(rulesOf((await run('new/a.md')).out)).toEqual(['new/a.md: list-count'])
  expect(rulesOf((await run('old/a.md')).out)).toEqual(['old/a.md:'])
})

test('lines of JSON in, lines of JSON out, in order; a bad one does not stop the others', async () => {
  const lines = Array.from({ length: 300 }, (_, index) =>
    JSON.stringify({ path: `${index}.md`, text: index % 3 ? RIGHT : WRONG }),
  )
  lines[7] = '{ "path": 7'
  const { out, err, code } = await policydoc(dir({}), ['lint', '--stdin-jsonl'], {
    input: `${lines.join('\n')}\n`,
  })
  const results = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Report['files'][number])
  expect(results.map(({ path }) => path)).toEqual(lines.map((_, index) => (index === 7 ? '' : `${index}.md`)))
  expect(results.map(({ findings }) => findings.length)).toEqual(
    lines.map((_, index) => (index !== 7 && index % 3 === 0 ? 1 : 0)),
  )
  expect(results[7]?.error).toContain('Line 8')
  expect(err).toContain('Line 8')
  expect(code).toBe(2)
})

test('threads give what one thread gives, in the same order', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`d${index % 7}/${index}.md`, index % 4 ? RIGHT : WRONG]),
  )
  const path = dir({ ...files, 'd1/bad.md': Uint8Array.of(0xff, 0x41) })
  const [one, three] = await Promise.all(
    ['1', '3'].map((threads) => policydoc(path, ['lint', '--concurrency', threads])),
  )
  expect(three).toEqual(one)
  expect(one?.out).toContain('15 errors, 0 warnings in 60 files')
})

test('linked folders are not entered, so loops end', async () => {
  const path = dir({ 'a/x.md': WRONG })
  symlinkSync(path, join(path, 'a/loop'))
  expect(rulesOf((await policydoc(path, ['lint', '-f', 'json'])).out)).toEqual(['a/x.md: list-count'])
})

test('quiet shows only what fails; the counts stay', async () => {
  const path = dir({ 'a.md': WRONG, '.policydocrc': 'rules: { list-count: warning }' })
  const { out } = await policydoc(path, ['lint', '--quiet'])
  expect(out).toBe(
    '⚠ 0 errors, 1 warning in 1 file (1 claim checked, 0 hold); 1 can be fixed with `policydoc fix --unsafe`\n',
  )
})

test('what only an unsafe fix repairs is counted, and a dry run says why it fails', async () => {
  const path = dir({ 'a.md': WRONG })
  expect((await policydoc(path, ['lint'])).out).toContain('; 1 can be fixed with `policydoc fix --unsafe`\n')
  const dry = await policydoc(path, ['fix', '--dry-run'])
  expect(dry.code).toBe(1)
  expect(dry.err).toBe(
    '0 fixes would be applied in 0 files.\nStill failing: 1 error, 0 warnings. (1 more with --unsafe)\n',
  )
})

test('--rule goes before every configuration, and names what it does not know', async () => {
  const path = dir({ 'a.md': WRONG, '.policydocrc': 'rules: { list-count: off }' })
  const found = async (...args: string[]) =>
    rulesOf((await policydoc(path, ['lint', '-f', 'json', ...args])).out)
  expect(await found()).toEqual(['a.md:'])
  expect(await found('--rule', 'list-count:info')).toEqual(['a.md: list-count'])
  expect((await policydoc(path, ['rules', '--rule', 'list-count:hint'])).out).toMatch(/^list-count +hint/m)
  const wrong = await policydoc(path, ['lint', '--rule', 'list-cuont:off'])
  expect(wrong).toMatchObject({
    code: 2,
    err: expect.stringContaining('Did you mean “list-count”?') as string,
  })
  expect((await policydoc(path, ['lint', '--rule', 'list-count:loud'])).code).toBe(2)
})

test('--statistics counts rules, --sort severity puts errors first', async () => {
  const path = dir({ 'a.md': `一、甲\n\n甲。\n\n三、乙\n\n乙。\n\n${WRONG}${WRONG}` })
  const { out } = await policydoc(path, ['lint', '--statistics', '--rule', 'ordinal-sequence:hint'])
  expect(out).toBe('2  list-count        error\n1  ordinal-sequence  hint\n')
  const args = ['lint', '-f', 'compact', '--rule', 'ordinal-sequence:hint']
  const order = async (...more: string[]) =>
    (await policydoc(path, [...args, ...more])).out
      .trim()
      .split('\n')
      .map((line) => / (error|hint) /.exec(line)?.[1])
  expect(await order()).toEqual(['hint', 'error', 'error'])
  expect(await order('--sort', 'severity')).toEqual(['error', 'error', 'hint'])
})

test('a reader that stops reading changes no exit code', async () => {
  const path = dir(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.md`, WRONG.repeat(40)])))
  const piped = spawnSync(
    'bash',
    ['-c', `"${process.execPath}" "${binary}" lint | head -1; exit \${PIPESTATUS[0]}`],
    {
      cwd: path,
      env: environment(),
      encoding: 'utf8',
    },
  )
  expect(piped.stdout).toBe('0.md\n')
  expect(piped.status).toBe(1)
})
