import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openProject } from '../project.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'policydoc-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function tree(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

async function found(...inputs: string[]): Promise<string[]> {
  const result: string[] = []
  for await (const one of openProject().documents(root, inputs))
    result.push(
      'unmatched' in one
        ? `${one.ignored ? '-' : '?'} ${one.unmatched}`
        : 'failed' in one
          ? `! ${one.failed}`
          : relative(root, one.path),
    )
  return result
}

test('documents of a folder, sorted; other files only when named', async () => {
  await tree({
    'b.md': '',
    'a/z.markdown': '',
    'a/b.MD': '',
    'c.txt': '',
    'node_modules/p/x.md': '',
    '.hidden/x.md': '',
  })
  expect(await found()).toEqual(['a/b.MD', 'a/z.markdown', 'b.md'])
  expect(await found('c.txt', 'a', 'b.md', 'a/b.MD')).toEqual(['c.txt', 'a/b.MD', 'a/z.markdown', 'b.md'])
  expect(await found('**/*.txt')).toEqual(['c.txt'])
  expect(await found('a/*.markdown')).toEqual(['a/z.markdown'])
  expect(await found('none.md', 'x/*.md')).toEqual(['? none.md', '? x/*.md'])
})

test('hidden files are left out as hidden folders are, unless they are named', async () => {
  await tree({ '.a.md': '', 'b.md': '' })
  expect(await found()).toEqual(['b.md'])
  expect(await found('**/*.md')).toEqual(['b.md'])
  expect(await found('.a.md', '.*.md')).toEqual(['.a.md'])
})

test('a glob without an ending means documents', async () => {
  await tree({ 'd/a.md': '', 'd/b.png': '', 'd/e/c.txt': '', 'd/e/f.md': '' })
  expect(await found('d/**')).toEqual(['d/a.md', 'd/e/f.md'])
  expect(await found('d/*')).toEqual(['d/a.md'])
  expect(await found('d/**/*.txt')).toEqual(['d/e/c.txt'])
  expect(await found('d/**/*.{txt,md}')).toEqual(['d/a.md', 'd/e/c.txt', 'd/e/f.md'])
})

test('what begins with ! is left out; an empty input names nothing', async () => {
  await tree({ 'a.md': '', 'old/b.md': '', 'd/old/c.md': '', 'd/e.md': '', '!f.md': '' })
  expect(await found('!old/')).toEqual(['!f.md', 'a.md', 'd/e.md'])
  expect(await found('**/*.md', '!./old/**', '!\\!f.md')).toEqual(['a.md', 'd/e.md', 'd/old/c.md'])
  expect(await found('d', '!d/e.md')).toEqual(['d/old/c.md'])
  expect(await found('a.md', '!a.md')).toEqual(['- a.md'])
  expect(await found('./!f.md')).toEqual(['!f.md'])
  expect(await found('')).toEqual(['? '])
})

test('ignore files, the nearest first, also from above in a repository', async () => {
  await tree({
    '.git/HEAD': '',
    '.gitignore': 'build/\n*.tmp.md\n',
    'docs/.gitignore': '!keep.tmp.md\n',
    'docs/.policydocignore': '/old.md\n',
    'docs/old.md': '',
    'docs/new.md': '',
    'docs/keep.tmp.md': '',
    'docs/x.tmp.md': '',
    'build/a.md': '',
    'sub/build/a.md': '',
  })
  expect(await found()).toEqual(['docs/keep.tmp.md', 'docs/new.md'])
  expect(await found('docs')).toEqual(['docs/keep.tmp.md', 'docs/new.md'])
  // A file that is named is meant, unless policydoc itself was told to leave it.
  expect(await found('build/a.md')).toEqual(['build/a.md'])
  expect(await found('docs/old.md')).toEqual(['- docs/old.md'])
})

test('`ignore` in the configuration prunes folders', async () => {
  await tree({
    '.policydocrc': 'ignore: [archive/, "*.draft.md"]',
    'archive/a.md': '',
    'b.draft.md': '',
    'c.md': '',
  })
  expect(await found()).toEqual(['c.md'])
})

test('links: files are found, folders are not entered, loops end', async () => {
  await tree({ 'a/x.md': '' })
  await symlink(root, join(root, 'a/loop'))
  await symlink(join(root, 'a/x.md'), join(root, 'link.md'))
  await symlink(join(root, 'self.md'), join(root, 'self.md'))
  expect(await found()).toEqual(['a/x.md', 'link.md'])
  expect(await found('self.md')).toEqual(['! ELOOP'])
})

test('a path through a file fails by itself', async () => {
  await tree({ 'a.md': '', 'b.md': '' })
  expect(await found('a.md/x.md', 'b.md')).toEqual(['! ENOTDIR', 'b.md'])
})

test('names with line ends and brackets', async () => {
  await tree({ 'a\nb.md': '', '[x].md': '' })
  expect(await found('[x].md')).toEqual(['[x].md'])
  expect(await found()).toEqual(['[x].md', 'a\nb.md'])
})
