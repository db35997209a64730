import type { Localised } from '@policydoc/core'
import { speaker } from '@policydoc/project/browser'
import { traditional } from '../generated/words.zh-Hant.ts'

/** Words of what commands and the HTML report print, outside sentences. */
export const messages = {
  report: { en: 'policydoc report', 'zh-Hans': 'policydoc 检查报告' },
  files: { en: 'files', 'zh-Hans': '文件' },
  errors: { en: 'errors', 'zh-Hans': '错误' },
  warnings: { en: 'warnings', 'zh-Hans': '警告' },
  infos: { en: 'infos', 'zh-Hans': '提醒' },
  hints: { en: 'hints', 'zh-Hans': '提示' },
  claims: { en: 'claims checked', 'zh-Hans': '已核对的计数' },
  hold: { en: 'claims that hold', 'zh-Hans': '相符的计数' },
  byRule: { en: 'Findings by rule', 'zh-Hans': '各规则的问题数' },
  byFile: { en: 'Files with most findings', 'zh-Hans': '问题最多的文件' },
  structure: { en: 'Structure', 'zh-Hans': '结构' },
  claimsTable: { en: 'Claims and their members', 'zh-Hans': '计数与所列各项' },
  findings: { en: 'Findings', 'zh-Hans': '问题' },
  nothingFound: { en: 'Nothing found.', 'zh-Hans': '没有问题。' },
  line: { en: 'line', 'zh-Hans': '行' },
  claimed: { en: 'claimed', 'zh-Hans': '所称' },
  listed: { en: 'listed', 'zh-Hans': '所列' },
  members: { en: 'members', 'zh-Hans': '各项' },
  match: { en: 'holds', 'zh-Hans': '相符' },
  mismatch: { en: 'does not hold', 'zh-Hans': '不符' },
  open: { en: 'open list', 'zh-Hans': '未列尽' },
  fix: { en: 'Fix', 'zh-Hans': '修复' },
  noConfiguration: {
    en: 'No configuration applies: everything is as built in.',
    'zh-Hans': '没有生效的配置文件，全部为内置默认值。',
  },
  ignored: { en: 'ignored', 'zh-Hans': '已忽略' },
  overruled: { en: 'overruled', 'zh-Hans': '被覆盖' },
  frontMatter: { en: 'front matter', 'zh-Hans': '文前元数据' },
  commandLine: { en: 'command line', 'zh-Hans': '命令行' },
  rules: { en: 'Rules', 'zh-Hans': '规则' },
  right: { en: 'Fine', 'zh-Hans': '正确' },
  wrong: { en: 'Reported', 'zh-Hans': '报告' },
  repaired: { en: 'Repaired', 'zh-Hans': '修复后' },
  options: { en: 'Options', 'zh-Hans': '选项' },
  off: { en: 'off by default', 'zh-Hans': '默认关闭' },
  fixable: { en: '✎ can be repaired', 'zh-Hans': '✎ 可以修复' },
  initRoot: {
    en: 'Configurations in folders above are not read.',
    'zh-Hans': '不再读取上级文件夹中的配置。',
  },
  initProfile: {
    en: 'Kind of documents whose front matter names none; without it they are recognised. There are',
    'zh-Hans': '文前元数据未指明时的文种；不写则自动识别。可用',
  },
  initRules: {
    en: 'Each rule: "off", a severity ("error", "warning", "info", "hint"), or [severity, options].',
    'zh-Hans': '每条规则可设为 "off"、级别（"error"、"warning"、"info"、"hint"）或 [级别, 选项]。',
  },
  initNamedSets: {
    en: 'Sets known by a number, with how many members they really have.',
    'zh-Hans': '以数字为名的固定说法及其实际项数。',
  },
  initIgnore: { en: 'As in .gitignore.', 'zh-Hans': '写法同 .gitignore。' },
  initOverrides: { en: 'Other settings for some files.', 'zh-Hans': '对部分文件另行设置。' },
} as const satisfies Readonly<Record<string, Localised>>

/** A word in the reader's language. */
export const word = speaker<keyof typeof messages>(messages, traditional)
