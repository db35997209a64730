import { relative, resolve } from 'node:path'
import { slashed } from '@policydoc/project'

/** The root of the repository, as GitHub Actions or GitLab CI name it; undefined elsewhere. */
export function repositoryRoot(env: NodeJS.ProcessEnv): string | undefined {
  return env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'] || undefined
}

/** A path as it is seen from the root of the repository; unchanged when it lies elsewhere or is standard input. */
export function repositoryPath(path: string, cwd: string, root: string): string {
  if (path === '-') return path
  const seen = slashed(relative(root, resolve(cwd, path)))
  return seen === '' || seen.startsWith('../') || resolve(root, seen) === seen ? path : seen
}
