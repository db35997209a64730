import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import iconv from 'iconv-lite'
import { afterEach, expect, test } from 'vitest'
import { binary, environment, folder, policydoc, RIGHT, WRONG } from './command.ts'

let last: ReturnType<typeof folder> | undefined
const dir = (files: Parameters<typeof folder>[0]): string => (last = folder(files)).path
afterEach(() => last?.remove())

/** Runs the command and gives its standard output as bytes. */
async function bytesOf(path: string, args: readonly string[], input: Uint8Array): Promise<Buffer> {
  const child = spawn(process.execPath, [binary, ...args], { cwd: path, env: environment() })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stdin.end(input)
  await new Promise((done) => child.on('close', done))
  return Buffer.concat(chunks)
}

test.each([
  ['utf-8', true],
  ['utf-16le', true],
  ['gb18030', false],
])('%s (mark: %s) comes out as it came in, repaired', async (encoding, addBOM) => {
  const encoded = (text: string) => iconv.encode(text.replaceAll('\n', '\r\n'), encoding, { addBOM })
  const path = dir({})
  for (const text of [WRONG, RIGHT])
    expect(await bytesOf(path, ['fix', '--unsafe', '-'], encoded(text))).toEqual(encoded(RIGHT))
  const bare = '一、背景\n\n近年来，各地推进治理，服务更加便捷。\n'
  expect(await bytesOf(path, ['format', '-'], encoded(bare))).toEqual(encoded(`## ${bare}`))
  expect(await bytesOf(path, ['format', '-'], encoded(`## ${bare}`))).toEqual(encoded(`## ${bare}`))
})

test('a name says that standard input is meant, and what comes out is whole', async () => {
  const path = dir({ 'other.md': WRONG })
  const named = (command: string, input: string, ...args: string[]) =>
    policydoc(path, [command, '--stdin-filename', 'a.md', ...args], { input })
  expect((await named('fix', RIGHT, '--unsafe')).out).toBe(RIGHT)
  expect((await named('fix', WRONG, '--unsafe')).out).toBe(RIGHT)
  expect((await named('lint', WRONG, '-f', 'compact')).out).toMatch(/^a\.md:1:31: [^\n]*\n$/)
  expect(JSON.parse((await named('parse', WRONG)).out)).toMatchObject({ schemaVersion: 1 })
})

test('what is ignored is not checked, and comes out as it came in', async () => {
  const path = dir({ '.policydocignore': 'old/\n', '.policydocrc': 'ignore: [archive/]' })
  for (const name of ['old/a.md', 'archive/a.md']) {
    const run = (...args: string[]) =>
      policydoc(path, [...args, '-', '--stdin-filename', name], { input: WRONG })
    const linted = await run('lint')
    expect(linted.err).toContain(`“${name}” is excluded`)
    expect(linted).toMatchObject({ code: 0, out: '' })
    expect(await run('fix', '--unsafe')).toMatchObject({ code: 0, out: WRONG })
    const bare = await policydoc(path, ['format', '-', '--stdin-filename', name], { input: '一、背景\n' })
    expect(bare).toMatchObject({ code: 0, out: '一、背景\n' })
  }
})

test('format only says, or shows, what it would change', async () => {
  const path = dir({})
  const run = (input: string, flag: string) => policydoc(path, ['format', '-', flag], { input })
  expect(await run('一、背景\n\n甲。\n', '--check')).toEqual({ code: 1, out: '', err: '- would change.\n' })
  expect(await run('## 一、背景\n\n甲。\n', '--check')).toEqual({ code: 0, out: '', err: '' })
  expect((await run('一、背景\n\n甲。\n', '--dry-run')).out).toContain('-一、背景\n+## 一、背景\n')
})

test.each([
  ['fix', ['-']],
  ['fix', ['-', '--dry-run']],
  ['format', ['-']],
  ['lint', ['-']],
])('%s %j: what is not text is named, and never comes out', async (command, args) => {
  const { code, out, err } = await policydoc(dir({}), [command, ...args], {
    input: Uint8Array.of(0x89, 0, 1),
  })
  expect(out + err).toContain('This file is binary')
  if (command !== 'lint') expect(out).toBe('')
  expect(code).toBe(2)
})

test('a dry run names the files that it cannot read', async () => {
  const { code, err } = await policydoc(dir({ 'a.md': Uint8Array.of(0x89, 0, 1) }), ['fix', '--dry-run'])
  expect(err).toContain('policydoc: a.md: This file is binary')
  expect(code).toBe(2)
})

test.runIf(existsSync('/dev/zero'))('a stream without end is refused', async () => {
  const child = spawn('sh', ['-c', `"${process.execPath}" "${binary}" lint - < /dev/zero`], {
    cwd: dir({}),
    env: environment(),
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  expect(await new Promise((done) => child.on('close', done))).toBe(2)
  expect(out).toContain('(limit 67108864)')
})

test('lines of JSON take each the language and rules of its own folder', async () => {
  const path = dir({ 'zh/.policydocrc': 'locale: zh-Hans\nrules: { list-count: warning }' })
  const input = ['en/a.md', 'zh/a.md'].map((name) => JSON.stringify({ path: name, text: WRONG })).join('\n')
  const run = (...args: string[]) => policydoc(path, ['lint', '--stdin-jsonl', ...args], { input })
  const { out, code } = await run()
  expect(out.match(/"severity":"\w+","message":"[^"]*?listed|列出了/g)?.length).toBe(2)
  expect(out).toContain('列出了 4 项')
  expect(code).toBe(1)
  const quiet = (await run('--quiet', '-f', 'jsonl')).out.trimEnd().split('\n')
  expect(quiet.map((line) => (JSON.parse(line) as { findings: [] }).findings.length)).toEqual([1, 0])
})

test.each([
  [['a.md'], 'a.md'],
  [['--fix'], '--fix'],
  [['--watch'], '--watch'],
  [['-f', 'html'], '--format'],
  [['-o', 'x.jsonl'], '--output'],
  [['--baseline', 'x'], '--baseline'],
  [['--stdin-filename', 'a.md'], '--stdin-filename'],
])('lines of JSON cannot be combined with %j', async (args, name) => {
  const { code, err } = await policydoc(dir({}), ['lint', '--stdin-jsonl', ...args], { input: '' })
  expect(err).toBe(`policydoc: --stdin-jsonl cannot be combined with ${name}.\n`)
  expect(code).toBe(2)
})
