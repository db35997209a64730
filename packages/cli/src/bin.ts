#!/usr/bin/env node
import { join } from 'node:path'
import { compiled } from './compiled.ts'
import { version } from './version.ts'

const [first = '', second] = process.argv.slice(2)
// Asking for the version must not wait for anything else to load.
if (second === undefined && (first === '--version' || first === '-V')) process.stdout.write(`${version()}\n`)
else {
  // What other commands run is too little to keep for these, and so is what prints their help.
  const keep =
    /^(?:lint|fix)$/.test(first) && !process.argv.some((argument) => /^(?:-h|--help)$/.test(argument))
  const { entries } = compiled<typeof import('./bundled.ts')>(join(import.meta.dirname, 'policydoc.js'), keep)
  void entries.main(process.argv)
}
