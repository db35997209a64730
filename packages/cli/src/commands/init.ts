import { existsSync } from 'node:fs'
import { profiles, rules, translated, type Locale } from '@policydoc/core'
import { CONFIG_NAMES } from '@policydoc/project'
import { say } from '../messages/say.ts'
import { checkProfile } from '../run/settings.ts'
import { writeOutput } from '../run/write-output.ts'
import { writeError } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

const NAME = '.policydocrc.jsonc'

const WORDS = {
  en: {
    root: 'Configurations in folders above are not read.',
    profile: 'Kind of document; without it front matter decides, then recognition. There are',
    rules: 'Each rule: "off", a severity ("error", "warning", "info", "hint"), or [severity, options].',
    namedSets: 'Sets known by a number, with how many members they really have.',
    ignore: 'As in .gitignore.',
    overrides: 'Other settings for some files.',
  },
  'zh-Hans': {
    root: '不再读取上级文件夹中的配置。',
    profile: '文种；不写则先看文档前言，再自动识别。可用',
    rules: '每条规则可设为 "off"、级别（"error"、"warning"、"info"、"hint"）或 [级别, 选项]。',
    namedSets: '以数字为名的固定说法及其实际项数。',
    ignore: '写法同 .gitignore。',
    overrides: '对部分文件另行设置。',
  },
  'zh-Hant': {
    root: '不再讀取上層資料夾中的設定。',
    profile: '文種；不寫則先看文件前言，再自動識別。可用',
    rules: '每條規則可設為 "off"、級別（"error"、"warning"、"info"、"hint"）或 [級別, 選項]。',
    namedSets: '以數字為名的固定說法及其實際項數。',
    ignore: '寫法同 .gitignore。',
    overrides: '對部分檔案另行設定。',
  },
} as const

/** `policydoc init`: writes a commented configuration into the working folder. */
export default async function init(
  given: { readonly profile?: string; readonly force?: boolean },
  locale: Locale,
): Promise<void> {
  checkProfile(given.profile, [], locale)
  // Another one in this folder would be read instead, or no longer: neither is what somebody expects of `init`.
  const names = CONFIG_NAMES.filter((name) => name !== 'package.json' && name !== NAME)
  const other = names.find((name) => existsSync(name))
  if (other !== undefined) throw new UsageError(say(locale, 'otherConfig', { path: other }))
  const text = configuration(given.profile, locale)
  await writeOutput(NAME, text, { locale, replace: given.force ?? false })
  writeError(say(locale, 'written', { path: NAME }))
}

function configuration(profile: string | undefined, locale: Locale): string {
  const words = WORDS[locale]
  const list = rules.map(
    (rule) =>
      `    // "${rule.id}": "${rule.recommended ? rule.severity : 'off'}", // ${translated(rule.summary, locale, `${rule.id}.summary`)}`,
  )
  return `{
  // ${words.root}
  "root": true,

  // ${words.profile}: ${profiles.map(({ id }) => id).join(', ')}
  ${profile === undefined ? '// ' : ''}"profile": ${JSON.stringify(profile ?? 'case-report')},

  // ${words.rules}
  "rules": {
${list.join('\n')}
  },

  // ${words.namedSets}
  "namedSets": {
    // "四上": 6
  },

  // ${words.ignore}
  "ignore": [
    // "archive/"
  ],

  // ${words.overrides}
  "overrides": [
    // { "files": "drafts/**", "rules": { "required-sections": "off" } }
  ]
}
`
}
