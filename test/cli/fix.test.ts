import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, expect, test } from 'vitest'
import { binary, environment, folder, policydoc, RIGHT, WRONG } from './command.ts'

let last: ReturnType<typeof folder> | undefined
const dir = (files: Parameters<typeof folder>[0]): string => (last = folder(files)).path
afterEach(() => last?.remove())

test('what is unsafe waits for --unsafe; then the file is right and stays so', async () => {
  const path = dir({ 'a.md': WRONG })
  expect((await policydoc(path, ['fix'])).code).toBe(1)
  expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(WRONG)
  const fixed = await policydoc(path, ['lint', '--fix', '--unsafe'])
  expect(fixed.out).toBe('✔ 0 errors, 0 warnings in 1 file (1 claim checked, 1 holds); 1 fixed\n')
  expect(fixed.code).toBe(0)
  expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(RIGHT)
  expect((await policydoc(path, ['fix', '--unsafe'])).out).not.toContain('fixed')
})

test.each([
  ['utf-8', true, '\r\n'],
  ['utf-16le', true, '\n'],
  ['gb18030', false, '\r\n'],
])('%s (mark: %s) with %j stays what it is', async (encoding, addBOM, eol) => {
  const bytes = (text: string) => iconv.encode(text.replaceAll('\n', eol), encoding, { addBOM })
  const path = dir({ 'a.md': bytes(`标题\n\n${WRONG}\n`) })
  chmodSync(join(path, 'a.md'), 0o640)
  await policydoc(path, ['fix', '--unsafe'])
  expect(readFileSync(join(path, 'a.md'))).toEqual(bytes(`标题\n\n${RIGHT}\n`))
  expect(statSync(join(path, 'a.md')).mode & 0o777).toBe(0o640)
  expect(readdirSync(path)).toEqual(['a.md'])
})

test('a dry run prints a difference that git applies, whatever the name, and writes nothing', async () => {
  const names = ['a.md', '方案 一.md', 'b "c"\n\u001b[31m.md']
  const texts = [`第一段。\n\n${WRONG}`, WRONG.replace('\n', '\r\n'), WRONG.trimEnd()]
  const path = dir(Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ''])))
  const { out, err } = await policydoc(path, ['fix', '--unsafe', '--dry-run'])
  expect(out).toContain('--- a/a.md')
  expect(out).toContain(`-${WRONG}+${RIGHT}`)
  expect(out).toContain('--- a/方案 一.md\t\n')
  expect(out).not.toContain('\u001b')
  expect(err).toContain('3 fixes would be applied in 3 files.')
  const now = () => names.map((name) => readFileSync(join(path, name), 'utf8'))
  expect(now()).toEqual(texts)
  execFileSync('git', ['apply', '-'], { cwd: path, input: out })
  expect(now()).toEqual(texts.map((text) => text.replace('3项', '4项')))
})

test('standard input comes out repaired', async () => {
  const path = dir({})
  expect((await policydoc(path, ['fix', '-', '--unsafe'], { input: WRONG })).out).toBe(RIGHT)
  expect((await policydoc(path, ['fix', '-', '--unsafe'], { input: RIGHT })).out).toBe(RIGHT)
})

test('disabled places, code and front matter are left alone', async () => {
  const text = `---\nnote: ${WRONG.trim()}\n---\n\n<!-- policydoc-disable-next-line list-count -- as agreed -->\n${WRONG}\n\`\`\`\n${WRONG}\`\`\`\n`
  const path = dir({ 'a.md': text })
  await policydoc(path, ['fix', '--unsafe'])
  expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(text)
})

test('a link out of the folder is refused, the others are repaired', async () => {
  const path = dir({ 'tree/a.md': WRONG, 'outside.md': WRONG })
  symlinkSync(join(path, 'outside.md'), join(path, 'tree/link.md'))
  const { code, out } = await policydoc(join(path, 'tree'), ['fix', '--unsafe'])
  expect(out).toContain('This symbolic link points outside the working folder')
  expect(code).toBe(2)
  expect(readFileSync(join(path, 'outside.md'), 'utf8')).toBe(WRONG)
  expect(readFileSync(join(path, 'tree/a.md'), 'utf8')).toBe(RIGHT)
})

test('killed at any moment, every file is whole: as it was or as it should be', async () => {
  const body = '推进基层治理，服务更加便捷。\n\n'.repeat(400)
  const names = Array.from({ length: 60 }, (_, index) => `${index}.md`)
  const path = dir({})
  const states = new Set<string>()
  // And again, should a busy machine have let the command end each time before it was killed.
  for (const delay of [0, 5, 15, 30, 60, 100, ...Array<number>(20).fill(0)]) {
    if (delay === 0 && states.size === 2) break
    for (const name of names) writeFileSync(join(path, name), body + WRONG)
    mkdirSync(join(path, 'done'), { recursive: true })
    const child = spawn(process.execPath, [binary, 'fix', '--unsafe'], { cwd: path, env: environment() })
    // From the first file that is written on: before that there is nothing to interrupt.
    const started = performance.now()
    while (
      child.exitCode === null &&
      performance.now() - started < 20_000 &&
      readFileSync(join(path, '0.md'), 'utf8') === body + WRONG
    )
      await new Promise((done) => setTimeout(done, 2))
    await new Promise((done) => setTimeout(done, delay))
    child.kill('SIGKILL')
    await new Promise((done) =>
      child.exitCode === null && child.signalCode === null ? child.on('close', done) : done(undefined),
    )
    for (const name of names) {
      const text = readFileSync(join(path, name), 'utf8')
      expect([body + WRONG, body + RIGHT].includes(text), `${name} after ${delay} ms`).toBe(true)
      states.add(text)
    }
  }
  // Both states were seen: the command really was interrupted in its work.
  expect(states.size).toBe(2)
}, 120_000)
