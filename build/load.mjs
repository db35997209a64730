import { mkdir, rm } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { at } from './place.mjs'

let loads = 0

/** The core library, bundled from its sources as they are now: no build has to be fresh. */
export async function loadCore() {
  const outfile = at(`packages/core/dist/.generate-${process.pid}-${loads++}.mjs`)
  await mkdir(at('packages/core/dist'), { recursive: true })
  await build({
    entryPoints: [at('packages/core/src/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['policydoc-source'],
    packages: 'external',
    outfile,
    logLevel: 'error',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(outfile, { force: true })
  }
}
