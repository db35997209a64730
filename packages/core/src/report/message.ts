import type { Data, Localised, Rule } from '../rules/rule.ts'
import { traditional } from './generated/messages.zh-Hant.ts'
import type { Locale } from './report.ts'

/** The text of a rule's message in the reader's language, with `{name}` replaced by the finding's data. */
export function messageOf(
  rule: Pick<Rule, 'id' | 'messages'>,
  messageId: string,
  data: Data,
  locale: Locale,
): string {
  const localised = rule.messages[messageId]
  if (!localised) return messageId
  return fill(translated(localised, locale, `${rule.id}.${messageId}`), data, locale)
}

/** A localised text in a locale; Traditional falls back on Simplified where a text is newer than its conversion. */
export function translated(text: Localised, locale: Locale, key: string): string {
  if (locale === 'zh-Hant') return traditional[key] ?? text['zh-Hans']
  return text[locale]
}

function fill(template: string, data: Data, locale: Locale): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name]
    if (value === undefined) return whole
    if (Array.isArray(value)) return value.join(locale === 'en' ? ', ' : '、')
    return String(value)
  })
}
