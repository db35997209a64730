import type { Localised } from '../rules/rule.ts'

/** What every host calls severities, how counts stand, and whose word on a rule was the last. */
export const messages = {
  error: { en: 'error', 'zh-Hans': '错误' },
  warning: { en: 'warning', 'zh-Hans': '警告' },
  info: { en: 'info', 'zh-Hans': '提醒' },
  hint: { en: 'hint', 'zh-Hans': '提示' },
  off: { en: 'off', 'zh-Hans': '关闭' },
  match: { en: 'holds', 'zh-Hans': '相符' },
  mismatch: { en: 'does not hold', 'zh-Hans': '不符' },
  open: { en: 'not all named', 'zh-Hans': '未列全' },
  default: { en: 'default', 'zh-Hans': '默认' },
  profile: { en: 'profile {profile}', 'zh-Hans': '文件类型 {profile}' },
  configuration: { en: 'configuration', 'zh-Hans': '配置' },
} as const satisfies Readonly<Record<string, Localised>>
