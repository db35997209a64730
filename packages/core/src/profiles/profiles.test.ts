import { expect, it } from 'vitest'
import { profiles, resolveProfile } from './index.ts'
import type { Profile } from './profile.ts'

const base = { title: { en: 'Own', 'zh-Hans': '自定' }, rules: {} }

it('has unique ids, and extends only what there is', () => {
  const ids = profiles.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { extends: other } of profiles) if (other !== undefined) expect(ids).toContain(other)
})

it('takes in what it extends: sections by role, rules by id', () => {
  const own: Profile = {
    ...base,
    id: 'village',
    extends: 'case-report',
    sections: [
      { role: 'outcomes', names: ['收获'] },
      { role: 'budget', names: ['经费'] },
    ],
    rules: { 'section-order': 'off' },
  }
  const whole = resolveProfile('village', [own])
  expect(whole.sections.map(({ role }) => role)).toEqual([
    'background',
    'practice',
    'outcomes',
    'discussion',
    'budget',
  ])
  expect(whole.sections[2]).toEqual({ role: 'outcomes', names: ['收获'] })
  expect(whole.rules).toEqual({ 'section-order': 'off' })
})

it('an own profile may take a built-in id and extend the built-in one', () => {
  const own: Profile = {
    ...base,
    id: 'case-report',
    extends: 'case-report',
    sections: [{ role: 'budget', names: ['经费'] }],
  }
  expect(resolveProfile('case-report', [own]).sections).toHaveLength(5)
})

it('a circle ends, and an unknown id gives any', () => {
  const a: Profile = { ...base, id: 'a', extends: 'b', sections: [] }
  const b: Profile = { ...base, id: 'b', extends: 'a', sections: [{ role: 'x', names: ['X'] }] }
  expect(resolveProfile('a', [a, b]).sections).toHaveLength(1)
  expect(resolveProfile('nonesuch').id).toBe('any')
})
