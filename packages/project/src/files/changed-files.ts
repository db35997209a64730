import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { slashed } from './discover.ts'

const run = promisify(execFile)

/**
 * Absolute paths of files that differ from a commit (uncommitted and untracked ones included).
 * Throws an error with git's own words when there is no repository or no such commit.
 */
export async function changedFiles(cwd: string, ref = 'HEAD'): Promise<ReadonlySet<string>> {
  const git = async (...args: readonly string[]): Promise<string> => {
    try {
      const { stdout } = await run('git', [...args], { cwd, maxBuffer: 256 * 1024 * 1024 })
      return stdout
    } catch (error) {
      const said = (error as { stderr?: string }).stderr?.trim().split('\n').pop()
      throw new Error(said || (error as Error).message, { cause: error })
    }
  }
  const top = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '')
  const commit = (await git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`)).trim()
  const [changed, untracked] = await Promise.all([
    git('-C', top, 'diff', '--name-only', '-z', '--no-renames', '--diff-filter=ACMT', commit, '--'),
    git('-C', top, 'ls-files', '-z', '--others', '--exclude-standard'),
  ])
  const paths = `${changed}\0${untracked}`.split('\0').filter(Boolean)
  return new Set(paths.map((path) => slashed(resolve(top, path))))
}
