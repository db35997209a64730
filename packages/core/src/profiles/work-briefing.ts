import { defineProfile } from './profile.ts'
import { workSummary } from './work-summary.ts'

/** A report by word of mouth or for a visit (工作汇报, 汇报材料): the parts of a work summary. Common practice. */
export const workBriefing = defineProfile({
  id: 'work-briefing',
  extends: 'work-summary',
  title: { en: 'Work briefing', 'zh-Hans': '工作汇报' },
  sections: workSummary.sections,
  titles: ['汇报', '汇报材料', '汇报提纲', '汇报稿'],
})
