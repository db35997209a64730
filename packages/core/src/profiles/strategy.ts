import { defineProfile } from './profile.ts'

/** A strategy: aims and the ways to them, in parts with names of their own. */
export const strategy = defineProfile({
  id: 'strategy',
  title: { en: 'Strategy', 'zh-Hans': '战略' },
  titles: ['strategy', 'strategic plan', 'strategy for…', '发展战略', '战略纲要', '战略规划'],
})
