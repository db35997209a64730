import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

// Every test starts the command at least once, on machines that do other things, too.
vi.setConfig({ testTimeout: 60_000 })

/** The built command. */
export const binary = fileURLToPath(new URL('../../packages/cli/bin/policydoc.js', import.meta.url))

/** How the command ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command in a folder, in English unless `env` says otherwise. */
export function policydoc(
  cwd: string,
  args: readonly string[],
  { input, env = {} }: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [binary, ...args], { cwd, env: environment(env) })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((done) =>
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    ),
  )
}

/** The environment of a test: no language, no colour and no CI of the machine shines through. */
export function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...extra }
}

/** Writes files into a new folder; gives its path and a function that removes it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string
  remove(): void
} {
  const path = mkdtempSync(join(tmpdir(), 'policydoc-cli-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A case as a drafter writes it, without a fault. */
export const CASE = `某市社区治理案例

一、背景

近年来，某市推进社区治理。

二、做法

一是坚持共建，实施连心行动。包括完善值班制度、建强网格队伍、搭建议事平台等3项重点工作。

二是坚持共治，实施同心行动。包括整修道路、清理河道等2项重点工作。

三、成效

群众满意度提升。

四、探讨

治理须久久为功。
`

/** A claim of three with four members: one error, at `1:23`, that only an unsafe fix changes. */
export const WRONG = '包括完善值班制度、建强网格队伍、搭建议事平台、优化代办服务等3项重点工作。\n'
/** The same with the right number. */
export const RIGHT = WRONG.replace('3项', '4项')

/** What `--format json` gives, as far as tests look at it. */
export interface Report {
  readonly files: readonly {
    readonly path: string
    readonly error?: string
    readonly encoding: string
    readonly findings: readonly { readonly rule: string; readonly severity: string }[]
  }[]
  readonly summary: Readonly<Record<string, number>>
}
/** Reads what `--format json` gives. */
export const reportOf = (out: string): Report => JSON.parse(out) as Report
/** `path: rule rule` of each file. */
export const rulesOf = (out: string): string[] =>
  reportOf(out).files.map(({ path, findings }) =>
    `${path}: ${findings.map(({ rule }) => rule).join(' ')}`.trim(),
  )
