import type { Locale } from '@policydoc/core'

/** Texts of the server itself; those of rules are in core. */
const strings = {
  disableLine: ['Disable {rule} here', '在此处停用 {rule}', '在此處停用 {rule}'],
  disableFile: ['Disable {rule} in this document', '在本文档停用 {rule}', '在本文件停用 {rule}'],
  fixAll: [
    'Fix all safe policydoc problems',
    '修正所有可安全修正的 policydoc 问题',
    '修正所有可安全修正的 policydoc 問題',
  ],
  renumber: ['Renumber this run of {count}', '为这 {count} 项重新编号', '為這 {count} 項重新編號'],
  insertSection: [
    'Insert missing section “{heading}”',
    '插入缺少的章节“{heading}”',
    '插入缺少的章節“{heading}”',
  ],
  addNamedSet: [
    'Add “{name}” = {count} to namedSets ({file})',
    '将“{name}”={count} 加入 namedSets（{file}）',
    '將“{name}”={count} 加入 namedSets（{file}）',
  ],
  counted: [
    '{label}: {listed} listed, {claimed} claimed ({verdict})',
    '{label}：列出 {listed} 项，文中称 {claimed} 项（{verdict}）',
    '{label}：列出 {listed} 項，文中稱 {claimed} 項（{verdict}）',
  ],
  member: ['Member {index} of {listed}', '第 {index} 项，共 {listed} 项', '第 {index} 項，共 {listed} 項'],
  holds: ['holds', '相符', '相符'],
  fails: ['does not hold', '不符', '不符'],
  open: ['an open list', '未尽列举', '未盡列舉'],
  rule: ['Rule: {rule}', '规则：{rule}', '規則：{rule}'],
  lensSection: ['{hold}/{claims} counts hold', '{hold}/{claims} 处计数相符', '{hold}/{claims} 處計數相符'],
  lensAction: ['1 action', '1 项行动', '1 項行動'],
  lensActions: ['{count} actions', '{count} 项行动', '{count} 項行動'],
  missingSection: ['missing section', '缺少的章节', '缺少的章節'],
  nextOrdinal: ['next ordinal', '下一个序号', '下一個序號'],
  directiveNextLine: ['silence rules on the next line', '停用下一行的规则', '停用下一行的規則'],
  directiveDisable: ['silence rules from here on', '从此处起停用规则', '從此處起停用規則'],
  directiveEnable: ['check again from here on', '从此处起恢复检查', '從此處起恢復檢查'],
  directiveFile: ['silence rules in this document', '在本文档停用规则', '在本文件停用規則'],
  profileKey: ['kind of document: {title}', '文种：{title}', '文種：{title}'],
  checking: ['Checking documents', '正在检查文档', '正在檢查文件'],
  indexing: ['Reading documents', '正在读取文档', '正在讀取文件'],
} as const satisfies Record<string, readonly [string, string, string]>

export type StringKey = keyof typeof strings

/** A text in a locale with its `{name}`s filled in. */
export function say(
  key: StringKey,
  locale: Locale,
  data: Readonly<Record<string, string | number>> = {},
): string {
  const [en, hans, hant] = strings[key]
  const text = locale === 'en' ? en : locale === 'zh-Hans' ? hans : hant
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole))
}
