import type { Profile } from './profile.ts'

/**
 * A proposal that a community decides on (RFC, PEP, EIP …). EIP-1 and PEP 1 fix abstract, specification and rationale, the Rust RFC template
 * summary, motivation and drawbacks; order and further parts differ from one community to the next.
 */
export const proposal: Profile = {
  id: 'proposal',
  extends: 'any',
  title: { en: 'Proposal', 'zh-Hans': '提案' },
  sections: [
    { role: 'abstract', names: ['Abstract', 'Summary', 'Simple Summary'], required: true },
    { role: 'motivation', names: ['Motivation', 'Motivation and scope'] },
    {
      role: 'specification',
      names: ['Specification', 'Detailed design', 'Guide-level explanation', 'Reference-level explanation'],
      required: true,
    },
    {
      role: 'rationale',
      names: ['Rationale', 'Rationale and alternatives', 'Drawbacks'],
      beside: 'specification',
    },
    {
      role: 'compatibility',
      names: [
        'Backwards compatibility',
        'Backward compatibility',
        'Security considerations',
        'Unresolved questions',
      ],
    },
  ],
  rules: { 'required-sections': ['on', { acceptOtherNames: true }] },
  recogniseBy: 2,
  commonNames: ['Abstract', 'Summary', 'Motivation'],
}
