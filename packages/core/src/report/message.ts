import type { Data, Rule } from '../rules/rule.ts'
import type { Locale } from './report.ts'
import { filled } from './speaker.ts'
import { translated } from './translated.ts'

/** The text of a rule's message in the reader's language, with `{name}` replaced by the finding's data. */
export function messageOf(
  rule: Pick<Rule, 'messages'>,
  messageId: string,
  data: Data,
  locale: Locale,
): string {
  const localised = rule.messages[messageId]
  return localised ? filled(translated(localised, locale), data, locale) : messageId
}
