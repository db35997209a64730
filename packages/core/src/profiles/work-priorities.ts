import { defineProfile } from './profile.ts'

/** The work that a body sets itself for a year (工作要点): its parts are the fields of work. */
export const workPriorities = defineProfile({
  id: 'work-priorities',
  title: { en: 'Work priorities', 'zh-Hans': '工作要点' },
  titles: ['工作要点'],
})
