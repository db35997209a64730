import { speaker, translated, type Locale } from '@policydoc/core'
import type { ConfigProblem } from './config.ts'
import { messages, types } from './messages.ts'
import { messages as reasons } from './syntax-messages.ts'

const say = speaker(messages)
const sayReason = speaker(reasons)

/** A problem of a configuration in the reader's language, and whether the rest of the file is in force. */
export function problemText(
  { id, data, partial }: Pick<ConfigProblem, 'id' | 'data' | 'partial'>,
  locale: Locale,
): string {
  const hint = data['suggestion'] === undefined ? '' : say(locale, 'didYouMean', data)
  const whole = id === 'wrongType' && data['key'] === ''
  const inWords = (name: unknown): string => {
    const type = types[String(name)]
    return type ? translated(type, locale) : String(name)
  }
  const reason = String(data['reason'])
  const said =
    id === 'wrongType'
      ? { ...data, expected: inWords(data['expected']), found: inWords(data['found']) }
      : id === 'syntax'
        ? { detail: sayReason(locale, Object.hasOwn(reasons, reason) ? reason : 'other', data) }
        : data
  return (
    say(locale, whole ? 'wholeType' : id, said) +
    hint +
    (partial && !whole ? say(locale, 'restApplied', {}) : '')
  )
}
