import { caseRoles, commonCaseNames } from '../language/section-names.ts'
import { defineProfile } from './profile.ts'

/** A case report: background, practice, outcomes, discussion. */
export const caseReport = defineProfile({
  id: 'case-report',
  title: { en: 'Case report', 'zh-Hans': '案例材料' },
  sections: caseRoles.map(({ role, names }) => ({ role, names, required: true })),
  recogniseBy: 2,
  commonNames: commonCaseNames,
})
