import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, folders, pack, runNpm } from './packed.ts'

// What someone gets who installs the packages: outside the workspace, from tarballs alone.
const home = emptyFolder()
const document = [
  '# 关于夜间照明的案例',
  '',
  '## 做法',
  '',
  '包括更换灯具、调整时段、公开电话、定期巡查等3项重点工作。',
  '',
].join('\n')

beforeAll(() => {
  const tarballs = folders.map((folder) => pack(folder, home).tarball)
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }')
  runNpm(['install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs], home)
  writeFileSync(join(home, 'draft.md'), document)
})

const npx = (...args: readonly string[]) =>
  spawnSync('npx', ['--no-install', ...args], {
    cwd: home,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })

describe('the packages as installed', () => {
  test('npx policydoc lint finds the planted fault', () => {
    const { status, stdout, stderr } = npx('policydoc', 'lint', '--format', 'json', 'draft.md')
    // npm has opinions of its own on the machine's configuration.
    expect(stderr.split('\n').filter((line) => line && !line.startsWith('npm '))).toEqual([])
    const { files } = JSON.parse(stdout) as {
      files: { path: string; findings: { rule: string; range: { start: object } }[] }[]
    }
    const errors = files[0]!.findings.filter(({ rule }) => rule === 'list-count')
    expect(errors.map(({ range }) => range.start)).toEqual([
      { line: 5, column: 23, offset: document.indexOf('3项') },
    ])
    expect(status).toBe(1)
  })

  test('npx policydoc --version names the version of its manifest', () => {
    const { version } = JSON.parse(readFileSync('packages/cli/package.json', 'utf8')) as { version: string }
    expect(npx('policydoc', '--version').stdout.trim()).toBe(version)
  })

  test('the library works without the workspace', () => {
    const program = `import { lint } from '@policydoc/core'; import { readFileSync } from 'node:fs'
process.stdout.write(lint(readFileSync('draft.md', 'utf8')).map(({ rule }) => rule).join())`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: home,
      encoding: 'utf8',
    })
    expect(output.split(',')).toContain('list-count')
  })

  test('schemas can be resolved by name', () => {
    const program = `process.stdout.write(import.meta.resolve('@policydoc/core/schema/config.schema.json'))`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: home,
      encoding: 'utf8',
    })
    const schema = JSON.parse(readFileSync(new URL(output), 'utf8')) as { title: string }
    expect(schema.title).toBe('policydoc configuration')
  })

  test('one copy of core serves all packages', () => {
    const copies = readdirSync(join(home, 'node_modules'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => /(^|[\\/])@policydoc[\\/]core$/.test(path),
    )
    expect(copies).toHaveLength(1)
  })

  test('the language server starts', async () => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    })
    const bin = join(home, 'node_modules/@policydoc/language-server/bin/policydoc-language-server.js')
    const server = spawn(process.execPath, [bin, '--stdio'], { cwd: home })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    const answer = await new Promise<string>((resolve) => {
      let output = ''
      server.stdout.on('data', (chunk) => {
        output += String(chunk)
        if (output.includes('"serverInfo"') || output.includes('"capabilities"')) resolve(output)
      })
      server.on('exit', () => resolve(output))
    })
    server.kill()
    expect(answer).toContain('"capabilities"')
  })
})
