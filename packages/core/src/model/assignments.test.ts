import { expect, it } from 'vitest'
import { assignmentIn, firstNamedLeads } from './assignments.ts'

it.each<[string, string, string, string]>([
  ['办好老年食堂。（县民政局、县财政局负责）', '', '县民政局、县财政局', ''],
  ['办好老年食堂。（县民政局牵头，县财政局、县住建局配合）', '县民政局', '县财政局、县住建局', ''],
  ['办好老年食堂。（县民政局牵头，县财政局等部门按职责分工负责）', '县民政局', '县财政局', ''],
  ['办好老年食堂。(牵头单位:县民政局;配合单位:县财政局、各乡镇)', '县民政局', '县财政局、各乡镇', ''],
  [
    '办好老年食堂。责任单位：县民政局，县财政局；完成时限：2026年6月底',
    '',
    '县民政局、县财政局',
    '2026年6月底',
  ],
  ['办好老年食堂。（负责部门：县民政局、县财政局，适用范围：各乡镇）', '', '县民政局、县财政局', ''],
  ['由县民政局牵头，县财政局配合，2026年6月底前建成食堂。', '县民政局', '县财政局', '2026年6月底前'],
  ['由县民政局会同县财政局负责建成食堂。', '县民政局', '县财政局', ''],
  ['县民政局于2026年9月30日前建成食堂。', '', '县民政局', '2026年9月30日前'],
  ['到2027年，食堂覆盖所有村。（各乡镇人民政府负责）', '', '各乡镇人民政府', '到2027年'],
  ['截至2026年4月4日，食堂覆盖八成村。', '', '', ''],
  ['2026年1月1日至2026年12月31日，食堂免收管理费。', '', '', ''],
  ['2025年10月底前摸底，年底前建成。', '', '', '2025年10月底前；年底前'],
  ['（县直机关工委、县委宣传部和各乡镇党委负责）', '', '县直机关工委、县委宣传部、各乡镇党委', ''],
  ['（县教育局、县文化和旅游局等和各乡镇人民政府负责）', '', '县教育局、县文化和旅游局、各乡镇人民政府', ''],
  ['（中央和国家机关工委、应急部等负责）', '', '中央和国家机关工委、应急部', ''],
  ['办好老年食堂。（縣民政局牽頭，縣財政局配合）', '縣民政局', '縣財政局', ''],
  ['建立由县民政局牵头的联席会议制度。', '', '', ''],
  ['食堂（含2008年以前建成的）由村民自愿出资。', '', '', ''],
  ['用餐前洗手，饭后清扫。（详见附件）', '', '', ''],
  ['Repair the ramps (by June 2025).\n\nLead: Head of Estates', 'Head of Estates', '', 'June 2025'],
  [
    'Repair the ramps.\n**Owner:** J Moss; **Partners:** Dial-a-Ride; **Due:** Q3 2026',
    'J Moss',
    'Dial-a-Ride',
    'Q3 2026',
  ],
  ['Repair the ramps (Responsible officer: J Moss) by the end of 2026.', 'J Moss', '', 'the end of 2026'],
  ['Repair the ramps by 31 March.', '', '', '31 March'],
  ['Growth in 2024, led by India: prices fell by 20%.', '', '', ''],
  ['Support local shops: they grew by 2,030 jobs.', '', '', ''],
])('%s', (text, lead, support, due) => {
  const found = assignmentIn(text)
  expect([found.lead.join('、'), found.support.join('、'), found.due]).toEqual([lead, support, due])
})

it('of units that answer together the first leads where the document says so', () => {
  const text = '办好食堂。（县民政局、县财政局负责。列第一位者为牵头单位，下同）'
  expect(firstNamedLeads(text)).toBe(true)
  expect(assignmentIn(text, firstNamedLeads(text))).toMatchObject({
    lead: ['县民政局'],
    support: ['县财政局'],
  })
})
