import { defineProfile } from './profile.ts'

/**
 * A proposal that a community decides on (RFC, PEP, EIP …). The EIP template has abstract, motivation, specification, rationale, backwards
 * compatibility and security considerations; a PEP must have an abstract and should have motivation, rationale and specification, in either
 * order; the Rust RFC template has summary, motivation, explanation, drawbacks, rationale and unresolved questions.
 */
export const proposal = defineProfile({
  id: 'proposal',
  title: { en: 'Proposal', 'zh-Hans': '提案' },
  sections: [
    { role: 'abstract', names: ['Abstract', 'Summary', 'Simple Summary'], required: true, fixed: true },
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
  // How a PEP and an EIP begin.
  lines: ['PEP: …', 'EIP: …'],
  recogniseBy: 2,
  commonNames: ['Abstract', 'Summary', 'Motivation'],
})
