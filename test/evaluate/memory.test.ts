import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openMemory } from './memory.mjs'

const folder = mkdtempSync(join(tmpdir(), 'policydoc-memory-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('documents and judgements are remembered, precision is by rule', () => {
  const file = join(folder, 'state', 'seen.json')
  const findings = [
    { id: 'a1', rule: 'list-count', severity: 'error' },
    { id: 'a2', rule: 'list-count', severity: 'warning' },
    { id: 'b1', rule: 'empty-section', severity: 'warning' },
  ]
  openMemory(file).remember(['laws/one.md'], findings)
  expect([...openMemory(file).seen]).toEqual(['laws/one.md'])
  const judgements = join(folder, 'judgements.txt')
  writeFileSync(judgements, 'a1 real\na2 false the number is a name\nzz real\n')
  const lines = openMemory(file).takeIn(judgements).split('\n')
  expect(lines[0]).toBe('1 documents seen, 3 errors and warnings')
  expect(lines[2]).toMatch(/^ {2}empty-section +– +0 real, 0 false, 0 echo, 1 not judged$/)
  expect(lines[3]).toMatch(/^ {2}list-count +50 % +1 real, 1 false, 0 echo, 0 not judged$/)
  expect(lines[4]).toBe('not understood: zz real')
})
