import { execFileSync, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { binary, environment, folder, policydoc, RIGHT, WRONG } from './command.ts'

// A command that watches is waited for many times in one test.
vi.setConfig({ testTimeout: 180_000 })

/** `policydoc lint --watch`, which goes on until it is interrupted. */
function watching(cwd: string, args: readonly string[] = []) {
  const child = spawn(process.execPath, [binary, 'lint', '--watch', ...args], { cwd, env: environment() })
  const said = { out: '', errors: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()))
  const ended = new Promise((done) => child.on('close', done))
  return {
    said,
    // A watcher may miss what happens while it starts: the change is made until it is seen. Looking again is all that
    // takes time, so a slow machine only looks more often.
    async until(text: string, change: () => void = () => undefined, stream: keyof typeof said = 'out') {
      if (stream === 'out') said.out = ''
      for (let tries = 0; !said[stream].includes(text); tries++) {
        if (tries > 350) throw new Error(`no “${text}” in:\n${said.out}\n${said.errors}`)
        if (said.errors.includes('Watching') && tries % 10 === 0) change()
        await new Promise((done) => setTimeout(done, 400))
      }
    },
    async interrupt() {
      child.kill('SIGINT')
      expect(await ended).toBe(130)
    },
  }
}

test('checks again when a document or the configuration changes, until interrupted', async () => {
  const { path, remove } = folder({ 'a.md': RIGHT })
  const { until, interrupt } = watching(path)
  await until('0 errors, 0 warnings in 1 file')
  await until('1 error, 0 warnings', () => writeFileSync(join(path, 'a.md'), WRONG))
  await until('0 errors, 1 warning', () =>
    writeFileSync(join(path, '.policydocrc'), 'rules: { list-count: warning }'),
  )
  await until('in 2 files', () => writeFileSync(join(path, 'b.md'), WRONG))
  await interrupt()
  remove()
})

test('what a run writes starts no other; a configuration above, and one that it extends, does', async () => {
  const { path, remove } = folder({
    'drafts/a.md': WRONG,
    '.policydocrc': 'extends: ./house.yaml',
    'house.yaml': 'rules: {}',
  })
  const written = ['-f', 'json', '-o', 'policydoc.json', '-f', 'compact']
  const { until, said, interrupt } = watching(join(path, 'drafts'), written)
  await until('error')
  await until('warning', () => writeFileSync(join(path, 'house.yaml'), 'rules: { list-count: warning }'))
  await until('info', () => writeFileSync(join(path, '.policydocrc'), 'rules: { list-count: info }'))
  // Changes are told in their order: what was written before this one would have been told by now.
  await until(
    'last.md',
    () => {
      // What is printed may go into a file beside the documents.
      writeFileSync(join(path, 'drafts/printed.txt'), RIGHT)
      writeFileSync(join(path, 'drafts/last.md'), RIGHT)
    },
    'errors',
  )
  expect(said.errors).not.toContain('printed.txt')
  expect(said.errors).toContain('Changed: ')
  expect(said.errors).not.toContain('policydoc.json')
  await interrupt()
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
