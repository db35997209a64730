import { expect, test } from 'vitest'
import { fix } from '../fix.ts'
import { lint, type LintOptions } from '../lint.ts'
import { parse } from '../model/model.ts'
import { scaffold } from '../write/scaffold.ts'

test.each<[unknown, string]>([
  [{ rules: { 'list-cuont': 'off' } }, 'Unknown rule “list-cuont”. Did you mean “list-count”?'],
  [
    { rules: { 'list-count': 'warn' } },
    'Unknown severity of rule “list-count”: “warn”. Known: off, on, error',
  ],
  [{ rules: { 'list-count': 'warnin' } }, 'Did you mean “warning”?'],
  [{ rules: { 'list-count': ['eror', {}] } }, 'Did you mean “error”?'],
  [{ rules: { 'list-count': 2 } }, 'The setting of rule “list-count” is not a severity'],
  [{ rules: { 'list-count': ['on', 'x'] } }, 'The options of rule “list-count” are not an object.'],
  [
    { rules: { 'list-count': ['on', { strict: true }] } },
    'Unknown option of rule “list-count”: “strict”. There',
  ],
  [{ profile: 'case-reprot' }, 'Unknown profile “case-reprot”. Did you mean “case-report”?'],
  [{ defaultProfile: 'zzzzzzzzzz' }, 'Unknown profile “zzzzzzzzzz”. Known: '],
  [{ profle: 'case-report' }, 'Unknown option “profle”. Did you mean “profile”?'],
  [{ locale: 'zh-hans' }, 'Did you mean “zh-Hans”?'],
  [
    {
      profiles: [
        { id: 'own', title: { en: '', 'zh-Hans': '' }, sections: [], rules: { 'list-cont': 'off' } },
      ],
    },
    'Did you mean “list-count”?',
  ],
  [
    { namedSets: { 三线: 'x' } },
    'The number of members of “三线” in “namedSets” is not a whole number from 1.',
  ],
  [{ namedSets: 3 }, 'The named sets are not an object.'],
  [{ cache: {} }, 'The cache is not one that createCache() made.'],
  [{ documents: 'al' }, 'Did you mean “all”?'],
  [{ rules: 'off' }, 'The rules are not an object.'],
  [null, 'The options are not an object.'],
  ['off', 'The options are not an object.'],
  [{ profiles: 'own' }, 'The profiles are neither an object nor a list.'],
  [{ profiles: { own: 3 } }, 'The profile “own” is not an object.'],
  [{ profiles: [{ title: 'Own' }] }, '“id” of profile “[0]” should be a text.'],
  [{ profiles: { own: { titel: 'Own' } } }, 'Unknown part of profile “own”: “titel”. Did you mean “title”?'],
  [
    { profiles: { own: { title: { en: 'Own' } } } },
    '“title” of profile “own” should be a text, or one in en and one in zh-Hans.',
  ],
  [
    { profiles: { own: { sections: [{ role: 'background' }] } } },
    '“sections” of profile “own” should be a list of sections, each with a role and a list of names.',
  ],
  [
    { profiles: { own: { extends: 'memmo' } } },
    'Unknown base of profile “own”: “memmo”. Did you mean “memo”?',
  ],
  [{ profiles: { own: { rules: { 'list-cont': 'off' } } } }, 'Did you mean “list-count”?'],
])('%j: %s', (options, message) => {
  expect(() => lint('甲。', options as LintOptions)).toThrow(TypeError)
  expect(() => lint(parse('甲。'), options as LintOptions)).toThrow(message)
  expect(() => fix('甲。', options as LintOptions)).toThrow(message)
})

test('a scaffold of no kind, or in no language, is refused', () => {
  expect(() => scaffold('case-reprot')).toThrow('Did you mean “case-report”?')
  expect(() => scaffold('notice', 'fr' as 'en')).toThrow('Unknown locale “fr”.')
})

test('what is not text is named', () => {
  for (const text of [undefined, null, 3]) {
    expect(() => parse(text as unknown as string)).toThrow('The text is not a string.')
    expect(() => lint(text as unknown as string)).toThrow('The text is not a string.')
    expect(() => fix(text as unknown as string)).toThrow('The text is not a string.')
  }
})

test('what a configuration may say is taken', () => {
  const profiles = [{ id: 'own', title: { en: 'Own', 'zh-Hans': '自有' }, sections: [], rules: {} }]
  const rules = { 'list-count': ['on', {}], 'outline-count': 'off', 'section-order': 'error' } as const
  for (const profile of ['auto', 'own', 'case-report'])
    expect(() => lint('甲。', { profile, profiles, rules, locale: 'zh-Hant' })).not.toThrow()
})

const village = {
  extends: 'any',
  title: '村情',
  sections: [{ role: 'background', names: ['村情概况'], required: true }],
}

test.each([
  ['by id', { village }],
  ['a list', [{ id: 'village', ...village }]],
])('own profiles are taken as a configuration file has them: %s', (_form, profiles) => {
  const options = { profile: 'village', profiles, locale: 'zh-Hans' } as const
  const text = '# 简况\n\n## 产业\n\n种茶。\n'
  expect(parse(text, options).profile).toBe('village')
  expect(lint(text, options).map(({ message }) => message)).toEqual(['缺少“村情概况”；村情应有村情概况。'])
  expect(fix(text, options).findings).toHaveLength(1)
})
