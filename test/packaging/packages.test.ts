import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publint } from 'publint'
import { emptyFolder, folders, pack } from './packed.ts'

const destination = emptyFolder()
const require = createRequire(import.meta.url)
const attw = join(require.resolve('@arethetypeswrong/cli/package.json'), '../dist/index.js')

describe.each(folders)('%s', (folder) => {
  const { files, manifest, tarball } = pack(folder, destination)

  test('publint has nothing to say', async () => {
    const { messages } = await publint({ pkgDir: folder, strict: true, pack: 'npm' })
    expect(messages.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([])
  })

  test('its types resolve wherever it can be imported', () => {
    // ESM only: CommonJS resolution is not offered.
    const args = [
      attw,
      tarball,
      '--profile',
      'esm-only',
      '--no-emoji',
      '--no-color',
      '--exclude-entrypoints',
      './package.json',
    ]
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(status, stdout).toBe(0)
  })

  test('holds what it needs and nothing else', () => {
    const strangers = files.filter(
      (file) =>
        ![
          /^dist\/.+\.(js|d\.ts|cjs)$/,
          /^bin\/[\w-]+\.js$/,
          /^bundle\/([\w-]+\.js|third-party-notices\.txt)$/,
          /^(bin|bundle)\/package\.json$/,
          /^schema\/\w+\.schema\.json$/,
          /^(package\.json|README(\.[\w-]+)?\.md|LICENSE|CHANGELOG\.md)$/,
        ].some((known) => known.test(file)),
    )
    expect(strangers).toEqual([])
    expect(files.filter((file) => file.includes('.test.') || file.endsWith('.tsbuildinfo'))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE']))
  })

  test('every file that its manifest names is in it', () => {
    const named = JSON.stringify([manifest['exports'], manifest['bin'] ?? {}]).match(
      /\.\/(?:dist|bin|schema)\/[^"*]+?\.\w+(?:\.ts)?(?=")/g,
    )
    expect(named?.length).toBeGreaterThan(0)
    expect(named?.map((file) => file.slice(2)).filter((file) => !files.includes(file))).toEqual([])
    expect(existsSync(tarball)).toBe(true)
  })
})
