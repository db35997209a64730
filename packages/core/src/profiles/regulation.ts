import { defineProfile } from './profile.ts'

/** A text of law in articles (立法法; in Taiwan 中央法規標準法 第二條、第三條): each goes by the name that its title ends in. */
export const regulation = defineProfile({
  id: 'regulation',
  title: { en: 'Law or regulation', 'zh-Hans': '法规规章' },
  body: 'articles',
  titles: ['法', '条例', '办法', '规定', '细则', '规则', '规程', '准则', '通则', '标准', '纲要'],
})
