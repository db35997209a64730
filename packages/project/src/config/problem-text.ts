import { speaker, type Locale } from '@policydoc/core'
import { traditional } from '../generated/config.zh-Hant.ts'
import type { ConfigProblem } from './config.ts'
import { messages } from './messages.ts'

const say = speaker(messages, traditional)

/** A problem of a configuration in the reader's language. */
export function problemText({ id, data }: Pick<ConfigProblem, 'id' | 'data'>, locale: Locale): string {
  return say(locale, id, data) + (data['suggestion'] === undefined ? '' : say(locale, 'didYouMean', data))
}
