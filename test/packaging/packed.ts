import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The packages that are published, by folder. */
export const folders = [
  'packages/core',
  'packages/project',
  'packages/cli',
  'packages/language-server',
  'packages/remark-lint-policydoc',
] as const

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Runs npm quietly in a folder and gives what it printed; throws with its errors when it fails. */
export function runNpm(args: readonly string[], cwd: string): string {
  // Variables of the `npm run` that started the tests must not reach the npm under test.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)/i.test(name)),
  )
  return execFileSync(npm, [...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** A new folder outside the workspace. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'policydoc-packaging-'))

/** A package as `npm pack` makes it. */
export interface Packed {
  readonly tarball: string
  readonly files: readonly string[]
  readonly manifest: Readonly<Record<string, unknown>>
}

/** Packs the package of a folder into another folder. */
export function pack(folder: string, destination: string): Packed {
  const [packed] = JSON.parse(
    runNpm(['pack', '--json', '--ignore-scripts', '--pack-destination', destination], folder),
  ) as [{ filename: string; files: { path: string }[] }]
  return {
    tarball: join(destination, packed.filename.replace('@', '').replace('/', '-')),
    files: packed.files.map(({ path }) => path),
    manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Packed['manifest'],
  }
}
