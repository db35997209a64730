import { defineProfile } from './profile.ts'

/**
 * A government work report: review of the work done, targets, the work to come, and how the government means to work itself. So are the reports
 * that the State Council and the provinces publish every year; no rule fixes it.
 */
export const workReport = defineProfile({
  id: 'work-report',
  title: { en: 'Work report', 'zh-Hans': '工作报告' },
  sections: [
    {
      role: 'review',
      names: ['工作回顾', '工作回顧', '…回顾', '…的工作', '…发展成就…', '…主要成绩', '主要工作…', '过去…'],
      required: true,
    },
    {
      role: 'targets',
      names: [
        ...['主要目标', '主要目標', '…目标任务', '…主要目标', '…主要目标和…', '…主要目标与…', '…总体要求…'],
        ...['…预期目标…', '…主要考虑'],
        // The years of a plan are looked back on in a review, or ahead to in targets.
        ...['…五年规划…', '十三五…', '十四五…', '十五五…', '十六五…'],
      ],
      // Targets of several years stand before the work of the next one or behind it.
      beside: 'work',
    },
    {
      role: 'work',
      names: [
        ...['重点工作', '重點工作', '…重点工作', '…工作安排', '…主要任务', '…主要工作', '…工作任务'],
        ...['…年工作', '…工作计划', '下一步工作…'],
      ],
      required: true,
    },
    {
      role: 'government',
      names: [
        ...['政府自身建设', '政府自身建設', '…自身建设', '…政府建设', '…政府治理…', '…满意的政府'],
        ...['…服务型政府', '…法治政府', '…服务政府'],
      ],
    },
  ],
  // Their parts often stand under names of their own: 二、推进产业升级.
  rules: { 'required-sections': ['on', { acceptOtherNames: true }] },
  titles: ['政府工作报告', '工作报告'],
})
