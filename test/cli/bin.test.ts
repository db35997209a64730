import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { binary } from './command.ts'

const root = dirname(dirname(dirname(dirname(binary))))
const server = join(root, 'packages/language-server/bin/policydoc-language-server.js')

let home: string
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'policydoc-bin-'))))
afterEach(() => rmSync(home, { recursive: true, force: true }))

const versionFrom = (file: string, ...flags: readonly string[]) =>
  spawnSync(process.execPath, [...flags, file, '--version'], { encoding: 'utf8' })

test
  .skipIf(process.platform === 'win32')
  .each([binary, server].flatMap((file) => ['commonjs', 'module'].map((type) => [file, type] as const)))(
  '%s runs by its link in a project of type %s that keeps links',
  (file, type) => {
    writeFileSync(join(home, 'package.json'), JSON.stringify({ type }))
    mkdirSync(join(home, 'node_modules/.bin'), { recursive: true })
    const link = join(home, 'node_modules/.bin/run')
    symlinkSync(file, link)
    for (const flags of [
      [],
      ['--preserve-symlinks-main'],
      ['--preserve-symlinks', '--preserve-symlinks-main'],
    ])
      expect(versionFrom(link, ...flags)).toMatchObject({
        status: 0,
        stderr: '',
        stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
      })
  },
)

test.each([binary, server])('%s says that it has not been built', (file) => {
  cpSync(dirname(file), join(home, 'bin'), { recursive: true })
  const { status, stdout, stderr } = versionFrom(file.replace(dirname(file), join(home, 'bin')))
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^policydoc[\w-]* has not been built: run “npm run build” in its repository\.\n$/)
})
