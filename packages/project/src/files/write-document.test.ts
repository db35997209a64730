import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDocument, type DocumentFile } from './read-document.ts'
import { writeDocument } from './write-document.ts'

let root: string
let tree: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'policydoc-'))
  tree = join(root, 'tree')
  await mkdir(tree)
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function opened(path: string, bytes: Uint8Array | string): Promise<DocumentFile> {
  await writeFile(path, bytes)
  const file = await readDocument(path)
  if ('code' in file) throw new Error(file.code)
  return file
}

test('mode, encoding and mark stay; nothing is left beside', async () => {
  const path = join(tree, 'a.md')
  const file = await opened(path, iconv.encode('三项：甲、乙。\r\n', 'utf-16le', { addBOM: true }))
  await chmod(path, 0o640)
  expect(await writeDocument(path, '两项：甲、乙。\r\n', file, tree)).toBeUndefined()
  expect(await readFile(path)).toEqual(iconv.encode('两项：甲、乙。\r\n', 'utf-16le', { addBOM: true }))
  expect((await stat(path)).mode & 0o777).toBe(0o640)
  expect(await readdir(tree)).toEqual(['a.md'])
})

test('a file that changed meanwhile is left alone', async () => {
  const path = join(tree, 'a.md')
  const file = await opened(path, 'old')
  await writeFile(path, 'theirs')
  expect(await writeDocument(path, 'ours', file, tree)).toBe('changed')
  expect(await readFile(path, 'utf8')).toBe('theirs')
  expect(await readdir(tree)).toEqual(['a.md'])
})

test('what the encoding cannot hold is not written', async () => {
  const path = join(tree, 'a.md')
  const file = await opened(path, iconv.encode('近年來，各地推進治理。', 'big5'))
  expect(await writeDocument(path, '近年来，各地推进治理😀。', file, tree)).toBe('unencodable')
  expect(await readFile(path)).toEqual(iconv.encode('近年來，各地推進治理。', 'big5'))
})

test('a link may lead within the tree, not out of it, by itself or by a folder', async () => {
  await mkdir(join(root, 'outside'))
  const outside = join(root, 'outside/o.md')
  await writeFile(outside, 'theirs')
  await symlink(outside, join(tree, 'out.md'))
  await symlink(join(root, 'outside'), join(tree, 'folder'))
  const inside = await opened(join(tree, 'in.md'), 'old')
  await symlink(join(tree, 'in.md'), join(tree, 'link.md'))
  for (const path of ['out.md', 'folder/o.md']) {
    const file = await readDocument(join(tree, path))
    if ('code' in file) throw new Error(file.code)
    expect(await writeDocument(join(tree, path), 'ours', file, tree)).toBe('outside')
  }
  expect(await readFile(outside, 'utf8')).toBe('theirs')
  expect(await writeDocument(join(tree, 'link.md'), 'new', inside, tree)).toBeUndefined()
  expect(await readFile(join(tree, 'in.md'), 'utf8')).toBe('new')
  // A file outside that is named as such is meant.
  const plain = await opened(outside, 'x')
  expect(await writeDocument(outside, 'y', plain, tree)).toBeUndefined()
})

test('a folder that cannot be written gives the code of the system', async () => {
  const path = join(tree, 'a.md')
  const file = await opened(path, 'old')
  await rm(path)
  expect(await writeDocument(path, 'new', file, tree)).toBe('ENOENT')
})

test('a read-only file stays as it is, whoever asks', async () => {
  const path = join(tree, 'a.md')
  const file = await opened(path, 'old')
  await chmod(path, 0o444)
  expect(await writeDocument(path, 'new', file, tree)).toBe('EACCES')
  expect(await readFile(path, 'utf8')).toBe('old')
})
