// What policydoc costs beside other tools, as ratios of one run: every round runs all of them one after another, and the medians of the
// rounds' ratios are printed. Usage: npm run build && node test/bench/ratios.mjs [FOLDER] [--rounds 5] [--home DIR] [--only folders,text,keys]
// FOLDER holds real documents (.md, .txt); the peers are installed into --home, or into a temporary folder that is removed.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { documentOf as plainDocument, writeCorpus } from './corpus.mjs'
import { kinds } from './kinds.mjs'
import { measure } from './measure.mjs'
import { cli, installPeers, tools } from './peers.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    documents: { type: 'string', default: '1000' },
    home: { type: 'string' },
    only: { type: 'string', default: 'folders,start,text,kinds,keys' },
  },
})
const rounds = Number(values.rounds)
const parts = values.only.split(',')
const home = values.home ?? mkdtempSync(join(tmpdir(), 'policydoc-ratios-'))
const print = (line = '') => process.stdout.write(`${line}\n`)
const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
const figure = (name, value, goal) => print(`| ${name} | ${value} | ${goal} |`)

try {
  print(`Node ${process.versions.node}, medians of ${rounds} rounds`)
  print()
  print('| figure | now | goal |')
  print('| --- | ---: | ---: |')
  if (parts.includes('folders')) folders()
  if (parts.includes('start')) start()
  if (parts.includes('text')) text()
  if (parts.includes('kinds')) slowest()
  if (parts.includes('keys')) keys()
} finally {
  if (values.home === undefined) rmSync(home, { recursive: true, force: true })
}

/** A folder of made documents, and the one that is given. */
function folders() {
  installPeers(home)
  const made = join(home, 'made')
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made)
  writeCorpus(made, Number(values.documents), 14_000)
  beside('made', `${values.documents} made documents`, { wall: '≤ 0.6', cpu: '≤ 0.8', cached: '≤ 1.0' })
  if (!positionals[0]) return
  const real = join(home, 'real')
  rmSync(real, { recursive: true, force: true })
  mkdirSync(real)
  const names = readdirSync(positionals[0], { recursive: true, encoding: 'utf8' })
  const documents = names.filter((name) => /\.(?:md|txt)$/.test(name)).sort()
  documents.forEach((name, n) => cpSync(join(positionals[0], name), join(real, `${n}.md`)))
  beside('real', `${documents.length} real documents`, { wall: '≤ 0.6', cpu: '≤ 0.8', cached: '≤ 1.0' })
}

function beside(folder, name, goals) {
  const all = tools(home, folder)
  const runs = Object.fromEntries(Object.keys(all).map((tool) => [tool, []]))
  // Once before measuring: files in memory, caches filled.
  for (let round = -1; round < rounds; round++)
    for (const [tool, [command, args]] of Object.entries(all)) {
      const run = measure(command, args, { cwd: home })
      if (run.status === null || run.status > 2)
        throw new Error(`${tool} ended with ${run.status}: ${run.stderr.slice(0, 500)}`)
      if (round >= 0) runs[tool].push(run)
    }
  const ratio = (a, b, of) => middle(runs[a].map((run, n) => run[of] / runs[b][n][of])).toFixed(2)
  figure(`${name}: wall of markdownlint-cli2`, ratio('policydoc', 'markdownlint-cli2', 'wall'), goals.wall)
  figure(`${name}: CPU of markdownlint-cli2`, ratio('policydoc', 'markdownlint-cli2', 'cpu'), '')
  figure(`${name}: wall of remark-cli`, ratio('policydoc', 'remark-cli', 'wall'), '')
  figure(`${name}: CPU of remark-cli`, ratio('policydoc', 'remark-cli', 'cpu'), goals.cpu)
  figure(`${name}: wall of rumdl`, ratio('policydoc', 'rumdl', 'wall'), '')
  figure(`${name}: cached, wall of rumdl`, ratio('policydoc, cached', 'rumdl', 'wall'), goals.cached)
  figure(`${name}: cached, wall of rumdl cached`, ratio('policydoc, cached', 'rumdl, cached', 'wall'), '')
  for (const tool of ['policydoc', 'policydoc, cached', 'markdownlint-cli2'])
    figure(
      `${name}: ${tool}, wall s / CPU s / MB`,
      ['wall', 'cpu', 'memory'].map((of) => middle(runs[tool].map((run) => run[of])).toFixed(2)).join(' / '),
      '',
    )
}

/** One document from the command line. */
function start() {
  mkdirSync(join(home, 'one'), { recursive: true })
  const file = join(home, 'one', 'one.md')
  writeFileSync(file, plainDocument(1))
  const lint = [cli, 'lint', '--no-config', '--fail-on', 'never', file]
  const ratios = { version: [], one: [] }
  for (let round = 0; round < 3 * rounds; round++) {
    const node = measure(process.execPath, ['-e', '0']).wall
    ratios.version.push(measure(process.execPath, [cli, '--version']).wall / node)
    ratios.one.push(measure(process.execPath, lint).wall / node)
  }
  figure('policydoc --version: wall of node -e 0', middle(ratios.version).toFixed(2), '')
  figure('one document: wall of node -e 0', middle(ratios.one).toFixed(2), '≤ 2.5')
}

function child(mode, extra = [], flags = []) {
  const args = [...flags, join(import.meta.dirname, 'warm.mjs'), mode, String(rounds), ...extra]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

/** Warm: characters a second beside remark-parse, and what is allocated. */
function text() {
  const { speed, real } = child('speed', positionals)
  for (const [size, ratio] of Object.entries(speed))
    figure(`parse + rules, ${size} characters: speed of remark-parse`, ratio.toFixed(2), '> 1')
  if (real) figure('parse + rules, real documents: speed of remark-parse', real.toFixed(2), '> 1')
  const flags = ['--expose-gc', '--max-semi-space-size=128', '--min-semi-space-size=128']
  const { allocated } = child('allocation', [], flags)
  figure('allocated for 5 thousand characters, MB', allocated.toFixed(2), '≤ 0.4')
}

function slowest() {
  const { costs } = child('kinds')
  const sorted = Object.entries(costs).toSorted((a, b) => b[1] - a[1])
  for (const [kind, cost] of sorted.slice(0, 5)) figure(`${kind}: µs a character`, cost.toFixed(2), '≤ 3')
  figure(`the fastest of ${Object.keys(kinds).length} kinds: µs a character`, sorted.at(-1)[1].toFixed(2), '')
}

function keys() {
  const server = join(import.meta.dirname, 'server.mjs')
  const args = [server, '--json', '--no-memory', '--keys', '300']
  const { keystrokes } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  for (const { size, allP95, allMedian, goal } of keystrokes)
    figure(
      `key in ${size} characters, p95 of all (median), ms`,
      `${allP95.toFixed(1)} (${allMedian.toFixed(1)})`,
      `≤ ${goal}`,
    )
}
