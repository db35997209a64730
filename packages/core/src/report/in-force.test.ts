import { expect, test } from 'vitest'
import { lint } from '../lint.ts'
import { parse } from '../model/model.ts'
import type { RuleSetting } from '../profiles/rule-setting.ts'
import { rulesInForce } from './in-force.ts'

const own = { id: 'own', title: { en: 'Own', 'zh-Hans': '自有' }, sections: [] }

test.each<[string, RuleSetting | undefined, RuleSetting | undefined, string, string]>([
  ['list-count', undefined, undefined, 'error', 'default'],
  ['list-count', 'off', undefined, 'off', 'profile'],
  ['list-count', 'info', undefined, 'info', 'profile'],
  ['list-count', 'info', 'on', 'info', 'configuration'],
  ['list-count', 'off', 'on', 'error', 'configuration'],
  ['list-count', 'off', 'hint', 'hint', 'configuration'],
  ['addressee-colon', undefined, 'on', 'warning', 'configuration'],
])('%s under the profile’s %j and the configuration’s %j: %s by %s', (id, first, last, severity, origin) => {
  const profile = { ...own, rules: first === undefined ? {} : { [id]: first } }
  const rules = last === undefined ? {} : { [id]: last }
  const state = rulesInForce({ profile: 'own' }, { profiles: [profile], rules }).find(
    ({ rule }) => rule === id,
  )
  expect(state).toMatchObject({ severity, origin })
})

test('options add up, and begin anew where a rule was off', () => {
  const id = 'list-count'
  const optionsOf = (first: RuleSetting, last: RuleSetting) =>
    rulesInForce(
      { profile: 'own' },
      { profiles: [{ ...own, rules: { [id]: first } }], rules: { [id]: last } },
    ).find(({ rule }) => rule === id)?.options
  expect(optionsOf(['on', { a: 1 }], ['on', { b: 2 }])).toMatchObject({ a: 1, b: 2 })
  expect(optionsOf('off', ['on', { b: 2 }])).toEqual({ ...optionsOf('on', 'on'), b: 2 })
})

test('a finding is never graver than its rule in force', () => {
  const document = parse('## 做法\n\n包括甲方案、乙方案、丙方案、丁方案等3项重点工作。\n')
  const rules = { 'list-count': 'info' } as const
  const found = lint(document, { rules }).filter(({ rule }) => rule === 'list-count')
  expect(found.map(({ severity }) => severity)).toEqual(['info'])
})
