import { existsSync } from 'node:fs'
import type { Locale } from '@policydoc/core'
import { CONFIG_NAMES, STARTER_NAME as NAME, starterConfiguration } from '@policydoc/project'
import { say } from '../messages/say.ts'
import { checkProfile } from '../run/settings.ts'
import { writeOutput } from '../run/write-output.ts'
import { writeError } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `policydoc init`: writes a commented configuration into the working folder. */
export default async function init(
  given: { readonly profile?: string; readonly force?: boolean },
  locale: Locale,
): Promise<void> {
  checkProfile(given.profile, [], locale)
  // Another configuration in this folder would take precedence, or lose it: `init` must do neither.
  const names = CONFIG_NAMES.filter((name) => name !== 'package.json' && name !== NAME)
  const other = names.find((name) => existsSync(name))
  if (other !== undefined) throw new UsageError(say(locale, 'otherConfig', { path: other }))
  const text = starterConfiguration(locale, given.profile)
  await writeOutput(NAME, text, { locale, replace: given.force ?? false })
  writeError(say(locale, 'written', { path: NAME }))
}
