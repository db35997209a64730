import { defineProfile } from './profile.ts'

/** A speech. Its parts vary with the occasion, so no section is required. */
export const speech = defineProfile({
  id: 'speech',
  title: { en: 'Speech', 'zh-Hans': '讲话' },
  titles: [
    ...['在…的讲话', '在…的致辞', '在…的发言', '讲话稿', '发言稿', '致辞稿', '演讲稿', '讲话全文'],
    ...['致辞全文', '…speech by…', '…address by…', '…remarks by…', 'budget speech', 'speech on…'],
    ...['speech at…', 'remarks at…', 'opening address', 'keynote address', 'inaugural address'],
    ...['closing address', 'welcome address'],
  ],
})
