import { defineProfile } from './profile.ts'

/** An implementation plan: requirements, tasks, safeguards; the tasks often stand under headings of their own. */
export const implementationPlan = defineProfile({
  id: 'implementation-plan',
  title: { en: 'Implementation plan', 'zh-Hans': '实施方案' },
  sections: [
    {
      role: 'requirements',
      names: [
        ...['总体要求', '總體要求', '指导思想', '总体思路', '工作思路', '总体目标', '工作目标', '目标任务'],
        ...['目标要求', '指导思想和…', '总体要求和…'],
      ],
      required: true,
    },
    {
      role: 'tasks',
      names: [
        ...['主要任务', '主要任務', '重点任务', '工作任务', '重点工作', '任务分工', '工作内容', '主要内容'],
        ...['工作措施', '工作重点', '重点举措'],
      ],
      required: true,
    },
    {
      role: 'steps',
      names: ['实施步骤', '實施步驟', '工作步骤', '进度安排', '时间安排', '工作安排', '步骤安排'],
    },
    {
      role: 'safeguards',
      names: [
        ...['保障措施', '组织实施', '组织保障', '工作要求', '有关要求', '组织领导', '加强组织领导'],
        ...['强化保障措施', '…保障措施', '…组织领导', '…组织实施', '…组织保障'],
      ],
      beside: 'steps',
      required: true,
    },
  ],
  // Their parts often stand under names of their own: 二、推进产业升级.
  rules: { 'required-sections': ['on', { acceptOtherNames: true }] },
  titles: [
    ...['实施方案', '工作方案', '行动方案', '行动计划', '实施计划', '工作计划', '试点方案', '活动方案'],
    ...['总体方案', '推进方案', '专项方案', '整治方案', '改革方案', '实施计画', '行动计画', '工作计画'],
    ...['执行计画', '推动计画', 'action plan', 'implementation plan', 'work plan'],
  ],
})
