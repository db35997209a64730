// A corpus over a Dask cluster on loopback: a scheduler and two workers, one of them killed on the way. Counts and
// compares the results with those of one process. Installs Debian's python3-distributed when it is missing (needs root);
// ends with 77 (left out) where it cannot.
//   node test/distributed/run.mjs [documents]
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PYTHON = '/usr/bin/python3'
const binary = fileURLToPath(new URL('../../packages/cli/bin/policydoc.js', import.meta.url))
const program = fileURLToPath(new URL('lint_corpus.py', import.meta.url))
const count = Number(process.argv[2] ?? 400)
const home = mkdtempSync(join(tmpdir(), 'policydoc-dask-'))
const folder = join(home, 'corpus')
const children = []

const say = (text) => process.stdout.write(`${text}\n`)
const fail = (text) => {
  throw new Error(text)
}
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

function ensureDask() {
  const has = () => spawnSync(PYTHON, ['-c', 'import distributed']).status === 0
  if (has()) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'python3-distributed'], {
    env,
    stdio: 'inherit',
  })
  if (has()) return
  say('left out: python3-distributed is not there and could not be installed.')
  rmSync(home, { recursive: true, force: true })
  process.exit(77)
}

/** Every seventh document claims three of four; its body is long enough for a part to take its time. */
function writeCorpus() {
  for (let index = 0; index < count; index++) {
    const number = index % 7 ? 4 : 3
    const body = `第${index}篇记录社区治理的日常，工作人员走访居民、记录诉求、分类办理。\n\n`.repeat(40)
    const text = `# 第${index}号材料\n\n${body}包括完善值班制度、建强网格队伍、搭建议事平台、优化代办服务等${number}项重点工作。\n`
    const part = join(folder, String(index % 10))
    mkdirSync(part, { recursive: true })
    writeFileSync(join(part, `${String(index).padStart(5, '0')}.md`), text)
  }
}

function start(module, ...args) {
  const child = spawn(PYTHON, ['-m', module, ...args], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  child.log = ''
  child.stderr.on('data', (chunk) => (child.log += chunk))
  children.push(child)
  return child
}

/** Kills a worker with the processes that it started. */
function kill(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

async function until(child, text) {
  for (let tries = 0; tries < 600; tries++) {
    if (child.log.includes(text)) return
    if (child.exitCode !== null) break
    await wait(100)
  }
  fail(`No “${text}” from ${child.spawnargs.join(' ')}:\n${child.log}`)
}

/** Waits until a worker has started policydoc. */
async function busy(worker) {
  for (let tries = 0; tries < 3000; tries++) {
    const threads = readdirSync(`/proc/${worker.pid}/task`)
    if (threads.some((id) => readFileSync(`/proc/${worker.pid}/task/${id}/children`, 'utf8').trim())) return
    await wait(10)
  }
  fail('The worker never got a part.')
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })

async function run(address, whenStarted) {
  const output = join(home, 'distributed.jsonl')
  const child = spawn(PYTHON, [program, address, folder, output, '--', process.execPath, binary], {
    cwd: home,
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const ended = new Promise((done) => child.on('close', done))
  await whenStarted()
  if ((await ended) !== 0) fail(`lint_corpus.py failed:\n${err}`)
  return { ...JSON.parse(out), lines: readFileSync(output, 'utf8').trimEnd().split('\n') }
}

try {
  ensureDask()
  writeCorpus()
  const alone = spawnSync(process.execPath, [binary, 'lint', '--format', 'jsonl', '.'], {
    cwd: folder,
    maxBuffer: 1 << 30,
  })
  const expected = alone.stdout.toString().trimEnd().split('\n')

  const address = `tcp://127.0.0.1:${await freePort()}`
  const scheduler = start(
    'distributed.cli.dask_scheduler',
    '--host',
    '127.0.0.1',
    '--port',
    address.split(':').pop(),
    '--no-dashboard',
    '--no-show',
  )
  await until(scheduler, 'Scheduler at')
  const workers = ['first', 'second'].map((name) =>
    start(
      'distributed.cli.dask_worker',
      address,
      '--name',
      name,
      '--nthreads',
      '1',
      '--no-nanny',
      '--no-dashboard',
      '--host',
      '127.0.0.1',
    ),
  )
  for (const worker of workers) await until(worker, 'Registered to')

  let killed = false
  const result = await run(address, async () => {
    // In the middle of a part: policydoc is at work under the worker that goes.
    await busy(workers[0])
    kill(workers[0])
    killed = true
  })
  if (!killed || scheduler.exitCode !== null) fail('The worker was not killed on the way.')
  if (!scheduler.log.includes('Remove worker'))
    fail(`The scheduler did not notice the loss:\n${scheduler.log}`)
  const found = result.lines.map((line) => JSON.parse(line))
  if (result.documents !== count || found.length !== count)
    fail(`${count} documents, ${found.length} results.`)
  const strip = (line) => {
    const { encoding: _, ...rest } = JSON.parse(line)
    return JSON.stringify(rest)
  }
  const differing = expected.filter((line, index) => strip(line) !== strip(result.lines[index] ?? '{}'))
  if (differing.length || expected.length !== count)
    fail(`${differing.length} results differ from one process's.`)
  const wrong = found.filter(({ findings }) => findings.length).length
  if (wrong !== Math.ceil(count / 7))
    fail(`${wrong} documents with findings, ${Math.ceil(count / 7)} were planted.`)
  say(
    `${count} documents in ${result.parts} parts, one of two workers killed on the way: ` +
      `${found.length} results, ${wrong} with findings, all as from one process.`,
  )
  say(`Results by worker: ${JSON.stringify(result.byWorker)}`)
  say('1 passed, 0 failed')
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  say('0 passed, 1 failed')
  process.exitCode = 1
} finally {
  for (const child of children) kill(child)
  rmSync(home, { recursive: true, force: true })
}
