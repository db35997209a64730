import type { Locale } from '@policydoc/core'
import type { Summary } from '../formats/reporter.ts'
import { say } from '../messages/say.ts'

/** `1 error, 2 warnings, 3 hints`: errors and warnings always, the others where there are some. */
export function findingsText({ errors, warnings, infos, hints }: Summary, locale: Locale): string {
  return [
    say(locale, 'errors', { count: errors }),
    say(locale, 'warnings', { count: warnings }),
    ...(infos ? [say(locale, 'infos', { count: infos })] : []),
    ...(hints ? [say(locale, 'hints', { count: hints })] : []),
  ].join(say(locale, 'comma'))
}

/** What `--unsafe` would repair beside that, in brackets; empty for nothing. */
export function unsafeText({ unsafe }: Summary, locale: Locale): string {
  return unsafe ? say(locale, 'unsafeToo', { count: unsafe }) : ''
}
