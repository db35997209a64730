import { caseRoles, commonCaseNames } from '../language/section-names.ts'
import type { Profile } from './profile.ts'

/** A case report: background, practice, outcomes, discussion. */
export const caseReport: Profile = {
  id: 'case-report',
  extends: 'any',
  title: { en: 'Case report', 'zh-Hans': '案例材料' },
  sections: caseRoles.map(({ role, names }) => ({ role, names, required: true })),
  rules: {},
  recogniseBy: 2,
  commonNames: commonCaseNames,
}
