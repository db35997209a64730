import { execFileSync, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { binary, environment, folder, policydoc, RIGHT, WRONG } from './command.ts'

test('checks again when a document or the configuration changes, until interrupted', async () => {
  const { path, remove } = folder({ 'a.md': RIGHT })
  const child = spawn(process.execPath, [binary, 'lint', '--watch'], { cwd: path, env: environment() })
  let out = ''
  let rounds = 0
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (rounds += chunk.toString().split('Watching').length - 1))
  const ended = new Promise((done) => child.on('close', done))
  // A watcher may miss what happens while it starts: the change is made until it is seen.
  const until = async (text: string, change: () => void): Promise<void> => {
    for (let tries = 0; !out.includes(text); tries++) {
      if (tries > 60) throw new Error(`no “${text}” in ${rounds} rounds:\n${out}`)
      if (rounds && tries % 5 === 0) change()
      await new Promise((done) => setTimeout(done, 400))
    }
    out = ''
  }
  await until('0 errors, 0 warnings in 1 file', () => undefined)
  await until('1 error, 0 warnings', () => writeFileSync(join(path, 'a.md'), WRONG))
  await until('0 errors, 1 warning', () =>
    writeFileSync(join(path, '.policydocrc'), 'rules: { list-count: warning }'),
  )
  await until('in 2 files', () => writeFileSync(join(path, 'b.md'), WRONG))
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  remove()
})

test('what a run writes starts no other; a configuration above, and one that it extends, does', async () => {
  const { path, remove } = folder({
    'drafts/a.md': WRONG,
    '.policydocrc': 'extends: ./house.yaml',
    'house.yaml': 'rules: {}',
  })
  const child = spawn(
    process.execPath,
    [binary, 'lint', '--watch', '-f', 'json', '-o', 'policydoc.json', '-f', 'compact'],
    { cwd: join(path, 'drafts'), env: environment() },
  )
  let out = ''
  let rounds = 0
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (rounds += chunk.toString().split('Watching').length - 1))
  const ended = new Promise((done) => child.on('close', done))
  const until = async (text: string, change: () => void): Promise<void> => {
    out = ''
    for (let tries = 0; !out.includes(text); tries++) {
      if (tries > 60) throw new Error(`no “${text}” in ${rounds} rounds:\n${out}`)
      if (rounds && tries % 10 === 0) change()
      await new Promise((done) => setTimeout(done, 400))
    }
  }
  await until('error', () => undefined)
  await until('warning', () => writeFileSync(join(path, 'house.yaml'), 'rules: { list-count: warning }'))
  await until('info', () => writeFileSync(join(path, '.policydocrc'), 'rules: { list-count: info }'))
  // A loop would go round several times in this.
  await new Promise((done) => setTimeout(done, 1000))
  const before = rounds
  await new Promise((done) => setTimeout(done, 2000))
  expect(rounds).toBe(before)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  remove()
})

test('a pipe is not a document, and nobody waits for it', async () => {
  const { path, remove } = folder({ 'a.md': RIGHT })
  execFileSync('mkfifo', [join(path, 'pipe.md')])
  const { code, out } = await policydoc(path, ['lint', 'pipe.md', 'a.md'])
  expect(out).toContain('Not a regular file.')
  expect(out).toContain('in 1 file ')
  expect(code).toBe(2)
  remove()
})
