import { speaker, type Say } from '@policydoc/core'

/** What the playground says, in the shape of every table of messages. */
export const words = {
  text: { en: 'Text', 'zh-Hans': '文本' },
  kind: { en: 'Kind of document', 'zh-Hans': '文件类型' },
  auto: { en: 'recognised: {profile}', 'zh-Hans': '自动识别：{profile}' },
  findings: { en: 'Findings', 'zh-Hans': '问题' },
  counts: { en: 'Counts', 'zh-Hans': '计数' },
  structure: { en: 'Structure', 'zh-Hans': '结构' },
  noFindings: { en: 'No findings.', 'zh-Hans': '没有问题。' },
  noCounts: { en: 'This text has no counts to check.', 'zh-Hans': '文中没有可核对的计数。' },
  noStructure: { en: 'No sections, actions or counts.', 'zh-Hans': '没有章节、行动或计数。' },
  fixAll: { en: 'Apply all safe fixes', 'zh-Hans': '应用全部安全修复' },
  judge: { en: 'needs review', 'zh-Hans': '需要复核' },
  undo: { en: 'Undo', 'zh-Hans': '撤销' },
  summary: {
    en: '{characters} characters, checked in your browser in {duration} ms; nothing is sent anywhere.',
    'zh-Hans': '{characters} 字，由本页面在 {duration} 毫秒内核对：内容不会发送到任何地方。',
  },
  tooLong: {
    en: 'Only the first {limit} characters are checked here; the command checks all of it.',
    'zh-Hans': '此处只核对前 {limit} 字，命令行可核对全文。',
  },
  more: { en: '{count} more {count|is|are} not shown.', 'zh-Hans': '另有 {count} 项未显示。' },
  working: { en: 'Checking …', 'zh-Hans': '正在核对……' },
} as const

export type Word = keyof typeof words

/** A word in the language of the page with its `{name}` places filled. */
export const say: Say<Word> = speaker<Word>(words)
