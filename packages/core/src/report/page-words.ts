import type { Localised } from '../rules/rule.ts'

/** What stands between the texts of a rule on its page. */
export const pageWords = {
  default: { en: 'Default', 'zh-Hans': '默认级别' },
  off: {
    en: 'off (a profile or the configuration turns it on)',
    'zh-Hans': '关闭（由文件类型或配置打开）',
  },
  colon: { en: ': ', 'zh-Hans': '：' },
  why: { en: 'Why', 'zh-Hans': '为什么' },
  options: { en: 'Options', 'zh-Hans': '选项' },
  option: { en: 'option', 'zh-Hans': '选项' },
  initial: { en: 'default', 'zh-Hans': '默认值' },
  values: { en: 'values', 'zh-Hans': '取值' },
  examples: { en: 'Examples', 'zh-Hans': '示例' },
  profile: { en: 'Profile', 'zh-Hans': '文件类型' },
  with: { en: 'With options', 'zh-Hans': '选项' },
  clean: { en: 'No finding.', 'zh-Hans': '没有问题。' },
  fixed: { en: 'After fixing', 'zh-Hans': '修复后' },
  configure: { en: 'Configure', 'zh-Hans': '配置' },
} as const satisfies Readonly<Record<string, Localised>>
