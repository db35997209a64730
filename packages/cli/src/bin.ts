#!/usr/bin/env node
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { compiled } from './compiled.ts'
import { version } from './version.ts'

const [first = '', second] = process.argv.slice(2)
// Asking for the version must not wait for anything else to load.
if (second === undefined && (first === '--version' || first === '-V')) process.stdout.write(`${version()}\n`)
else {
  optimiseLess()
  // What other commands run is too little to keep for these, and so is what prints their help.
  const keep =
    /^(?:lint|fix)$/.test(first) && !process.argv.some((argument) => /^(?:-h|--help)$/.test(argument))
  const { entries } = compiled<typeof import('./bundled.ts')>(join(import.meta.dirname, 'policydoc.js'), keep)
  void entries.main(process.argv)
}

/**
 * V8 takes code for hot after 66 kB of bytecode, and inlines much: over a thousand documents up to 38 % of the time went into that, and what
 * it made was not used for long enough. Patterns, of which there are a thousand, are compiled once instead of twice; `--no-regexp-tier-up`
 * says that too, but ended one process in twenty by a fault where patterns had run before it was set. A text is a string of one of eight
 * kinds (in one or two bytes; whole, cut out, joined …), and where code has met more than four its length is looked up anew each time. All
 * threads share these flags; later versions of V8 (Node 22) count otherwise.
 */
function optimiseLess(): void {
  if (!process.versions.v8.startsWith('11.')) return
  setFlagsFromString('--interrupt-budget=300000')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200')
  setFlagsFromString('--regexp-tier-up-ticks=0')
  setFlagsFromString('--max-valid-polymorphic-map-count=12')
}
