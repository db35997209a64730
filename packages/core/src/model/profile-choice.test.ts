import { expect, it } from 'vitest'
import type { Profile } from '../profiles/profile.ts'
import { parse } from './model.ts'

const own: Profile = {
  id: 'briefing',
  extends: 'any',
  title: { en: 'Briefing', 'zh-Hans': '简报' },
  sections: [
    { role: 'summary', names: ['要点', 'Summary'] },
    { role: 'detail', names: ['详情', 'Detail'] },
  ],
  rules: {},
  recogniseBy: 2,
}
const report = '一、背景\n\n甲。\n\n二、做法\n\n乙。\n'

it.each<[string, string, Parameters<typeof parse>[1], string, string]>([
  ['an option', report, { profile: 'work-report' }, 'work-report', 'option'],
  ['a default', report, { defaultProfile: 'work-report' }, 'work-report', 'default'],
  [
    'recognition before a default',
    report,
    { profile: 'auto', defaultProfile: 'any' },
    'case-report',
    'recognised',
  ],
  [
    'front matter before a default',
    `---\nprofile: any\n---\n\n${report}`,
    { defaultProfile: 'work-report' },
    'any',
    'front-matter',
  ],
  [
    'an option before front matter',
    `---\nprofile: any\n---\n\n${report}`,
    { profile: 'work-report' },
    'work-report',
    'option',
  ],
  ['front matter', `---\npolicydoc:\n  profile: any\n---\n\n${report}`, {}, 'any', 'front-matter'],
  [
    'plain key of the front matter',
    `---\nprofile: work-report\n---\n\n${report}`,
    {},
    'work-report',
    'front-matter',
  ],
  ['an unknown option is passed over', report, { profile: 'nonesuch' }, 'case-report', 'recognised'],
  ['two roles', report, {}, 'case-report', 'recognised'],
  [
    'two roles among many others',
    `${report}\n三、分工\n\n丙。\n\n四、预算\n\n丁。\n\n五、验收\n\n戊。\n`,
    {},
    'any',
    'none',
  ],
  ['English roles', '## Background\n\nA.\n\n## Outcomes\n\nB.\n', {}, 'policy-paper', 'recognised'],
  ['names of any technical paper', '## Introduction\n\nA.\n\n## Implementation\n\nB.\n', {}, 'any', 'none'],
  ['a title', '# 柳河防火工作实施方案\n\n一、总体要求\n\n甲。\n', {}, 'implementation-plan', 'recognised'],
  [
    'number and addressees',
    '关于防火的通知\n\n柳发〔2024〕5号\n\n各乡镇人民政府：\n\n请落实。\n',
    {},
    'official-document',
    'recognised',
  ],
  ['an own profile', '## Summary\n\nA.\n\n## Detail\n\nB.\n', { profiles: [own] }, 'briefing', 'recognised'],
  ['nothing to go by', 'Text.\n', {}, 'any', 'none'],
])('%s', (_, text, options, id, origin) => {
  const { profile, profileOrigin } = parse(text, options)
  expect([profile, profileOrigin]).toEqual([id, origin])
})
