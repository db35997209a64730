import { caseRoles, commonCaseNames } from '../language/section-names.ts'
import { defineProfile } from './profile.ts'

// The roles are those of a case report; English names come first, so that fixes write English.
const englishFirst = (names: readonly string[]): readonly string[] => [
  ...names.filter((name) => /^[\x20-\x7e]+$/.test(name)),
  ...names.filter((name) => !/^[\x20-\x7e]+$/.test(name)),
]
const headed: Readonly<Record<string, string>> = { practice: 'Approach', discussion: 'Lessons' }

/** An English policy paper: background, approach, outcomes, lessons. */
export const policyPaper = defineProfile({
  id: 'policy-paper',
  title: { en: 'Policy paper', 'zh-Hans': '英文政策文件' },
  sections: caseRoles.map(({ role, names }) => {
    const first = headed[role]
    return { role, names: [...new Set([...(first ? [first] : []), ...englishFirst(names)])], required: true }
  }),
  languages: ['en'],
  titles: ['policy paper'],
  recogniseBy: 2,
  commonNames: commonCaseNames,
})
