import { execFileSync, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeServer } from '../setup.mjs'
import { answers, end, freePort, out, vsix } from './place.mjs'

const quiet = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
  'workbench.layoutControl.enabled': false,
  'markdown.validate.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
  'editor.unicodeHighlight.ambiguousCharacters': false,
}

/** Starts VS Code with a fresh profile; gives its address and how to stop it. With `trust` a new folder is not trusted. */
export async function startCodeServer({ root, name, settings = {}, install = true, trust = false }) {
  const data = join(root, 'data')
  mkdirSync(join(data, 'User'), { recursive: true })
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 1))
  writeFileSync(join(root, 'config.yaml'), 'auth: none\n')
  const entry = join(codeServer, 'out/node/entry.js')
  const where = [
    '--config',
    join(root, 'config.yaml'),
    '--user-data-dir',
    data,
    '--extensions-dir',
    join(root, 'extensions'),
  ]
  const xdg = join(root, 'xdg')
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: xdg,
    XDG_DATA_HOME: xdg,
    XDG_CACHE_HOME: xdg,
    EXTENSIONS_GALLERY: '{}', // no look-ups in a marketplace
  }
  delete env.VSCODE_IPC_HOOK_CLI
  if (install)
    execFileSync(process.execPath, [entry, ...where, '--install-extension', vsix], { env, stdio: 'pipe' })
  const port = await freePort()
  const flags = [
    '--disable-telemetry',
    '--disable-update-check',
    ...(trust ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
    '--ignore-last-opened',
  ]
  const child = spawn(
    process.execPath,
    [entry, ...where, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...flags],
    {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  )
  const log = createWriteStream(join(out, `${name}-server.log`))
  child.stdout.pipe(log)
  child.stderr.pipe(log)
  await answers(`http://127.0.0.1:${port}/healthz`)
  const remote = `vscode-remote://127.0.0.1:${port}`
  const origin = `http://127.0.0.1:${port}`
  return {
    remote,
    origin,
    /** The page of a folder or a `.code-workspace` file, with payload entries such as `['openFile', …]`. */
    page(opened, ...payload) {
      const kind = opened.endsWith('.code-workspace') ? 'workspace' : 'folder'
      const actions = encodeURIComponent(JSON.stringify(payload))
      return `${origin}/?${kind}=${encodeURIComponent(opened)}&payload=${actions}`
    },
    file: (path) => `${remote}${path}`,
    stop: () => end(child),
  }
}
