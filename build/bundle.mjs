// Bundles the commands of policydoc and of the language server: one file loads in a fraction of the time of three hundred.
import { build } from 'esbuild'
import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { noticesOf } from './notices.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

const commands = [
  {
    folder: 'packages/cli',
    entryPoints: ['packages/cli/src/bin.ts', 'packages/project/src/files/worker.ts'],
  },
  { folder: 'packages/language-server', entryPoints: ['packages/language-server/src/bin.ts'] },
]

for (const { folder, entryPoints } of commands) {
  const outdir = `${root}${folder}/bundle`
  rmSync(outdir, { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    entryNames: '[name]',
    outdir,
    bundle: true,
    // What one command needs is not loaded for another.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    conditions: ['policydoc-source'],
    minify: true,
    legalComments: 'none',
    // Dependencies in CommonJS ask for modules of Node.
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
    metafile: true,
    logLevel: 'warning',
  })
  writeFileSync(`${outdir}/third-party-notices.txt`, noticesOf(Object.keys(metafile.inputs), root))
}
