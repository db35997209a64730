import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the browser entry needs nothing of Node', async () => {
  const { errors, outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    conditions: ['policydoc-source'],
    logLevel: 'silent',
  })
  expect(errors).toEqual([])
  expect(outputFiles[0]?.text).not.toMatch(/\brequire\("(?:node:)?(?:fs|path|os|child_process)"\)/)
}, 60_000)
