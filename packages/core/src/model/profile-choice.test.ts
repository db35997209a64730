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
  ['English roles', '## Background\n\nA.\n\n## Lessons\n\nB.\n', {}, 'policy-paper', 'recognised'],
  [
    'names of any report',
    '## Background\n\nA.\n\n## Approach\n\nB.\n\n## Results\n\nC.\n',
    {},
    'any',
    'none',
  ],
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

const body = '\n\n甲。\n\n乙。\n'
const articles = '\n\n第一条　甲。\n\n第二条　乙。\n\n第三条　丙。\n'
const parts = (...titles: readonly string[]): string =>
  titles.map((title, index) => `${'一二三四五六'[index]}、${title}\n\n见下。\n`).join('\n')

it.each<[string, string]>([
  ['work-summary', `# 柳河镇2024年工作总结\n\n${parts('工作成效', '主要做法', '存在问题', '下步计划')}`],
  ['work-summary', '# 柳河镇2024年工作总结及2025年工作计划' + body],
  ['work-briefing', '# 关于防汛工作情况的汇报' + body],
  ['work-priorities', '# 柳河县林业局2025年工作要点' + body],
  ['work-report', '# 2026年政府工作报告' + body],
  ['speech', '# 在全县防汛工作会议上的讲话' + body],
  ['speech', '# Opening Address by the Minister for Parks at Tree Day\n\nFriends.\n'],
  ['minutes', '# 柳河县防汛工作专题会议纪要' + body],
  ['official-document', '# 柳河县人民政府关于加强护林防火工作的意见' + body],
  ['official-document', '# 柳河县林业局关于增拨防火经费的请示' + body],
  ['official-document', '# 柳河县人民代表大会常务委员会关于保护河道的决定' + body],
  ['implementation-plan', '# 柳河镇亮灯行动实施方案' + body],
  ['implementation-plan', '# 柳河區社區照顧實施計畫\n\n壹、依據\n\n甲。\n\n貳、目的\n\n乙。\n'],
  ['development-plan', '# 柳河县“十五五”养老服务发展规划' + body],
  ['development-plan', '# 柳河县国民经济和社会发展第十五个五年规划纲要' + body],
  ['regulation', '# 柳河县河道管理办法（试行）' + articles],
  ['regulation', '# 柳河縣河川使用自治條例' + articles],
  ['bylaws', '# 柳河县钓鱼协会章程' + articles],
  ['bylaws', '# Bylaws of the Willow River Anglers\n\n## Article I. Name\n\nAnglers.\n'],
  ['policy-address', '# 二零二四年施政報告' + body],
  ['white-paper', '# White Paper: Green Ways\n\nText.\n'],
  ['white-paper', '# Green Ways: A White Paper\n\nText.\n'],
  ['strategy', '# Willow River Walking Strategy 2025–2030\n\nText.\n'],
  ['memo', '# Reporting of boats\n\nMEMORANDUM FOR THE HEADS OF OFFICES\n\nText.\n'],
  ['proposal', '# Count boats\n\n## Abstract\n\nA.\n\n## Specification\n\nB.\n'],
  [
    'standard',
    '# 木船\n\n## 1 范围\n\n甲。\n\n## 2 规范性引用文件\n\n乙。\n\n## 3 术语和定义\n\n丙。\n\n## 4 要求\n\n丁。\n',
  ],
  ['case-report', parts('背景', '主要做法', '工作成效')],
  ['standard', '中华人民共和国水利行业标准\n\n木船检验规范\n\n1　范围\n\n甲。\n'],
  // What only speaks of a document, or is as much one kind as another.
  ['any', '# 柳河县政府办印发《关于加快服务业发展的若干意见》' + body],
  ['any', '# 一图读懂2026年政府工作报告' + body],
  ['any', '# 县长在大会上作政府工作报告' + body],
  ['any', '# 怎样写好工作总结' + body],
  ['any', '# 县长在防汛会议上发表讲话' + body],
  ['any', '# 柳河水务的三种看法' + body],
  ['any', '# What we learnt from the action plan\n\nText.\n'],
  ['any', parts('主要做法', '工作成效', '存在问题', '下步计划')],
  ['any', '## 1 范围\n\n甲。\n\n## 2 术语\n\n乙。\n\n## 3 要求\n\n丙。\n'],
])('%s: %s', (id, text) => {
  expect(parse(text).profile).toBe(id)
})
