import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { slashed } from './discover.ts'

/**
 * Absolute paths of files that changed since a commit, or since this branch left it (uncommitted and untracked ones included); of all
 * files while there is no commit at all. Gives undefined when git knows no such commit; throws an error with git's own words when
 * there is no repository.
 */
export async function changedFiles(cwd: string, ref = 'HEAD'): Promise<ReadonlySet<string> | undefined> {
  const run = promisify(execFile)
  const git = async (...args: readonly string[]): Promise<string> => {
    try {
      const { stdout } = await run('git', [...args], { cwd, maxBuffer: 256 * 1024 * 1024 })
      return stdout
    } catch (error) {
      const said = (error as { stderr?: string }).stderr?.trim().split('\n').pop()
      throw new Error(said || (error as Error).message, { cause: error })
    }
  }
  // What others did to the commit's branch meanwhile is not a change of this one. A shallow clone may lack the place where they parted.
  const base = (commit: string): Promise<string> =>
    git('merge-base', commit, 'HEAD').then(
      (found) => found.trim(),
      () => commit,
    )
  const top = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '')
  const commit = await git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).then(
    (found) => found.trim(),
    () => undefined,
  )
  if (commit === undefined && ref !== 'HEAD') return undefined
  const [changed, untracked] = await Promise.all([
    commit === undefined
      ? git('-C', top, 'ls-files', '-z', '--cached')
      : git(
          '-C',
          top,
          'diff',
          '--name-only',
          '-z',
          '--no-renames',
          '--diff-filter=d',
          await base(commit),
          '--',
        ),
    git('-C', top, 'ls-files', '-z', '--others', '--exclude-standard'),
  ])
  const paths = `${changed}\0${untracked}`.split('\0').filter(Boolean)
  return new Set(paths.map((path) => slashed(resolve(top, path))))
}
