import type { Profile } from './profile.ts'

/** A memorandum of one office to others: its form is its head (to, from, subject). */
export const memo: Profile = {
  id: 'memo',
  extends: 'any',
  title: { en: 'Memorandum', 'zh-Hans': '备忘录' },
  sections: [],
  rules: {},
  lines: ['memorandum for…', 'memorandum to…'],
  titles: [
    ...['memorandum', '备忘录', 'memorandum for…', '…: memorandum for…', '…- memorandum for…'],
    ...['…— memorandum for…'],
  ],
}
