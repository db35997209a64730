import type { Data, Localised, Rule } from '../rules/rule.ts'
import { traditional } from './generated/messages.zh-Hant.ts'
import type { Locale } from './report.ts'
import { filled, textIn } from './speaker.ts'

/** The text of a rule's message in the reader's language, with `{name}` replaced by the finding's data. */
export function messageOf(
  rule: Pick<Rule, 'id' | 'messages'>,
  messageId: string,
  data: Data,
  locale: Locale,
): string {
  const localised = rule.messages[messageId]
  if (!localised) return messageId
  return filled(translated(localised, locale, `${rule.id}.${messageId}`), data, locale)
}

/** A text of a rule or a profile in a locale, by its key among the generated ones. */
export function translated(text: Localised, locale: Locale, key: string): string {
  return textIn(text, locale, traditional[key])
}
