import type { Locale } from '@policydoc/core'
import { suggestion } from '@policydoc/project/browser'
import { say } from './say.ts'

/** “Did you mean”, or nothing when no known name is near. */
export function near(wrong: string, known: readonly string[], locale: Locale): string {
  const found = suggestion(wrong, known)
  return found.suggestion === undefined ? '' : say(locale, 'didYouMean', found)
}
