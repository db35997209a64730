import type { Localised } from '@policydoc/core'

/** What the server says itself; texts of rules are in core. */
export const messages = {
  disableLine: { en: 'Disable {rule} here', 'zh-Hans': '在此处停用 {rule}' },
  disableFile: { en: 'Disable {rule} in this document', 'zh-Hans': '在本文档停用 {rule}' },
  fixAll: { en: 'Fix all safe policydoc problems', 'zh-Hans': '修正所有可安全修正的 policydoc 问题' },
  renumber: { en: 'Renumber this run of {count}', 'zh-Hans': '为这 {count} 项重新编号' },
  insertSection: { en: 'Insert missing section “{heading}”', 'zh-Hans': '插入缺少的章节“{heading}”' },
  addNamedSet: {
    en: 'Add “{name}” = {count} to namedSets ({file})',
    'zh-Hans': '将“{name}”={count} 加入 namedSets（{file}）',
  },
  counted: {
    en: '{label}: {listed} listed, {claimed} claimed ({verdict})',
    'zh-Hans': '{label}：列出 {listed} 项，文中称 {claimed} 项（{verdict}）',
  },
  member: { en: 'Member {index} of {listed}', 'zh-Hans': '第 {index} 项，共 {listed} 项' },
  holds: { en: 'holds', 'zh-Hans': '相符' },
  fails: { en: 'does not hold', 'zh-Hans': '不符' },
  open: { en: 'an open list', 'zh-Hans': '未尽列举' },
  rule: { en: 'Rule: {rule} · {severity} ({origin})', 'zh-Hans': '规则：{rule} · {severity}（{origin}）' },
  lensSection: { en: '{hold}/{claims} counts hold', 'zh-Hans': '{hold}/{claims} 处计数相符' },
  lensAction: { en: '1 action', 'zh-Hans': '1 项行动' },
  lensActions: { en: '{count} actions', 'zh-Hans': '{count} 项行动' },
  missingSection: { en: 'missing section', 'zh-Hans': '缺少的章节' },
  nextOrdinal: { en: 'next ordinal', 'zh-Hans': '下一个序号' },
  directiveNextLine: { en: 'silence rules on the next line', 'zh-Hans': '停用下一行的规则' },
  directiveDisable: { en: 'silence rules from here on', 'zh-Hans': '从此处起停用规则' },
  directiveEnable: { en: 'check again from here on', 'zh-Hans': '从此处起恢复检查' },
  directiveFile: { en: 'silence rules in this document', 'zh-Hans': '在本文档停用规则' },
  profileKey: { en: 'kind of document: {title}', 'zh-Hans': '文种：{title}' },
  checking: { en: 'Checking documents', 'zh-Hans': '正在检查文档' },
  indexing: { en: 'Reading documents', 'zh-Hans': '正在读取文档' },
} as const satisfies Readonly<Record<string, Localised>>

export type MessageId = keyof typeof messages
