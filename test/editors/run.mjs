// All tests of real editors: node test/editors/run.mjs [name…] [--skip=name,name] [--once]. Installs what they need.
import { execFileSync } from 'node:child_process'
import { extension } from './harness/place.mjs'
import { setup } from './setup.mjs'

const suites = {
  neovim: async () => (await import('./neovim.mjs')).neovim(),
  api: async () => (await import('./api.mjs')).api(),
  folders: async () => (await import('./folders.mjs')).folders(),
  restricted: async () => (await import('./restricted.mjs')).restricted(),
  web: async () => (await import('./web.mjs')).web(),
  paste: async () => (await import('./paste.mjs')).paste(),
  worker: async () => (await import('./worker.mjs')).worker(),
  ui: async () => (await import('./ui.mjs')).ui(),
  speed: async () => (await import('./speed.mjs')).speed(),
}

const given = process.argv.slice(2)
const once = given.includes('--once')
const named = given.filter((each) => !each.startsWith('-'))
const skip = [
  ...given.filter((each) => each.startsWith('--skip=')).map((each) => each.slice(7)),
  process.env.POLICYDOC_SKIP_EDITORS ?? '',
]
  .join(',')
  .split(',')
const unknown = [...named, ...skip].filter((each) => each && !(each in suites))
if (unknown.length > 0) {
  console.error(`No tests named ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`)
  process.exit(2)
}

setup()
execFileSync('npm', ['run', '--silent', 'package'], { cwd: extension, stdio: 'inherit' })

let passed = 0
let failed = 0
for (const [name, run] of Object.entries(suites)) {
  if (skip.includes(name) || (named.length > 0 && !named.includes(name))) continue
  let result = await run()
  if (result.failed > 0 && !once) {
    // A browser on a busy machine may lose a race of its own: one more run decides.
    console.log(`${name}: ${result.failed} failed; once more`)
    result = await run()
  }
  console.log(`== ${name}: ${result.passed} passed, ${result.failed} failed`)
  passed += result.passed
  failed += result.failed
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
