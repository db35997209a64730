import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { displayWidth } from '../../packages/cli/src/formats/display-width.ts'
import { binary, environment, folder, RIGHT, WRONG } from './command.ts'

// A terminal is made by `script`, which Linux and macOS have; only that of Linux takes the command as one text.
const hasTerminal = spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') === true

const widthOf = (line: string): number =>
  [...line].reduce((width, character) => width + displayWidth(character), 0)

/** Starts the command in a terminal of so many columns. */
const inTerminal = (cwd: string, columns: number, args: string) =>
  spawn('script', ['-qfec', `stty cols ${columns} rows 40; exec node ${binary} ${args}`, '/dev/null'], {
    cwd,
    env: { ...environment(), TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })

async function shownIn(cwd: string, columns: number, args: string): Promise<string> {
  const child = inTerminal(cwd, columns, args)
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  await new Promise((done) => child.on('close', done))
  return out.replaceAll('\r', '')
}

const PLAN =
  '# 老年食堂案例\n\n## 一、背景\n\n老人多。\n\n## 二、做法\n\n一是完善制度，实施强基行动。' +
  '包括修订议事规则、编制服务清单、公开办理结果、开展满意度回访等4项重点工作。\n'

test.skipIf(!hasTerminal)('tasks fit the terminal', async () => {
  const { path, remove } = folder({ '方案.md': PLAN })
  for (const columns of [70, 100, 160]) {
    const lines = (await shownIn(path, columns, 'tasks')).trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(columns)
    expect(lines.join('\n')).toContain('方案')
  }
  remove()
})

test.skipIf(!hasTerminal)('--watch clears the screen and names what changed', async () => {
  const { path, remove } = folder({ '方案.md': RIGHT })
  const child = inTerminal(path, 80, 'lint --watch')
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  const until = async (text: string, change: () => void = () => undefined): Promise<void> => {
    for (let tries = 0; !out.includes(text); tries++) {
      if (tries > 100) throw new Error(`no “${text}” in:\n${out}`)
      if (tries % 5 === 0) change()
      await new Promise((done) => setTimeout(done, 200))
    }
  }
  await until('Watching')
  expect(out).not.toContain('\u001b[2J')
  await until('Changed: 方案.md', () => writeFileSync(join(path, '方案.md'), WRONG))
  expect(out.slice(out.lastIndexOf('\u001b[2J'))).toContain('Changed: 方案.md')
  await until('1 error')
  child.stdin.write('\u0003')
  await new Promise((done) => child.on('close', done))
  remove()
})
