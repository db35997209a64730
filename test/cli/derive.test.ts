import { afterEach, expect, test } from 'vitest'
import { CASE, folder, policydoc } from './command.ts'

let last: ReturnType<typeof folder> | undefined
const dir = (files: Parameters<typeof folder>[0]): string => (last = folder(files)).path
afterEach(() => last?.remove())

test('derive gives a profile that works as configuration', async () => {
  const path = dir({ 'a.md': CASE, 'b.md': CASE.replace('某市', '某县') })
  const { out } = await policydoc(path, ['derive', 'a.md', 'b.md', '--id', 'ours'])
  const learnt = dir({
    '.policydocrc.json': out,
    'c.md': CASE.replace('三、成效\n\n群众满意度提升。\n\n四、', '三、'),
  })
  const report = await policydoc(learnt, ['lint', '--profile', 'ours', '-f', 'compact'])
  expect(report.err).toBe('')
  expect(report.out).toContain('[required-sections]')
})

test('a dash between a label and a name is part of neither', async () => {
  const text = '## Part 1 – Scope\n\nShops.\n\n## Part 2 – Powers\n\nFines.\n'
  const { out } = await policydoc(dir({ 'a.md': text }), ['derive', 'a.md'])
  expect(JSON.parse(out)).toMatchObject({
    profiles: {
      own: {
        sections: [
          { role: 'scope', names: ['Scope'] },
          { role: 'powers', names: ['Powers'] },
        ],
      },
    },
  })
})

test('help of new lists every kind by the languages that it is written in', async () => {
  const { out } = await policydoc(dir({}), ['help', 'new', '--locale', 'en'])
  expect(out).toMatch(/^In English or Chinese: case-report, /m)
  expect(out).toMatch(/^In English: policy-paper, /m)
  expect(out).toMatch(/^In Chinese: .*work-report/m)
  expect(out).toMatch(/^Official documents, in Chinese: notice, /m)
})
