import { afterEach, expect, test } from 'vitest'
import { folder, policydoc, WRONG } from './command.ts'

let last: ReturnType<typeof folder> | undefined
const dir = (files: Parameters<typeof folder>[0]): string => (last = folder(files)).path
afterEach(() => last?.remove())

test('an empty configuration says what it is', async () => {
  const path = dir({ '.policydocrc.json': '{}' })
  expect((await policydoc(path, ['config', 'a.md'])).out).toBe(
    '# .policydocrc.json sets nothing; all values are defaults.\n',
  )
})

test.each(['list-count:bad', 'list-count'])('--rule %s has no near severity', async (setting) => {
  const { err } = await policydoc(dir({ 'x.md': WRONG }), ['lint', '--rule', setting, 'x.md'])
  expect(err).toContain(`Invalid value “${setting}” for --rule`)
  expect(err).not.toContain('Did you mean')
})

test('of a configuration that cannot be read config does not say that it sets nothing', async () => {
  const path = dir({ '.policydocrc.json': '{ "rules": ', 'x.md': WRONG })
  for (const format of ['text', 'json']) {
    const { out, err, code } = await policydoc(path, ['config', 'x.md', '-f', format])
    expect([out, code]).toEqual(['', 2])
    expect(err).toContain('.policydocrc.json:1:12: error: ')
  }
})
