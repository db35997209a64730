#!/usr/bin/env node
import * as nodeModule from 'node:module'
import { version } from './version.ts'

// Node from 22.1 on keeps what it has compiled.
;(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.()
// Asking for the version must not wait for anything else to load.
const [first, second] = process.argv.slice(2)
if (second === undefined && (first === '--version' || first === '-V')) process.stdout.write(`${version()}\n`)
else await (await import('./main.ts')).main(process.argv)
