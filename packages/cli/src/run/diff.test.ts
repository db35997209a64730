import { expect, test } from 'vitest'
import { diffOf } from './diff.ts'

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('')

/** What a difference makes of a text. */
function applied(text: string, diff: string): string {
  const old = text.split('\n')
  const result: string[] = []
  let at = 0
  for (const line of diff.split('\n').slice(2, -1)) {
    const start = /^@@ -(\d+)/.exec(line)?.[1]
    if (start !== undefined) while (at < Number(start) - 1) result.push(old[at++] ?? '')
    else if (line.startsWith('+')) result.push(line.slice(1))
    else {
      expect(old[at++]).toBe(line.slice(1))
      if (line.startsWith(' ')) result.push(line.slice(1))
    }
  }
  return [...result, ...old.slice(at)].join('\n')
}

test.each([
  [
    'lines that stand there once',
    lines(3000, (n) => `${n}`),
    lines(3000, (n) => (n % 9 ? `${n}` : `${n}'\nnew`)),
  ],
  ['every other line', lines(4000, (n) => (n % 2 ? '' : `${n}`)), lines(4000, (n) => (n % 2 ? '' : `${n}'`))],
  ['nothing alike', lines(1500, (n) => `${n}`), lines(900, (n) => `${n}'`)],
])('a long difference is cut into parts and still applies: %s', async (_, before, after) => {
  expect(applied(before, await diffOf('a.md', before, after))).toBe(after)
})
