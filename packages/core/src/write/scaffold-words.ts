import type { Localised } from '../rules/rule.ts'

/** What a new document says before anybody has written in it. */
export const scaffoldWords = {
  title: { en: 'Title', 'zh-Hans': '标题' },
  body: { en: 'To be written.', 'zh-Hans': '（待撰写）' },
  issuer: { en: 'Issuing body', 'zh-Hans': '发文机关' },
  about: { en: '关于{subject}的{name}', 'zh-Hans': '关于{subject}的{name}' },
  subject: { en: '事由', 'zh-Hans': '事由' },
  code: { en: '机关代字', 'zh-Hans': '机关代字' },
  number: { en: '号', 'zh-Hans': '号' },
  addressee: { en: '主送机关', 'zh-Hans': '主送机关' },
  attachment: { en: '附件名称', 'zh-Hans': '附件名称' },
  official: { en: '{name}', 'zh-Hans': '公文：{name}' },
  addresseePart: { en: 'addressee', 'zh-Hans': '主送' },
  bodyPart: { en: 'body', 'zh-Hans': '正文' },
  attachmentPart: { en: 'attachment', 'zh-Hans': '附件' },
  signaturePart: { en: 'signature and date', 'zh-Hans': '落款' },
} as const satisfies Readonly<Record<string, Localised>>
