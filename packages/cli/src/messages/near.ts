import { rules, type Locale } from '@policydoc/core'
import { suggestion } from '@policydoc/project/browser'
import { UsageError } from '../usage-error.ts'
import { say } from './say.ts'

/** “Did you mean”; when no known name is near, what else helps, or nothing. */
export function near(wrong: string, known: readonly string[], locale: Locale, otherwise = ''): string {
  const found = suggestion(wrong, known)
  return found.suggestion === undefined ? otherwise : say(locale, 'didYouMean', found)
}

/** The error of a value that is none of those known: it names them all, and the nearest of those that are words. */
export function unknownValue(
  id: 'badValue' | 'unknownFormat' | 'unknownProfile',
  data: { readonly value: string; readonly option?: string },
  known: readonly string[],
  locale: Locale,
  words = known,
): UsageError {
  return new UsageError(say(locale, id, { ...data, known }) + near(data.value, words, locale))
}

/** That no rule has a name, and which was meant or where to find them. */
export function noSuchRule(name: string, locale: Locale): string {
  const ids = rules.map(({ id }) => id)
  return say(locale, 'unknownRule', { name }) + near(name, ids, locale, say(locale, 'rulesList'))
}
