import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folder, policydoc, WRONG, type Ended } from './command.ts'

let home: ReturnType<typeof folder>
beforeEach(() => (home = folder({ 'a.md': WRONG, 'not-a-folder': '' })))
afterEach(() => home.remove())

const lint = (cache = join(home.path, 'cache'), env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  policydoc(home.path, ['lint', '-f', 'compact', 'a.md'], { env: { XDG_CACHE_HOME: cache, ...env } })
const found = { code: 1, err: '', out: expect.stringContaining('list-count') as string }
const kept = (cache = join(home.path, 'cache')): string[] => {
  const folder = join(cache, 'policydoc')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

describe.skipIf(process.platform === 'win32')('what V8 compiled', () => {
  test('is kept by the first run and used by the next', async () => {
    expect(await lint()).toMatchObject(found)
    const [file = ''] = kept()
    expect(statSync(file).mode & 0o077).toBe(0)
    const { ino } = statSync(file)
    expect(await lint()).toMatchObject(found)
    expect(kept()).toEqual([file])
    expect(statSync(file).ino).toBe(ino)
  })

  const strange = new Script('0').createCachedData()
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(crc32(strange))
  test.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['is cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    ['has a wrong byte', (bytes) => Buffer.from(bytes).fill(255, bytes.length >> 1, (bytes.length >> 1) + 1)],
    ['is of another program', () => Buffer.concat([strange, sum])],
  ])('is made anew when it %s', async (_, broken) => {
    await lint()
    const [file = ''] = kept()
    const good = readFileSync(file)
    writeFileSync(file, broken(good))
    expect(await lint()).toMatchObject(found)
    expect(readFileSync(file).length).toBeGreaterThan(good.length / 2)
    const { ino } = statSync(file)
    expect(await lint()).toMatchObject(found)
    expect(statSync(file).ino).toBe(ino)
  })

  test('is not looked for where others may write', async () => {
    const open = join(home.path, 'open')
    mkdirSync(join(open, 'policydoc'), { recursive: true })
    chmodSync(join(open, 'policydoc'), 0o777)
    expect(await lint(open)).toMatchObject(found)
    expect(kept(open)).toEqual([])
  })

  test('is not used when others may have written it', async () => {
    await lint()
    const [file = ''] = kept()
    chmodSync(file, 0o666)
    expect(await lint()).toMatchObject(found)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  test.each(['not-a-folder', 'not-a-folder/below'])(
    'is not missed where nothing can be written: %s',
    async (at) => {
      expect(await lint(join(home.path, at))).toMatchObject(found)
    },
  )

  test('is read from a file alone, and what is old goes though a folder lies beside it', async () => {
    await lint()
    const [file = ''] = kept()
    rmSync(file)
    execFileSync('mkfifo', [file])
    const [below, old] = [join(dirname(file), 'folder'), join(dirname(file), 'old')]
    mkdirSync(below)
    writeFileSync(old, '')
    for (const each of [below, old]) utimesSync(each, 0, 0)
    expect(await lint()).toMatchObject(found)
    expect(statSync(file).isFile()).toBe(true)
    expect(existsSync(below)).toBe(true)
    expect(existsSync(old)).toBe(false)
  })

  test('may be kept by two runs at once', async () => {
    expect(await Promise.all([lint(), lint(), lint()])).toMatchObject([found, found, found])
    expect(kept()).toHaveLength(1)
    expect(await lint()).toMatchObject(found)
  })

  test('is not kept when Node is not to keep it, and not by commands that read little', async () => {
    await lint(undefined, { NODE_DISABLE_COMPILE_CACHE: '1' })
    const env = { XDG_CACHE_HOME: join(home.path, 'cache') }
    await policydoc(home.path, ['rules'], { env })
    await policydoc(home.path, ['lint', '--help'], { env })
    await policydoc(home.path, ['lint', 'missing.md'], { env })
    expect(kept()).toEqual([])
  })
})
