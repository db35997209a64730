// Other linters of Markdown. They check other things: beside them one sees what it costs to have each in a build.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const packages = ['rumdl@0.2', 'markdownlint-cli2@0.18', 'remark-cli@12', 'remark-preset-lint-recommended@7']

/** The command as it is published. */
export const cli = resolve(import.meta.dirname, '../../packages/cli/bin/policydoc.js')

/** Installs the peers into a folder, unless they are there. */
export function installPeers(home) {
  mkdirSync(home, { recursive: true })
  if (existsSync(join(home, 'node_modules/.bin/markdownlint-cli2'))) return
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }')
  const args = ['install', '--no-audit', '--no-fund', ...packages]
  execFileSync('npm', args, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Our command and its peers on a folder inside `home`: what is run there, with which arguments. */
export function tools(home, folder) {
  const bin = (name) => join(home, 'node_modules/.bin', name)
  const own = [cli, 'lint', '--no-config', '--fail-on', 'never', '--format', 'compact']
  const cache = ['--cache', '--cache-location', join(home, `${folder}.cache`)]
  return {
    policydoc: [process.execPath, [...own, folder]],
    'policydoc, cached': [process.execPath, [...own, ...cache, folder]],
    rumdl: [bin('rumdl'), ['check', '--no-cache', folder]],
    'rumdl, cached': [bin('rumdl'), ['check', '--cache-dir', join(home, `${folder}.rumdl`), folder]],
    'markdownlint-cli2': [bin('markdownlint-cli2'), [`${folder}/**/*.md`]],
    'remark-cli': [
      bin('remark'),
      ['--no-config', '--no-stdout', '--quiet', '--use', 'remark-preset-lint-recommended', folder],
    ],
  }
}
