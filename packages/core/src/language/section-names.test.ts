import { expect, it } from 'vitest'
import { caseRoles, nameIn, rolesOf, titleKey } from './section-names.ts'

it.each([
  ['背景', ['background']],
  ['工作背景', ['background']],
  ['主要做法', ['practice']],
  ['取得的成效', ['outcomes']],
  ['背景介绍', ['background']],
  ['探討', ['discussion']],
  ['几点体会', ['discussion']],
  ['成效与启示', ['outcomes', 'discussion']],
  ['做法、成效', ['practice', 'outcomes']],
  ['Background', ['background']],
  ['OUR APPROACH', ['practice']],
  ['Lessons learned', ['discussion']],
  ['Results and lessons', ['outcomes', 'discussion']],
  ['存在问题', []],
  ['背景音乐', []],
  ['成效与问题', []],
  ['全力推动经济发展取得新成效新进展再上台阶', []],
])('%s → %j', (title, roles) => {
  expect(rolesOf(title, caseRoles)).toEqual(roles)
})

it.each([
  ['2025年工作回顾', ['review']],
  ['工作回顾与展望', []],
  ['工作回顾', ['review']],
  ['下一步打算', ['next']],
  ['关于预算的说明', ['note']],
])('names that begin or end in … : %s → %j', (title, roles) => {
  const own = [
    { role: 'review', names: ['…工作回顾'] },
    { role: 'next', names: ['下一步…'] },
    { role: 'note', names: ['…预算…'] },
  ]
  expect(rolesOf(title, own)).toEqual(roles)
})

it.each([
  ['一、背景', '背景'],
  ['（三） 成效：', '成效'],
  ['第二章　總則', '总则'],
  ['2.1 Our Approach', 'ourapproach'],
  ['IV. Results', 'results'],
])('the key of %s', (title, key) => {
  expect(titleKey(title)).toBe(key)
})

it.each([
  ['zh-Hans', '探讨'],
  ['zh-Hant', '探討'],
  ['en', 'Discussion'],
] as const)('the name that fixes write in %s', (language, name) => {
  expect(nameIn(caseRoles[3]?.names ?? [], language)).toBe(name)
})
