import { expect, it } from 'vitest'
import { lint } from '../lint.ts'
import { parse } from './model.ts'

const chinese = '一、概况\n\n今年以来办了不少实事。\n\n二、举措\n\n抓实抓细。\n\n三、其他\n\n另行通知。\n'
const articles =
  '第一条　为加强管理，制定本办法。\n\n第二条　本办法适用于全县。\n\n第三条　本办法自公布之日起施行。\n'
const english = '## One\n\nText stands here.\n\n## Two\n\nMore text stands here.\n'
const notice = '各乡镇人民政府：\n\n请抓好落实。\n\n清河县人民政府\n\n2025年5月6日\n'
const standard = '1 范围\n\n甲。\n\n2 规范性引用文件\n\n乙。\n\n3 术语和定义\n\n丙。\n'

// Titles of each kind in both scripts and in English, and headlines about one, which are of no kind. None is told anything about its parts.
it.each([
  ['清河县水务局2025年工作总结', chinese, 'work-summary'],
  ['Safer Harbours, Stronger Towns: a white paper on pilots', english, 'white-paper'],
  ['渡船服务规范', '本文件按照GB/T 1.1—2020的规定起草。\n\n1 总则\n\n甲。\n', 'standard'],
  ['清河縣水務局2025年工作總結', chinese, 'work-summary'],
  ['2025年上半年工作总结和下半年工作打算', chinese, 'work-summary'],
  ['个人年度工作总结', chinese, 'work-summary'],
  ['关于食堂建设情况的工作汇报', chinese, 'work-briefing'],
  ['清河县工作汇报材料', chinese, 'work-briefing'],
  ['清河縣工作彙報', chinese, 'work-briefing'],
  ['清河县2026年工作要点', chinese, 'work-priorities'],
  ['2026年政务公开工作要点', chinese, 'work-priorities'],
  ['清河縣2026年工作要點', chinese, 'work-priorities'],
  ['在全县水务工作会议上的讲话', chinese, 'speech'],
  ['在全縣水務工作會議上的講話', chinese, 'speech'],
  ['在开工仪式上的致辞', chinese, 'speech'],
  ['Speech by the Mayor at the Opening of the Harbour', english, 'speech'],
  ['清河县人民政府关于做好防汛工作的通知', notice, 'official-document'],
  ['清河縣人民政府關於做好防汛工作的通知', notice, 'official-document'],
  ['清河县人民政府关于加快渔业发展的意见', chinese, 'official-document'],
  ['关于申请修船经费的请示', chinese, 'official-document'],
  ['关于同意修船的函', chinese, 'official-document'],
  ['清河县人民代表大会常务委员会关于批准预算的决定', chinese, 'official-document'],
  ['清河县渡口整治实施方案', chinese, 'implementation-plan'],
  ['清河縣渡口整治實施計畫', chinese, 'implementation-plan'],
  ['渡口安全三年行动计划（2024—2026年）', chinese, 'implementation-plan'],
  ['Harbour Action Plan', english, 'implementation-plan'],
  ['Harbour Safety Action Plan 2025-2027', english, 'implementation-plan'],
  ['清河县“十五五”规划纲要', chinese, 'development-plan'],
  ['清河县国民经济和社会发展第十五个五年规划纲要', chinese, 'development-plan'],
  ['清河縣第十五個五年規劃綱要', chinese, 'development-plan'],
  ['2026年清河县政府工作报告', chinese, 'work-report'],
  ['政府工作報告', chinese, 'work-report'],
  ['2025年施政報告', chinese, 'policy-address'],
  ['行政長官2024年施政報告', chinese, 'policy-address'],
  ['The Chief Executive’s 2024 Policy Address', english, 'policy-address'],
  ['县政府第三次常务会议纪要', chinese, 'minutes'],
  ['縣政府第三次會議紀錄', chinese, 'minutes'],
  ['Minutes of the Harbour Board', english, 'minutes'],
  ['Board Meeting Minutes', english, 'minutes'],
  ['清河县渡口管理办法', articles, 'regulation'],
  ['清河縣渡口管理辦法', articles, 'regulation'],
  ['清河县渡口管理条例', articles, 'regulation'],
  ['渡口管理規則', articles, 'regulation'],
  ['清河县渡口管理办法', chinese, 'any'],
  ['中国的水运发展（白皮书）', chinese, 'white-paper'],
  ['A White Paper on Harbours', english, 'white-paper'],
  ['Harbour White Paper', english, 'white-paper'],
  ['《中国的水运》白皮书', chinese, 'white-paper'],
  ['Memorandum for the Heads of Departments', english, 'memo'],
  ['MEMORANDUM', english, 'memo'],
  ['National Harbour Strategy', english, 'strategy'],
  ['Harbour Strategy 2025-2030', english, 'strategy'],
  ['Bylaws of the Harbour Club', english, 'bylaws'],
  ['Harbour Club Constitution', english, 'bylaws'],
  ['清河县渔业协会章程', chinese, 'bylaws'],
  ['清河縣漁業協會章程', chinese, 'bylaws'],
  ['Charter of the Working Group', english, 'bylaws'],
  ['中华人民共和国国家标准', standard, 'standard'],
  ['一图读懂清河县2026年政府工作报告', chinese, 'any'],
  ['清河县印发渡口整治实施方案', chinese, 'any'],
  ['《清河县渡口整治实施方案》解读', chinese, 'any'],
  ['如何写好工作总结', chinese, 'any'],
  ['清河县召开年度工作总结大会', chinese, 'any'],
  ['县长听取防汛工作汇报', chinese, 'any'],
  ['学习讲话精神心得', chinese, 'any'],
  ['关于政府工作报告的几点思考', chinese, 'any'],
  ['What We Learnt from the Action Plan', english, 'any'],
  ['The Mayor Comments on the Policy Address', english, 'any'],
  ['談施政報告', chinese, 'any'],
  ['施政報告的三個問題', chinese, 'any'],
  ['How to Write Bylaws', english, 'any'],
  ['A Speech I Never Gave', english, 'any'],
  ['清河县“十五五”规划纲要（草案）的说明', chinese, 'any'],
  ['會議紀錄怎麼寫', chinese, 'any'],
  ['My Reading Strategy', english, 'any'],
] as const)('%s', (title, body, kind) => {
  const text = `# ${title}\n\n${body}`
  expect(parse(text).profile).toBe(kind)
  expect(lint(text).filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([])
})
