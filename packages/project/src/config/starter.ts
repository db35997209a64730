import { profiles, rules, speaker, translated, type Locale } from '@policydoc/core'
import { messages } from './starter-words.ts'

/** The name of the file that a starter is written to. */
export const STARTER_NAME = '.policydocrc.jsonc'

const word = speaker(messages)

/** A commented configuration that changes nothing yet, but for the kind of documents where one is given. */
export function starterConfiguration(locale: Locale, profile?: string): string {
  const list = rules.map(
    (rule) => `    // "${rule.id}": "${rule.defaultSeverity}", // ${translated(rule.summary, locale)}`,
  )
  return `{
  // ${word(locale, 'root')}
  "root": true,

  // ${word(locale, 'profile', { kinds: profiles.map(({ id }) => id) })}
  ${profile === undefined ? '// ' : ''}"profile": ${JSON.stringify(profile ?? 'case-report')},

  // ${word(locale, 'documents')}
  // "documents": "recognised",

  // ${word(locale, 'rules')}
  "rules": {
${list.join('\n')}
  },

  // ${word(locale, 'namedSets')}
  "namedSets": {
    // "四上": 6
  },

  // ${word(locale, 'ignore')}
  "ignore": [
    // "archive/"
  ],

  // ${word(locale, 'overrides')}
  "overrides": [
    // { "files": "drafts/**", "rules": { "required-sections": "off" } }
  ]
}
`
}
