import type { Profile } from './profile.ts'

/** The work that a body sets itself for a year (工作要点): its parts are the fields of work. */
export const workPriorities: Profile = {
  id: 'work-priorities',
  extends: 'any',
  title: { en: 'Work priorities', 'zh-Hans': '工作要点' },
  sections: [],
  rules: {},
  titles: ['工作要点'],
}
