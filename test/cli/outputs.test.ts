import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { folder, policydoc, RIGHT, WRONG } from './command.ts'

let last: ReturnType<typeof folder> | undefined
const dir = (files: Parameters<typeof folder>[0]): string => (last = folder(files)).path
afterEach(() => last?.remove())

test('a pipe is written to, never replaced', async () => {
  const path = dir({ 'a.md': WRONG })
  execFileSync('mkfifo', [join(path, 'pipe')])
  const reader = spawn('cat', ['pipe'], { cwd: path })
  let read = ''
  reader.stdout.on('data', (chunk: Buffer) => (read += chunk.toString()))
  const ended = new Promise((done) => reader.on('close', done))
  expect((await policydoc(path, ['lint', '-f', 'jsonl', '-o', 'pipe'])).code).toBe(1)
  await ended
  expect(JSON.parse(read)).toMatchObject({ path: 'a.md' })
  expect(statSync(join(path, 'pipe')).isFIFO()).toBe(true)
})

test.each([
  ['lint', ['-f', 'json', '-o', 'link.json']],
  ['tasks', ['-f', 'json', '-o', 'link.json']],
  ['lint', ['--update-baseline', '--baseline', 'link.json']],
])('%s %j: a link stays, its file keeps its mode', async (command, args) => {
  const path = dir({ 'a.md': RIGHT, 'real.json': '{"schemaVersion":1,"files":{"old.md":["0"]}}' })
  chmodSync(join(path, 'real.json'), 0o600)
  symlinkSync('real.json', join(path, 'link.json'))
  expect((await policydoc(path, [command, ...args])).code).toBe(0)
  expect(lstatSync(join(path, 'link.json')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(path, 'real.json'), 'utf8')).not.toContain('old.md')
  expect(statSync(join(path, 'real.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(path)).toEqual(['a.md', 'link.json', 'real.json'])
})

test('one file cannot take two reports', async () => {
  const path = dir({ 'a.md': WRONG })
  const { code, err } = await policydoc(path, ['lint', '-f', 'json', '-o', 'x', '-f', 'sarif', '-o', './x'])
  expect(err).toContain('given as an output twice')
  expect(code).toBe(2)
  expect(readdirSync(path)).toEqual(['a.md'])
})

test('an output needs a format, by its ending or before it', async () => {
  const { code, err } = await policydoc(dir({ 'a.md': WRONG }), ['lint', '-o', 'report.bin'])
  expect(err).toContain('Each --output needs its --format before it')
  expect(code).toBe(2)
})

test.each([
  [['tasks', '-f', 'csv', '-o', 'new/folder/a.csv']],
  [['new', 'case-report', '-o', 'new/folder/a.md']],
  [['lint', '--update-baseline', '--baseline', 'new/folder/known.json']],
])('%j makes the folder that lacks', async (args) => {
  const path = dir({ 'a.md': RIGHT })
  expect((await policydoc(path, args)).code).toBe(0)
  expect(readdirSync(join(path, 'new/folder')).length).toBe(1)
})

test.each(['lint', 'tasks'])(
  '%s: an output that is a folder, or below a file, is a message',
  async (command) => {
    const path = dir({ 'a.md': RIGHT, 'folder/b.md': RIGHT })
    const run = (output: string) =>
      policydoc(path, [command, '-f', 'json', '-o', output, '--locale', 'zh-Hans'])
    expect((await run('folder')).err).toMatch(/无法写入输出 .*folder：这是文件夹\n$/)
    expect((await run('a.md/x.json')).err).toMatch(/路径中有一部分不是文件夹\n$/)
    expect(readdirSync(path)).toEqual(['a.md', 'folder'])
  },
)

test('a baseline takes the place of nothing but a baseline', async () => {
  const manifest = '{ "name": "ours" }'
  const path = dir({ 'a.md': WRONG, 'package.json': manifest })
  const { code, err } = await policydoc(path, ['lint', '--update-baseline', '--baseline', 'package.json'])
  expect(err).toContain('Not a baseline file (create one with --update-baseline)')
  expect(code).toBe(2)
  expect(readFileSync(join(path, 'package.json'), 'utf8')).toBe(manifest)
})

test('a baseline forgets files that are gone, and keeps those that were not checked', async () => {
  const path = dir({ 'a.md': WRONG, 'b.md': WRONG, 'gone.md': WRONG })
  const known = () =>
    Object.keys((JSON.parse(readFileSync(join(path, 'k.json'), 'utf8')) as { files: object }).files)
  await policydoc(path, ['lint', '--update-baseline', '--baseline', 'k.json'])
  expect(known()).toEqual(['a.md', 'b.md', 'gone.md'])
  execFileSync('rm', [join(path, 'gone.md')])
  const { err } = await policydoc(path, ['lint', 'a.md', '--update-baseline', '--baseline', 'k.json'])
  expect(known()).toEqual(['a.md', 'b.md'])
  expect(err).toBe('Wrote 1 finding to the baseline k.json.\n')
})

test('init leaves a folder alone that is configured already', async () => {
  const path = dir({ 'policydoc.config.yaml': 'locale: en\n' })
  const { code, err } = await policydoc(path, ['init'])
  expect(err).toContain('This folder already has a configuration, policydoc.config.yaml')
  expect(code).toBe(2)
  expect(existsSync(join(path, '.policydocrc.jsonc'))).toBe(false)
})

/** True when this user can mount a file system that is soon full. */
const mounts = ((): boolean => {
  const { path, remove } = folder({})
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'none', path], { stdio: 'ignore' })
    execFileSync('umount', [path])
    return true
  } catch {
    return false
  } finally {
    remove()
  }
})()

test.runIf(mounts)('on a full disk nothing is half written, and every command says so', async () => {
  const { path, remove } = folder({})
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'none', path])
  try {
    const text = `一、背景\n\n${WRONG}`
    execFileSync('sh', ['-c', 'printf %s "$1" > a.md; cat /dev/zero > fill || true', 'sh', text], {
      cwd: path,
      stdio: 'ignore',
    })
    for (const args of [
      ['lint', '-f', 'html', '-o', 'r.html'],
      ['lint', '--update-baseline'],
      ['tasks', '-o', 't.csv', '-f', 'csv'],
      ['new', 'case-report', '-o', 'n.md'],
      ['init'],
      ['fix', '--unsafe', '--no-config'],
      ['format'],
    ]) {
      const { code, out, err } = await policydoc(path, args)
      expect(out + err, args.join(' ')).toMatch(/disk is full/)
      expect(code, args.join(' ')).toBe(2)
      expect(readdirSync(path).sort(), args.join(' ')).toEqual(['a.md', 'fill'])
    }
    expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(text)
  } finally {
    execFileSync('umount', [path])
    remove()
  }
})
