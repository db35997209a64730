import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TIME = '/usr/bin/time'

/** Runs a command and gives wall and CPU seconds, peak memory in MB (of its largest process) and its exit code. */
export function measure(command, args, options = {}) {
  if (!existsSync(TIME)) throw new Error(`${TIME} is missing: apt-get install time`)
  const folder = mkdtempSync(join(tmpdir(), 'policydoc-time-'))
  const report = join(folder, 'time')
  try {
    const started = process.hrtime.bigint()
    const child = spawnSync(TIME, ['-q', '-f', '%U %S %M', '-o', report, command, ...args], {
      ...options,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    const wall = Number(process.hrtime.bigint() - started) / 1e9
    const [user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number)
    return {
      wall,
      cpu: user + system,
      memory: kilobytes / 1024,
      status: child.status,
      stdout: child.stdout,
      stderr: child.stderr,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The run with the median wall time of several. */
export function median(runs) {
  return runs.toSorted((a, b) => a.wall - b.wall)[Math.floor(runs.length / 2)]
}
