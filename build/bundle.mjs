// Bundles the commands of policydoc and of the language server: one file loads in a fraction of the time of three hundred.
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lateBuiltins } from './late-builtins.mjs'
import { noticesOf } from './notices.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  conditions: ['policydoc-source'],
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
}

/** Bundles into an empty folder and says what is in it. */
async function bundle(folder, ...steps) {
  const outdir = `${root}${folder}/bundle`
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir)
  const inputs = []
  for (const step of steps) {
    const { metafile } = await build({ ...common, outdir, ...step() })
    inputs.push(...Object.keys(metafile.inputs))
  }
  writeFileSync(`${outdir}/third-party-notices.txt`, noticesOf(inputs, root))
}

/** Writes a script in ASCII, which takes half the memory of other text (esbuild leaves regular expressions as they are). Gives its hash. */
function inAscii(file) {
  const written = readFileSync(file, 'utf8')
  const escaped = /(?<!\\)(?:\\\\)*\\[^\0-\x7F]/.exec(written)
  if (escaped) throw new Error(`${escaped[0]} need not be escaped`)
  const code = written.replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  writeFileSync(file, code)
  return createHash('sha256').update(code).digest('hex').slice(0, 16)
}

// CommonJS: V8 keeps what it compiled of a script, not of a module (see `compiled.ts`).
const script = {
  format: 'cjs',
  supported: { 'dynamic-import': false },
  banner: { js: "const fileUrl=require('node:url').pathToFileURL(__filename).href;" },
}
// What few runs need lies in a file of its own: it is a quarter of all.
const apart = 'iconv-lite'
const setApart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^${apart}$`) }, () => ({ path: `./${apart}.js`, external: true }))
  },
}
const here = { 'import.meta.url': 'fileUrl', 'import.meta.dirname': '__dirname' }
const cli = `${root}packages/cli/bundle`
await bundle(
  'packages/cli',
  () => ({
    ...script,
    entryPoints: { policydoc: 'packages/cli/src/bundled.ts' },
    define: here,
    plugins: [lateBuiltins, setApart],
  }),
  () => ({ ...script, entryPoints: [apart] }),
  () => {
    const hash = inAscii(`${cli}/policydoc.js`)
    return {
      ...script,
      entryPoints: ['packages/cli/src/bin.ts', 'packages/cli/src/worker.ts'],
      define: { ...here, BUNDLE: JSON.stringify(hash) },
    }
  },
)
writeFileSync(`${cli}/package.json`, '{ "type": "commonjs" }\n')

await bundle('packages/language-server', () => ({
  entryPoints: ['packages/language-server/src/bin.ts'],
  format: 'esm',
  splitting: true,
  // Dependencies in CommonJS ask for modules of Node.
  banner: {
    js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
  },
}))
