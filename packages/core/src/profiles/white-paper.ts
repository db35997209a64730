import { defineProfile } from './profile.ts'

/** A white paper, green paper or position paper (白皮书): what a body holds and intends, in parts with names of their own. */
export const whitePaper = defineProfile({
  id: 'white-paper',
  title: { en: 'White paper', 'zh-Hans': '白皮书' },
  titles: [
    ...['white paper', 'green paper', 'position paper', 'white paper: …', 'white paper on…'],
    ...['…: a white paper…', 'green paper on…', '白皮书', '绿皮书', '蓝皮书'],
  ],
})
