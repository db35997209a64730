import { defineProfile } from './profile.ts'

/**
 * A plan for years (规划, 规划纲要): where things stand, aims, tasks, safeguards. 国家级专项规划管理暂行办法
 * (发改规划〔2007〕794号) names present state, trend, policy, aims, tasks, layout, projects and safeguards.
 */
export const developmentPlan = defineProfile({
  id: 'development-plan',
  title: { en: 'Development plan', 'zh-Hans': '规划纲要' },
  sections: [
    {
      role: 'situation',
      names: [
        ...['发展环境', '发展基础', '现状', '现状与形势', '规划背景', '发展背景', '基础与形势', '形势与挑战'],
        ...['发展现状', '发展基础和…', '发展环境和…', '现状和…', '现状与…', '发展现状和…', '发展现状与…'],
        ...['发展基础与…'],
      ],
    },
    {
      role: 'requirements',
      names: [
        ...['总体要求', '指导思想', '总体思路', '发展目标', '主要目标', '指导思想和…', '总体要求和…'],
        ...['指导思想、…', '指导方针和…', '总体思路和…', '总体要求与…', '规划目标', '总体目标'],
        ...['指导思想与…'],
      ],
      required: true,
    },
    {
      role: 'tasks',
      names: ['主要任务', '重点任务', '发展任务', '重点工程', '重大工程', '主要任务和…', '重点任务和…'],
      required: true,
    },
    {
      role: 'safeguards',
      names: [
        ...['保障措施', '规划实施', '实施保障', '组织实施', '保障机制', '…保障措施', '…规划实施'],
        ...['…实施保障', '…规划实施保障', '规划实施…', '…组织实施', '…保障机制', '强化规划…', '加强规划…'],
      ],
      required: true,
    },
  ],
  // Their parts often stand under names of their own: 第三章 建设创新高地.
  rules: { 'required-sections': ['on', { acceptOtherNames: true }] },
  titles: [
    ...['规划纲要', '目标纲要', '发展纲要', '发展规划', '总体规划', '专项规划', '建设规划', '保护规划'],
    ...['修复规划', '五…规划', '五年规划', '规划文本', 'development plan', 'master plan'],
  ],
})
