import type { Profile } from './profile.ts'

/** A government work report: review of the work done, targets, the work to come. */
export const workReport: Profile = {
  id: 'work-report',
  extends: 'any',
  title: { en: 'Work report', 'zh-Hans': '工作报告' },
  sections: [
    {
      role: 'review',
      names: ['工作回顾', '工作回顧', '…工作回顾', '…的工作', '…发展成就…', '主要工作…'],
      required: true,
    },
    {
      role: 'targets',
      names: ['主要目标', '主要目標', '…目标任务', '…主要目标', '…总体要求…', '…预期目标…'],
      // Targets of several years stand before the work of the next one or behind it.
      beside: 'work',
    },
    {
      role: 'work',
      names: [
        '重点工作',
        '重點工作',
        '…重点工作',
        '…工作安排',
        '…主要任务',
        '…主要工作',
        '…工作任务',
        '…年工作',
        '…工作计划',
        '下一步工作…',
      ],
      required: true,
    },
  ],
  // Their parts often stand under names of their own: 二、推进产业升级.
  rules: { 'required-sections': ['on', { acceptOtherNames: true }] },
  titles: ['政府工作报告', '工作报告'],
}
