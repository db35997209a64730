import type { Localised } from '@policydoc/core'

/** What the server says itself; texts of rules are in core. */
export const messages = {
  disableLine: { en: 'Do not check “{name}” here', 'zh-Hans': '此处不再检查“{name}”' },
  disableFile: { en: 'Do not check “{name}” in this document', 'zh-Hans': '本文档不再检查“{name}”' },
  fixAll: { en: 'Apply all safe policydoc fixes', 'zh-Hans': '应用所有安全的 policydoc 修复' },
  renumber: { en: 'Renumber this run of {count}', 'zh-Hans': '为这 {count} 项重新编号' },
  insertSection: { en: 'Insert missing section “{heading}”', 'zh-Hans': '插入缺少的章节“{heading}”' },
  moveUp: { en: 'Move action up', 'zh-Hans': '将此项行动上移' },
  moveDown: { en: 'Move action down', 'zh-Hans': '将此项行动下移' },
  insertAction: { en: 'Insert an action after this one', 'zh-Hans': '在此项行动后插入一项' },
  nameOneLine: {
    en: 'A name needs at least one character, on one line.',
    'zh-Hans': '名称不能为空，也不能换行。',
  },
  addNamedSet: {
    en: 'Record “{name}” as the name of a set of {count} ({file})',
    'zh-Hans': '将“{name}”记为固定提法，共 {count} 项（写入 {file}）',
  },
  namedSetWritten: {
    en: 'Set namedSets “{name}” to {count} in {file}: its list is expected to have {count} members.',
    'zh-Hans': '已在 {file} 的固定提法（namedSets）中将“{name}”设为 {count}，此后按 {count} 项核对。',
  },
  ruleOff: {
    en: 'Turn “{name}” off in the configuration ({file})',
    'zh-Hans': '在配置中停止检查“{name}”（写入 {file}）',
  },
  ruleOffWritten: {
    en: 'Set rule “{id}” to off in {file}: “{name}” is no longer checked.',
    'zh-Hans': '已在 {file} 的规则（rules）中将“{id}”设为 off，此后不再检查“{name}”。',
  },
  showRule: { en: 'Show rule “{name}”', 'zh-Hans': '查看规则“{name}”的说明' },
  counted: {
    en: '{label}: {listed} listed, {claimed} claimed ({verdict})',
    'zh-Hans': '{label}：列出 {listed} 项，文中称 {claimed} 项（{verdict}）',
  },
  member: { en: 'Member {index} of {listed}', 'zh-Hans': '第 {index} 项，共 {listed} 项' },
  rule: {
    en: 'Rule: {rule} ({id}) · {severity} ({origin})',
    'zh-Hans': '规则：{rule}（{id}）· {severity}（{origin}）',
  },
  lensSection: { en: '{hold}/{claims} counts hold', 'zh-Hans': '{hold}/{claims} 处计数相符' },
  lensActions: { en: '{count} {count|action|actions}', 'zh-Hans': '{count} 项行动' },
  lensPoints: { en: '{count} {count|point|points}', 'zh-Hans': '{count} 条' },
  missingSection: { en: 'missing section', 'zh-Hans': '缺少的章节' },
  nextOrdinal: { en: 'next ordinal', 'zh-Hans': '下一个序号' },
  directiveNextLine: { en: 'disable rules for the next line', 'zh-Hans': '下一行不检查所列规则' },
  directiveDisable: { en: 'disable rules from here on', 'zh-Hans': '自此处起不检查所列规则' },
  directiveEnable: { en: 'enable rules from here on', 'zh-Hans': '自此处起恢复检查' },
  directiveFile: { en: 'disable rules in this document', 'zh-Hans': '本文档不检查所列规则' },
  prioritiesName: { en: 'Priorities with their number', 'zh-Hans': '列出重点并写明项数' },
  prioritiesBody: {
    en: '${1:The plan} sets out three priorities: ${2:first}, ${3:second} and ${4:third}.$0',
    'zh-Hans': '${1:本方案}提出三项重点：${2:甲}、${3:乙}、${4:丙}。$0',
  },
  actionName: { en: 'Action with key work', 'zh-Hans': '行动与重点工作' },
  actionBody: {
    en: '${1:First}, ${2:action}. It includes three tasks: ${3:first}, ${4:second} and ${5:third}.$0',
    'zh-Hans':
      '${1|一,二,三,四,五,六,七,八,九,十|}是${2:坚持……}，实施${3:名称}行动。包括${4:甲}、${5:乙}、${6:丙}等3项重点工作。$0',
  },
  formulaName: { en: 'Formula spelled out', 'zh-Hans': '公式及其展开' },
  formulaBody: {
    en: 'The “1+${1:3}” ${2:system}: “1” is ${3:one platform}; “$1” is ${4:three mechanisms}: ${5:a}, ${6:b} and ${7:c}.$0',
    'zh-Hans':
      '“1+${1:3}”${2:工作体系}：“1”即“${3:一条主线}”；“$1”即“${4:三项机制}”，包括${5:甲}、${6:乙}、${7:丙}。$0',
  },
  profileKey: { en: 'kind of document: {title}', 'zh-Hans': '文件类型：{title}' },
  checking: { en: 'Checking documents', 'zh-Hans': '正在检查文档' },
  indexing: { en: 'Reading documents', 'zh-Hans': '正在读取文档' },
  lensOpen: { en: '{count} not all named', 'zh-Hans': '{count} 处未列全' },
  lastConfiguration: {
    en: 'Until this is fixed, the last valid configuration stays in force; the current files are ignored.',
    'zh-Hans': '改正之前，仍按此前无误的配置检查，现有配置文件均不生效。',
  },
  noConfiguration: {
    en: 'Until this is fixed, the configuration is ignored and the defaults apply.',
    'zh-Hans': '改正之前，配置一概不生效，按无配置检查。',
  },
  tasks: { en: 'Tasks', 'zh-Hans': '任务分解表' },
  fixRule: { en: 'Fix all {count} findings of “{name}”', 'zh-Hans': '修复全部 {count} 处“{name}”问题' },
} as const satisfies Readonly<Record<string, Localised>>

export type MessageId = keyof typeof messages
