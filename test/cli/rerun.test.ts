import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { folder, policydoc, reportOf, RIGHT, rulesOf, WRONG } from './command.ts'

let last: ReturnType<typeof folder> | undefined
const dir = (files: Parameters<typeof folder>[0]): string => (last = folder(files)).path
afterEach(() => last?.remove())

test('a baseline hides what was there, wherever its lines moved', async () => {
  const path = dir({ 'a.md': WRONG, 'b.md': RIGHT })
  expect((await policydoc(path, ['lint', '--baseline', 'known.json', '--update-baseline'])).code).toBe(0)
  writeFileSync(join(path, 'a.md'), `# 标题\n\n新的段落。\n\n${WRONG}`)
  const same = await policydoc(path, ['lint', '--baseline', 'known.json'])
  expect(same.code).toBe(0)
  expect(same.err).toContain('1 known finding')
  writeFileSync(join(path, 'b.md'), WRONG)
  const more = await policydoc(path, ['lint', '--baseline', 'known.json', '-f', 'json'])
  expect(rulesOf(more.out)).toEqual(['a.md:', 'b.md: list-count'])
  expect(more.code).toBe(1)
  expect((await policydoc(path, ['lint', '--baseline', 'none.json'])).code).toBe(2)
})

test('only changed files, by git', async () => {
  const path = dir({ 'old.md': WRONG, 'edited.md': RIGHT, 'sub/x.md': RIGHT, 'moved.md': WRONG })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: path,
      stdio: 'pipe',
    })
  const changed = async (...args: string[]) =>
    rulesOf((await policydoc(path, ['lint', '-f', 'json', ...args])).out)
  git('init', '-q', '-b', 'main')
  // Before the first commit everything is new.
  expect((await changed('--changed')).length).toBe(4)
  git('add', '.')
  git('commit', '-qm', 'first')
  expect(await changed('--changed')).toEqual([])
  const idle = await policydoc(path, ['lint', '--changed'])
  expect(idle).toMatchObject({ code: 0, err: 'No documents have changed since HEAD; nothing was checked.\n' })
  const blank = await policydoc(path, ['lint', '--changed', 'main'])
  expect(blank.err).toBe(
    'policydoc: No such file or folder: “main”. To check what changed since a commit, use --changed=main.\n',
  )
  git('checkout', '-qb', 'branch')
  writeFileSync(join(path, 'edited.md'), WRONG)
  git('commit', '-qam', 'on the branch')
  git('checkout', '-q', 'main')
  writeFileSync(join(path, 'old.md'), `${WRONG}\n`)
  git('commit', '-qam', 'by others, meanwhile')
  git('checkout', '-q', 'branch')
  git('mv', 'moved.md', 'sub/moved.md')
  writeFileSync(join(path, 'sub/新 文件.md'), WRONG)
  const here = ['sub/moved.md: list-count', 'sub/新 文件.md: list-count']
  expect(await changed('--changed')).toEqual(here)
  expect(await changed('--changed', 'sub')).toEqual(here)
  expect(await changed('--changed=main')).toEqual(['edited.md: list-count', ...here])
  expect(await changed('--changed=main', 'edited.md')).toEqual(['edited.md: list-count'])
  for (const ref of ['--output=x', 'none']) {
    const wrong = await policydoc(path, ['lint', `--changed=${ref}`])
    expect(wrong.code).toBe(2)
    expect(wrong.err).toBe(`policydoc: Unknown commit “${ref}”.\n`)
  }
  last?.remove()
  const outside = await policydoc(dir({ 'a.md': WRONG }), ['lint', '--changed'])
  expect(outside.code).toBe(2)
  expect(outside.err).toMatch(/^policydoc: git could not list changed files: .*repository.*\n$/)
})

test('a cache gives what a run without it gives, and forgets when text or configuration change', async () => {
  const path = dir({ 'a.md': WRONG, 'b.md': RIGHT })
  const run = async () =>
    (await policydoc(path, ['lint', '--cache', '--cache-location', '.cache/x', '-f', 'json'])).out
  const plain = (await policydoc(path, ['lint', '-f', 'json'])).out
  expect(await run()).toBe(plain)
  // Proof that the second run reads the cache: a word changed in it comes out.
  const cache = join(path, '.cache/x')
  writeFileSync(cache, readFileSync(cache, 'utf8').replace('4 are listed', 'CACHED'))
  expect(await run()).toContain('CACHED')
  writeFileSync(join(path, '.policydocrc'), 'rules: { list-count: warning }')
  expect(reportOf(await run()).summary).toMatchObject({ errors: 0, warnings: 1 })
  writeFileSync(join(path, 'b.md'), WRONG)
  expect(reportOf(await run()).summary).toMatchObject({ warnings: 2 })
  writeFileSync(cache, 'nonsense\n["a.md","x",{]\n')
  expect(reportOf(await run()).summary).toMatchObject({ warnings: 2 })
})

test('a cache keeps what a run of a part does not look at, and forgets files that are gone', async () => {
  const path = dir({ 'a.md': WRONG, 'b.md': WRONG, 'c "d",".md': WRONG })
  const run = (...args: string[]) =>
    policydoc(path, ['lint', '--cache', '--cache-location', 'cache', '-f', 'compact', ...args])
  const lines = () => readFileSync(join(path, 'cache'), 'utf8').trimEnd().split('\n').length
  const { out } = await run()
  await run('a.md')
  expect(lines()).toBe(3)
  expect((await run()).out).toBe(out)
  rmSync(join(path, 'b.md'))
  await run('a.md')
  expect(lines()).toBe(2)
})

test('a cache takes the place of no other file; one that cannot be kept costs nothing but a word', async () => {
  const path = dir({ 'a.md': WRONG, 'folder/b.md': RIGHT })
  const foreign = await policydoc(path, ['lint', '--cache-location', 'a.md'])
  expect(foreign.err).toContain('a.md is not a policydoc cache file')
  expect(foreign.code).toBe(2)
  expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(WRONG)
  const kept = await policydoc(path, ['lint', '--cache-location', 'folder'])
  expect(kept.err).toMatch(/^policydoc: Cannot write output .*folder: this is a directory\n$/)
  expect(kept.out).toContain('1 error, 0 warnings in 2 files')
  expect(kept.code).toBe(1)
})
