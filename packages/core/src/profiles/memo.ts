import { defineProfile } from './profile.ts'

/** A memorandum of one office to others: its form is its head (to, from, subject). */
export const memo = defineProfile({
  id: 'memo',
  title: { en: 'Memorandum', 'zh-Hans': '备忘录' },
  lines: ['memorandum for…', 'memorandum to…'],
  titles: [
    ...['memorandum', '备忘录', 'memorandum for…', '…: memorandum for…', '…- memorandum for…'],
    ...['…— memorandum for…'],
  ],
})
