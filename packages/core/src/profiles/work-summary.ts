import { defineProfile } from './profile.ts'

/**
 * A summary of the work done (工作总结): the work with what came of it, the problems, the next steps. Common practice, as
 * handbooks of official writing teach it; what was done and what came of it may be stated in one part or in two, and lessons
 * (体会) stand before the problems, behind the plans or nowhere.
 */
export const workSummary = defineProfile({
  id: 'work-summary',
  title: { en: 'Work summary', 'zh-Hans': '工作总结' },
  sections: [
    {
      role: 'background',
      names: ['基本情况', '总体情况', '工作概况', '概况', '总体概况', '基本概况'],
    },
    {
      role: 'practice',
      names: [
        ...['主要工作', '工作开展情况', '主要工作情况', '工作情况', '工作进展', '工作进展情况', '开展情况'],
        ...['做法', '措施', '举措', '主要做法及成效', '工作回顾', '…工作回顾', '…工作完成情况'],
        ...['…工作开展情况', '上半年…', '成效', '成绩', '成果', '效果', '实效', '亮点', '特色亮点'],
        ...['完成情况', '任务完成情况', '落实情况'],
      ],
      required: true,
    },
    {
      role: 'problems',
      names: [
        ...['存在问题', '存在的问题', '主要问题', '存在的主要问题', '问题和不足', '问题与不足', '不足之处'],
        ...['存在…', '困难和问题', '问题及困难', '问题及原因', '面临的困难…', '不足', '问题', '困难'],
      ],
    },
    {
      role: 'plans',
      names: [
        ...['下一步工作', '下一步工作打算', '下步工作计划', '工作打算', '工作计划', '工作思路', '今后打算'],
        ...['下一步…', '下一阶段…', '下阶段…', '下步…', '今后…', '明年…', '来年…', '…工作打算', '…工作计划'],
        ...['…工作思路', '改进措施', '努力方向', '整改措施', '…工作安排', '…重点工作', '下半年…'],
      ],
      required: true,
    },
  ],
  // Their parts often stand under names of their own: 二、夯实基层基础.
  rules: { 'required-sections': ['on', { acceptOtherNames: true }] },
  titles: [
    ...['工作总结', '年度总结', '年终总结', '活动总结', '总结报告', '情况总结', '半年总结', '工作小结'],
    ...['…工作总结及…', '…工作总结和…', '…工作总结与…', '…工作总结暨…'],
  ],
})
