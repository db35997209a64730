import { speaker, translated, type Locale } from '@policydoc/core'
import type { ConfigProblem } from './config.ts'
import { messages, types } from './messages.ts'

const say = speaker(messages)

/** A problem of a configuration in the reader's language, and whether the rest of the file is in force. */
export function problemText(
  { id, data, partial }: Pick<ConfigProblem, 'id' | 'data' | 'partial'>,
  locale: Locale,
): string {
  const hint = data['suggestion'] === undefined ? '' : say(locale, 'didYouMean', data)
  const whole = id === 'wrongType' && data['key'] === ''
  const inWords = (name = ''): string => {
    const type = types[name]
    return type ? translated(type, locale) : name
  }
  const said =
    id === 'wrongType'
      ? { ...data, expected: inWords(data['expected']), found: inWords(data['found']) }
      : data
  return say(locale, whole ? 'wholeType' : id, said) + hint + (partial ? say(locale, 'restApplied', {}) : '')
}
