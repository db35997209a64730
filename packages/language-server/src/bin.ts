import { startServer } from './node.ts'
import { version } from './version.ts'

const usage = `policydoc-language-server ${version}

Usage: policydoc-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME
       policydoc-language-server --version | --help
`

const given = process.argv.slice(2)
if (given.includes('--version') || given.includes('-v')) process.stdout.write(`${version}\n`)
else if (given.includes('--help') || given.includes('-h')) process.stdout.write(usage)
else if (given.some((each) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(each))) startServer()
else {
  process.stderr.write(usage)
  process.exitCode = 2
}
