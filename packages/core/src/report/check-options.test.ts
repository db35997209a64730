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
  }
})

test('what a configuration may say is taken', () => {
  const profiles = [{ id: 'own', title: { en: 'Own', 'zh-Hans': '自有' }, sections: [], rules: {} }]
  const rules = { 'list-count': ['on', {}], 'outline-count': 'off', 'section-order': 'error' } as const
  for (const profile of ['auto', 'own', 'case-report'])
    expect(() => lint('甲。', { profile, profiles, rules, locale: 'zh-Hant' })).not.toThrow()
})
