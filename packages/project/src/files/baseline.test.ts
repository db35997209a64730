import { lint } from '@policydoc/core'
import { expect, test } from 'vitest'
import { baselineOf, baselineText, fingerprintOf, withoutKnown } from './baseline.ts'

const WRONG = '包括完善值班制度、建强网格队伍、搭建议事平台、优化代办服务等3项重点工作。'
const OTHER = '包括整修道路、清理河道、增设路灯、更新管网等2项重点任务。'
const printsOf = (text: string) => lint(text).map((finding) => fingerprintOf(finding, text))

test('fingerprints survive moved lines and new wrapping, and tell findings apart', () => {
  const [first] = printsOf(WRONG)
  expect(first).toMatch(/^[0-9a-f]{16}$/)
  expect(printsOf(`标题\n\n新的一段。\n\n${WRONG}\n\n结尾。\n`)).toContain(first)
  expect(printsOf(OTHER)).not.toContain(first)
})

test('as many are known as were known', () => {
  const once = `${WRONG}\n`
  const twice = `${WRONG}\n\n${WRONG}\n\n${OTHER}\n`
  const known = printsOf(once)
  const all = lint(twice)
  expect(all.length).toBe(3)
  expect(withoutKnown(all, twice, known).length).toBe(2)
  expect(withoutKnown(all, twice, printsOf(twice))).toEqual([])
})

test.each(['', '[]', '{"schemaVersion":2,"files":{}}', '{"schemaVersion":1,"files":{"a":[1]}}', 'null'])(
  '%j is not a baseline',
  (text) => {
    expect(baselineOf(text)).toBeUndefined()
  },
)

test('a baseline that is written can be read, and is sorted', () => {
  const text = baselineText(
    new Map([
      ['b.md', ['1']],
      ['a.md', ['2']],
      ['clean.md', []],
    ]),
  )
  expect(Object.keys(baselineOf(text)?.files ?? {})).toEqual(['a.md', 'b.md'])
})
