import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { folder, policydoc } from './command.ts'

const { path, remove } = folder({})
const shells = ['bash', 'zsh', 'fish', 'powershell']
beforeAll(async () => {
  for (const shell of shells) {
    const { out, code } = await policydoc(path, ['completion', shell])
    expect(code).toBe(0)
    writeFileSync(join(path, shell), out)
  }
})
afterAll(remove)

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

/** What a line is completed to, `|` being where its last word begins. */
const CASES: readonly (readonly [string, string])[] = [
  ['policydoc |par', 'parse'],
  ['policydoc |hel', 'help'],
  ['policydoc help |outl', 'outline'],
  ['policydoc lint |--max', '--max-warnings'],
  ['policydoc lint --format |sar', 'sarif'],
  ['policydoc lint -f |che', 'checkstyle'],
  ['policydoc outline --format |', 'tree json mermaid'],
  ['policydoc tasks -f |', 'table csv markdown json xlsx'],
  ['policydoc lint --fail-on |h', 'hint'],
  ['policydoc tasks --encoding |gb', 'gb18030'],
  ['policydoc explain |list-', 'list-count'],
  ['policydoc new |case', 'case-report'],
  ['policydoc init --profile |work-r', 'work-report'],
  ['policydoc completion |po', 'powershell'],
]
const sorted = (words: string): string => words.split(/\s+/).filter(Boolean).sort().join(' ')

describe.runIf(has('bash'))('bash', () => {
  const complete = (words: readonly string[]): string => {
    const list = words.map((word) => `'${word}'`).join(' ')
    const script = `source ./bash; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _policydoc; echo "\${COMPREPLY[*]}"`
    return spawnSync('bash', ['-c', script], { cwd: path, encoding: 'utf8' }).stdout.trim()
  }
  test.each(CASES)('%s → %s', (line, expected) => {
    expect(sorted(complete(line.replace('|', '').split(' ')))).toBe(sorted(expected))
  })
  test('--format=js, which bash splits, and a value that only files fit', () => {
    expect(complete(['policydoc', 'lint', '--format', '=', 'jsonl'])).toBe('jsonl')
    expect(complete(['policydoc', 'outline', '--format', '='])).toBe('tree json mermaid')
    expect(complete(['policydoc', 'new', '--output', ''])).toBe('')
  })
})

describe.runIf(has('fish'))('fish', () => {
  test.each(CASES)('%s → %s', (line, expected) => {
    const script = `source ./fish; complete -C '${line.replace('|', '')}'`
    const { stdout } = spawnSync('fish', ['--no-config', '-c', script], { cwd: path, encoding: 'utf8' })
    const words = stdout.split('\n').map((one) => one.split('\t')[0] ?? '')
    expect(sorted(words.join(' '))).toBe(sorted(expected))
  })
})

test.runIf(has('zsh'))('zsh reads its script', () => {
  expect(spawnSync('zsh', ['-n', 'zsh'], { cwd: path, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  })
})

test.each(shells)('%s has a script with every command', async (shell) => {
  const { out } = await policydoc(path, ['completion', shell])
  for (const word of ['lint', 'outline', 'stdin-jsonl', 'case-report', 'mermaid']) expect(out).toContain(word)
})
