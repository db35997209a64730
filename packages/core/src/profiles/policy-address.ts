import { defineProfile } from './profile.ts'

/** The policy address of a head of government (施政報告): its parts bear their own names. */
export const policyAddress = defineProfile({
  id: 'policy-address',
  title: { en: 'Policy address', 'zh-Hans': '施政报告' },
  titles: ['施政报告', 'policy address'],
})
