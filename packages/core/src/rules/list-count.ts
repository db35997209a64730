import { COUNT_MESSAGES, countFinding } from './count-finding.ts'
import { isMisnumbered } from './misnumbered.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Count of a list', 'zh-Hans': '列举计数' },
  summary: {
    en: 'A number says how many members the list beside it has.',
    'zh-Hans': '句中数目与所列项数一致。',
  },
  why: {
    en:
      'Readers check a number against the list beside it, and so do auditors. A list closed by 等 may ' +
      'name fewer members than it counts, never more. Common practice; no standard demands it.',
    'zh-Hans':
      '读者会拿数目与所列各项相对照，督查考核亦然。以“等”收尾的列举可以少于所称数目，但不能多于。此为通行做法，并非标准条文。',
  },
  examples: [
    {
      title: 'Four are listed where three are claimed',
      markdown: '包括完善值班制度、建强网格队伍、搭建议事平台、优化代办服务等3项重点工作。\n',
      expect: ['1:31-1:32 mismatch'],
      fixed: '包括完善值班制度、建强网格队伍、搭建议事平台、优化代办服务等4项重点工作。\n',
    },
    {
      title: 'The list follows its number',
      markdown: '要把握好三个原则：公开、便民、高效、节俭。\n',
      expect: ['1:5-1:6 mismatch'],
      fixed: '要把握好四个原则：公开、便民、高效、节俭。\n',
    },
    { title: '等 leaves the list open: fewer may be named', markdown: '整合了综治、城管等5个部门的力量。\n' },
    {
      title: 'All three of two are both',
      markdown: 'We visited all three sites: Ayr and Oban.\n',
      expect: ['1:16-1:21 mismatch'],
      fixed: 'We visited both sites: Ayr and Oban.\n',
    },
    { title: '及 inside a member', markdown: '建成滨河绿道、山前水库及引水渠、城南苗圃三大工程。\n' },
  ],
}

export default defineRule({
  id: 'list-count',
  severity: 'error',
  messages: COUNT_MESSAGES,
  *check(document) {
    const wrong = document.foundClaims.filter(
      ({ status, form }) => status === 'mismatch' && form !== 'outline',
    )
    for (const { claim } of wrong)
      if (!isMisnumbered(claim, document.runs)) yield countFinding(claim, document)
  },
})
