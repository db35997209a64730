import { expect, test } from 'vitest'
import { kindName } from './kind.ts'

test.each([
  ['case-report', 'en', 'Case report'],
  ['case-report', 'zh-Hans', '案例材料'],
  ['official-document', 'zh-Hant', '黨政機關公文'],
  ['township-brief', 'en', 'township-brief'],
  ['any', 'en', ''],
  ['', 'en', ''],
] as const)('%s in %s', (profile, locale, name) => expect(kindName(profile, locale)).toBe(name))
