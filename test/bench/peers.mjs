// policydoc beside other linters of Markdown, on the same folder in the same run: `node test/bench/peers.mjs [--runs N] [--many N]`.
// The peers are installed into a temporary folder. They check other things: this compares what it costs to have each in a build.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeCorpus } from './corpus.mjs'
import { measure, median } from './measure.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    documents: { type: 'string', default: '1000' },
    many: { type: 'string', default: '100000' },
  },
})
const runs = Number(values.runs)
const documents = Number(values.documents)
const many = Number(values.many)
const cli = resolve(import.meta.dirname, '../../packages/cli/bin/policydoc.js')
const home = mkdtempSync(join(tmpdir(), 'policydoc-peers-'))
const corpus = join(home, 'corpus')
const print = (line = '') => process.stdout.write(`${line}\n`)

try {
  mkdirSync(corpus)
  writeCorpus(corpus, documents, 14_000)
  install()
  startUp()
  sideBySide()
  if (many) manyFiles()
} finally {
  rmSync(home, { recursive: true, force: true })
}

function install() {
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }')
  const peers = [
    'rumdl@0.2',
    'markdownlint-cli2@0.18',
    'remark-cli@12',
    'remark-preset-lint-recommended@7',
    'zhlint@0.8',
  ]
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...peers], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function sideBySide() {
  const bin = (name) => join(home, 'node_modules/.bin', name)
  const cache = join(home, 'cache')
  const tools = [
    {
      name: 'policydoc',
      command: process.execPath,
      args: [cli, 'lint', '--no-config', '--fail-on', 'never', '--format', 'compact', 'corpus'],
    },
    {
      name: 'policydoc, cached',
      command: process.execPath,
      args: [
        cli,
        'lint',
        '--no-config',
        '--fail-on',
        'never',
        '--format',
        'compact',
        '--cache',
        '--cache-location',
        cache,
        'corpus',
      ],
    },
    { name: 'rumdl --no-cache', command: bin('rumdl'), args: ['check', '--no-cache', 'corpus'] },
    { name: 'markdownlint-cli2', command: bin('markdownlint-cli2'), args: ['corpus/**/*.md'] },
    {
      name: 'remark-cli + lint-recommended',
      command: bin('remark'),
      args: ['--no-config', '--no-stdout', '--use', 'remark-preset-lint-recommended', 'corpus'],
    },
    { name: 'zhlint', command: bin('zhlint'), args: ['corpus/**/*.md'] },
  ]
  // Each tool once before measuring: files in memory, caches filled.
  const results = tools.map(({ name, command, args }) => {
    const warm = measure(command, args, { cwd: home })
    if (warm.status === null || warm.status > 2)
      throw new Error(`${name} ended with ${warm.status}: ${warm.stderr.slice(0, 500)}`)
    return { name, ...median(Array.from({ length: runs }, () => measure(command, args, { cwd: home }))) }
  })
  const [own] = results
  print(`${documents} documents of 14 KB, Node ${process.versions.node}, median of ${runs}`)
  print()
  print('| tool | wall s | CPU s | peak MB | wall ÷ policydoc | CPU ÷ policydoc | exit |')
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const { name, wall, cpu, memory, status } of results) {
    const cells = [
      wall.toFixed(2),
      cpu.toFixed(2),
      memory.toFixed(0),
      (wall / own.wall).toFixed(2),
      (cpu / own.cpu).toFixed(2),
      status,
    ]
    print(`| ${name} | ${cells.join(' | ')} |`)
  }
}

function startUp() {
  const time = (args) => median(Array.from({ length: 9 }, () => measure(process.execPath, args))).wall * 1000
  const node = time(['-e', '0'])
  const own = time([cli, '--version'])
  print(
    `start-up: policydoc --version ${own.toFixed(0)} ms, node -e 0 ${node.toFixed(0)} ms, ratio ${(own / node).toFixed(2)}`,
  )
  print()
}

function manyFiles() {
  const folder = join(home, 'many')
  mkdirSync(folder)
  writeCorpus(folder, many, 2000)
  const args = [
    cli,
    'lint',
    '--no-config',
    '--fail-on',
    'never',
    '--format',
    'jsonl',
    '--output',
    join(home, 'many.jsonl'),
    'many',
  ]
  const { wall, cpu, memory, status } = measure(process.execPath, args, { cwd: home })
  print()
  print(
    `${many} files of 2 KB: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, peak ${memory.toFixed(0)} MB, exit ${status}`,
  )
}
