// Figures of the language server, measured from outside over stdio: `node test/bench/server.mjs [--json]` after `npm run build`.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import rpc from 'vscode-jsonrpc/node'
import { documentOf } from './documents.mjs'

const bin = fileURLToPath(
  new URL('../../packages/language-server/bin/policydoc-language-server.js', import.meta.url),
)
const probe = fileURLToPath(new URL('heap-probe.cjs', import.meta.url))
const goals = { 5_000: 5, 100_000: 16, 1_000_000: 100 }
const scratch = mkdtempSync(join(tmpdir(), 'policydoc-bench-'))
const heapFile = join(scratch, 'heap')

async function server(nodeOptions = []) {
  const child = spawn(process.execPath, [...nodeOptions, bin, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, POLICYDOC_HEAP_FILE: heapFile },
  })
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  )
  connection.onRequest(() => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: { dataSupport: true, relatedInformation: true } } },
  })
  await connection.sendNotification('initialized', {})
  const uri = 'untitled:bench.md'
  return {
    child,
    open: (text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 0, text },
      }),
    close: () => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    type: (version, range, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      }),
    diagnose: () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }),
    async stop() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
    },
  }
}

/** Types and deletes characters all over a text: the position of keystroke `n` in line and column. */
function placesIn(text) {
  const lines = text
    .split('\n')
    .flatMap((line, number) => (line.length > 20 ? [{ number, length: line.length }] : []))
  let seed = 7
  const random = (limit) => (seed = (seed * 1103515245 + 12345) % 2147483648) % limit
  return () => {
    const { number, length } = lines[random(lines.length)]
    return { line: number, character: random(length) }
  }
}

const quantile = (times, q) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]

const FIRST = 100

async function keystrokes(size, count) {
  const text = documentOf(size)
  const { open, type, diagnose, stop } = await server()
  await open(text)
  await diagnose()
  // Nobody types before the document is on the screen.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const place = placesIn(text)
  const times = []
  for (let n = 0; n < count; n += 2) {
    const start = place()
    const end = { line: start.line, character: start.character + 1 }
    for (const [range, inserted] of [
      [{ start, end: start }, '、'],
      [{ start, end }, ''],
    ]) {
      const before = performance.now()
      await type(n + times.length + 1, range, inserted)
      await diagnose()
      times.push(performance.now() - before)
    }
  }
  await stop()
  // While the engine compiles what it meets, keys are slower: told by themselves.
  const [first, typing] = [times.slice(0, FIRST), times.slice(FIRST)]
  return {
    size: text.length,
    median: quantile(typing, 0.5),
    p95: quantile(typing, 0.95),
    firstMedian: quantile(first, 0.5),
    firstP95: quantile(first, 0.95),
    allMedian: quantile(times, 0.5),
    allP95: quantile(times, 0.95),
    goal: goals[size],
  }
}

async function startup() {
  const times = []
  for (let n = 0; n < 5; n++) {
    const before = performance.now()
    const { open, diagnose, stop } = await server()
    await open(documentOf(5_000))
    await diagnose()
    times.push(performance.now() - before)
    await stop()
  }
  return quantile(times, 0.5)
}

async function memory() {
  const text = documentOf(100_000)
  const { child, open, type, diagnose, stop } = await server(['--expose-gc', '--require', probe])
  await open(text)
  const place = placesIn(text)
  const measured = {}
  for (let n = 1; n <= 10_000; n++) {
    const start = place()
    const end = { line: start.line, character: start.character + 1 }
    await type(n, n % 2 ? { start, end: start } : { start, end }, n % 2 ? `字` : '')
    if (n % 20 === 0) await diagnose()
    if (n === 1_000 || n === 5_000 || n === 10_000) measured[n] = await heapOf(child)
  }
  await stop()
  return measured
}

async function heapOf(child) {
  rmSync(heapFile, { force: true })
  child.kill('SIGUSR2')
  while (!existsSync(heapFile)) await new Promise((resolve) => setTimeout(resolve, 20))
  await new Promise((resolve) => setTimeout(resolve, 20))
  return Number(readFileSync(heapFile, 'utf8')) / 2 ** 20
}

const asked = process.argv.indexOf('--keys')
const keys = asked > 0 ? Number(process.argv[asked + 1]) : undefined
const result = {
  startToFirstDiagnostics: await startup(),
  keystrokes: process.argv.includes('--no-keystrokes')
    ? []
    : [
        await keystrokes(5_000, keys ?? 2_000),
        await keystrokes(100_000, keys ?? 1_000),
        await keystrokes(1_000_000, keys ?? 400),
      ],
  heapAfterEdits: process.argv.includes('--no-memory') ? {} : await memory(),
}
rmSync(scratch, { recursive: true, force: true })

if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2))
else {
  console.log(`start to first diagnostics  ${result.startToFirstDiagnostics.toFixed(0)} ms (median of 5)`)
  for (const { size, median, p95, firstMedian, firstP95, goal } of result.keystrokes) {
    const figures = (middle, high) => `median ${middle.toFixed(1)} ms  p95 ${high.toFixed(1)} ms`
    console.log(
      `keystroke, ${String(size).padStart(8)} chars   ${figures(median, p95)}  (goal ${goal} ms; first ${FIRST}: ${figures(firstMedian, firstP95)})`,
    )
  }
  for (const [edits, heap] of Object.entries(result.heapAfterEdits))
    console.log(`heap after ${edits.padStart(6)} edits   ${heap.toFixed(1)} MB`)
}
if (result.keystrokes.some(({ p95, goal }) => p95 > goal) && process.argv.includes('--check'))
  process.exitCode = 1
