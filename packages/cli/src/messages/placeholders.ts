import type { Localised } from '@policydoc/core'

/** What stands in `--help` for the values of arguments and options. */
export const messages = {
  paths: { en: 'paths', 'zh-Hans': '路径' },
  path: { en: 'path', 'zh-Hans': '路径' },
  files: { en: 'files', 'zh-Hans': '文件' },
  file: { en: 'file', 'zh-Hans': '文件' },
  command: { en: 'command', 'zh-Hans': '命令' },
  options: { en: 'options', 'zh-Hans': '选项' },
  profile: { en: 'profile', 'zh-Hans': '文件类型' },
  rule: { en: 'rule', 'zh-Hans': '规则' },
  role: { en: 'role', 'zh-Hans': '章节类别' },
  severity: { en: 'severity', 'zh-Hans': '级别' },
  'id:severity': { en: 'id:severity', 'zh-Hans': '规则:级别' },
  id: { en: 'id', 'zh-Hans': '标识' },
  name: { en: 'name', 'zh-Hans': '名称' },
  locale: { en: 'locale', 'zh-Hans': '语言' },
  order: { en: 'order', 'zh-Hans': '次序' },
  when: { en: 'when', 'zh-Hans': '何时' },
  ref: { en: 'ref', 'zh-Hans': '提交' },
  n: { en: 'n', 'zh-Hans': '数' },
  shell: { en: 'shell', 'zh-Hans': 'shell' },
} satisfies Readonly<Record<string, Localised>>
