import { translated, type DocumentedRule, type Locale } from '@policydoc/core'

/** A rule's title, summary or reason in the reader's language. */
export function ruleText(rule: DocumentedRule, part: 'title' | 'summary' | 'why', locale: Locale): string {
  return translated(rule[part], locale)
}
