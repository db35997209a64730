// Builds dist/: the extension for Node and for the browser, and the server for both.
import { build } from 'esbuild'
import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { noticesOf } from '../../build/notices.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const production = process.argv.includes('--production')

const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2023',
  conditions: ['policydoc-source'],
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
}
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  external: ['vscode'],
  mainFields: ['module', 'main'],
}
// A dependency asks where it stands, which CommonJS says in another way.
const place = {
  define: { 'import.meta.url': '__moduleUrl' },
  banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href" },
}
const browser = { ...shared, platform: 'browser', external: ['vscode'] }

const bundles = [
  { ...node, entryPoints: ['src/node.ts'], outfile: 'dist/extension.cjs' },
  { ...browser, format: 'cjs', entryPoints: ['src/browser.ts'], outfile: 'dist/extension.web.js' },
  { ...node, ...place, external: [], entryPoints: ['src/server.ts'], outfile: 'dist/server.cjs' },
  {
    ...browser,
    external: [],
    format: 'iife',
    entryPoints: ['src/server-worker.ts'],
    // Without this a dependency takes the page's `document` for granted.
    conditions: ['worker', ...shared.conditions],
    outfile: 'dist/server.worker.js',
  },
  {
    ...browser,
    external: [],
    format: 'iife',
    entryPoints: ['src/paste/markdown.ts'],
    conditions: ['worker', ...shared.conditions],
    outfile: 'dist/paste.js',
    // A worker of Node and of a browser alike, started when something is pasted.
    globalName: 'paste',
    footer: {
      js:
        "const port = typeof require === 'function' ? require('node:worker_threads').parentPort : globalThis\n" +
        'port.onmessage = ({ data }) => port.postMessage(paste.markdownOf(data))',
    },
  },
]

mkdirSync(new URL('../dist', import.meta.url), { recursive: true })
const inputs = new Set()
for (const options of bundles) {
  rmSync(`${root}${options.outfile}.map`, { force: true })
  const { metafile } = await build(options)
  for (const input of Object.keys(metafile.inputs)) inputs.add(input)
  console.log(
    `${(statSync(`${root}${options.outfile}`).size / 1024).toFixed(0).padStart(6)} kB  ${options.outfile}`,
  )
}
writeFileSync(new URL('../dist/third-party-notices.txt', import.meta.url), noticesOf(inputs, root))
const schema = new URL('../../packages/core/schema/config.schema.json', import.meta.url)
copyFileSync(schema, new URL('../dist/config.schema.json', import.meta.url))
