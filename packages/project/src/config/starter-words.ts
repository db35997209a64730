import type { Localised } from '@policydoc/core'

/** What stands beside the keys of a configuration that is to be filled in. */
export const messages = {
  root: {
    en: 'Configurations in folders above are not read.',
    'zh-Hans': '不再读取上级文件夹中的配置。',
  },
  profile: {
    en: 'Kind of documents whose front matter names none; without it they are recognised. There are: {kinds}',
    'zh-Hans': '文前信息未指明时的文件类型；不写则自动识别。可用：{kinds}',
  },
  documents: {
    en: 'Only documents whose kind is named or recognised are checked, not every Markdown file.',
    'zh-Hans': '只检查已指明类型或识别为政策文件的文档，不检查其他 Markdown 文件。',
  },
  rules: {
    en: 'Each rule: "off", a severity ("error", "warning", "info", "hint"), or [severity, options].',
    'zh-Hans': '每条规则可设为 "off"、级别（"error"、"warning"、"info"、"hint"）或 [级别, 选项]。',
  },
  namedSets: {
    en: 'Sets known by a number, with how many members they really have.',
    'zh-Hans': '以数字为名的固定提法及其实际项数。',
  },
  ignore: { en: 'As in .gitignore.', 'zh-Hans': '写法同 .gitignore。' },
  overrides: { en: 'Other settings for some files.', 'zh-Hans': '对部分文件另行设置。' },
} as const satisfies Readonly<Record<string, Localised>>
