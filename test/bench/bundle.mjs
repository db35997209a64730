// What a program pays that checks texts in a browser: the bundle of `parse` and `lint`, by part. node test/bench/bundle.mjs [parts]
import { build, transform } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '../..')
const most = Number(process.argv[2] ?? 25)
const options = { minify: true, format: 'esm', charset: 'utf8', legalComments: 'none' }
const { outputFiles, metafile } = await build({
  ...options,
  absWorkingDir: root,
  stdin: { contents: "export { lint, parse } from '@policydoc/core'", resolveDir: root },
  bundle: true,
  platform: 'browser',
  conditions: ['policydoc-source'],
  write: false,
  outdir: join(root, 'test/out'),
  metafile: true,
})

/** A package, or a folder of core. */
const partOf = (path) =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ??
  path.replace('packages/core/src/', 'core/').split('/').slice(0, -1).join('/')

const parts = new Map()
for (const [path, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0].inputs)) {
  if (bytesInOutput === 0 || !path.includes('/')) continue
  const loader = path.endsWith('.ts') ? 'ts' : 'js'
  const { code } = await transform(readFileSync(join(root, path), 'utf8'), { ...options, loader })
  const part = parts.get(partOf(path)) ?? { bytes: 0, code: '' }
  // What is left out of a file costs nothing.
  parts.set(partOf(path), {
    bytes: part.bytes + bytesInOutput,
    code: part.code + code.slice(0, bytesInOutput),
  })
}
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7)
const line = (name, bytes, packed) => console.log(`${kilobytes(bytes)} ${kilobytes(packed)}  ${name}`)
console.log('     kB   gzip  part (each packed alone, so that parts add up to more than the whole)')
const rows = [...parts].map(([name, { bytes, code }]) => [name, bytes, gzipSync(code).length])
rows.sort((one, other) => other[2] - one[2])
for (const row of rows.slice(0, most)) line(...row)
const [{ contents }] = outputFiles
line('the whole', contents.length, gzipSync(contents, { level: 9 }).length)
