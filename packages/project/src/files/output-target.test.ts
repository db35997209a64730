import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outputTarget } from './output-target.ts'

let root: string
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'policydoc-')))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test.each(['/dev/stdout', '/dev/stderr', '/dev/null', '/dev/fd/1', '/proc/self/fd/1'])(
  '%s is written to as it is',
  async (path) => {
    expect(await outputTarget(path)).toMatchObject({ path, replaceable: false })
  },
)

test('files and links to them are replaced where they lie, with their mode; pipes are not', async () => {
  await writeFile(join(root, 'file'), '')
  await chmod(join(root, 'file'), 0o640)
  await symlink('file', join(root, 'link'))
  execFileSync('mkfifo', [join(root, 'pipe')])
  const file = { path: join(root, 'file'), replaceable: true, mode: 0o640 }
  expect(await outputTarget(join(root, 'file'))).toEqual(file)
  expect(await outputTarget(join(root, 'link'))).toEqual(file)
  expect(await outputTarget(join(root, 'new'))).toEqual({
    path: join(root, 'new'),
    replaceable: true,
    mode: 0o666,
  })
  expect(await outputTarget(join(root, 'pipe'))).toMatchObject({ replaceable: false })
})
