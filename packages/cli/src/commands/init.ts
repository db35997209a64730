import { existsSync } from 'node:fs'
import { profiles, rules, translated, type Locale } from '@policydoc/core'
import { CONFIG_NAMES } from '@policydoc/project'
import { say } from '../messages/say.ts'
import { word } from '../messages/say.ts'
import { checkProfile } from '../run/settings.ts'
import { writeOutput } from '../run/write-output.ts'
import { writeError } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

const NAME = '.policydocrc.jsonc'

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
  const list = rules.map(
    (rule) => `    // "${rule.id}": "${rule.defaultSeverity}", // ${translated(rule.summary, locale)}`,
  )
  return `{
  // ${word(locale, 'initRoot')}
  "root": true,

  // ${word(locale, 'initProfile')}: ${profiles.map(({ id }) => id).join(', ')}
  ${profile === undefined ? '// ' : ''}"profile": ${JSON.stringify(profile ?? 'case-report')},

  // ${word(locale, 'initRules')}
  "rules": {
${list.join('\n')}
  },

  // ${word(locale, 'initNamedSets')}
  "namedSets": {
    // "四上": 6
  },

  // ${word(locale, 'initIgnore')}
  "ignore": [
    // "archive/"
  ],

  // ${word(locale, 'initOverrides')}
  "overrides": [
    // { "files": "drafts/**", "rules": { "required-sections": "off" } }
  ]
}
`
}
