#!/usr/bin/env node
import { version } from './version.ts'

// Asking for the version must not wait for anything else to load.
const [first, second] = process.argv.slice(2)
if (second === undefined && (first === '--version' || first === '-V')) process.stdout.write(`${version()}\n`)
else await (await import('./main.ts')).main(process.argv)
