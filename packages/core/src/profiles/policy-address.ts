import type { Profile } from './profile.ts'

/** The policy address of a head of government (施政報告): its parts bear their own names. */
export const policyAddress: Profile = {
  id: 'policy-address',
  extends: 'any',
  title: { en: 'Policy address', 'zh-Hans': '施政报告' },
  sections: [],
  rules: {},
  titles: ['施政报告', 'policy address'],
}
