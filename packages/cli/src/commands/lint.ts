import type { Locale } from '@policydoc/core'
import { run } from '../run/run.ts'
import { settingsOf, type GivenOptions } from '../run/settings.ts'

/** `policydoc lint` and `policydoc fix`. */
export default async function lint(
  paths: readonly string[],
  given: GivenOptions,
  locale: Locale,
): Promise<void> {
  const settings = settingsOf(paths, given, locale)
  if (given.stdinJsonl) process.exitCode = await (await import('../run/stdin-jsonl.ts')).lintLines(settings)
  else if (settings.watch) await (await import('../run/watch.ts')).watch(settings)
  else process.exitCode = await run(settings)
}
