#!/usr/bin/env node
const { existsSync, realpathSync } = process.getBuiltinModule('node:fs')
const { join } = process.getBuiltinModule('node:path')

// Node may have been told to take the link in `node_modules/.bin` for the file itself, there perhaps as a module.
const file = typeof __filename === 'string' ? __filename : process.argv[1]
const bundle = join(realpathSync(file), '../../bundle/bin.js')
if (existsSync(bundle)) process.getBuiltinModule('node:module').createRequire(bundle)(bundle)
else {
  process.stderr.write('policydoc has not been built: run “npm run build” in its repository.\n')
  process.exitCode = 2
}
