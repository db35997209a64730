import { translated, type Locale, type Rule } from '@policydoc/core'

/** A rule's title, summary or reason in the reader's language. */
export function ruleText(rule: Rule, part: 'title' | 'summary' | 'why', locale: Locale): string {
  return translated(rule[part], locale, `${rule.id}.${part}`)
}
