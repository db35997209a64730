import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { resolveProfile, scaffold, type Locale } from '@policydoc/core'
import { say } from '../messages/say.ts'
import { projectOf } from '../run/check-inputs.ts'
import { localeFor } from '../run/run.ts'
import { checkProfile, settingsOf, type GivenOptions } from '../run/settings.ts'
import { writeError, writeOut } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `policydoc new`: a document with every required section of a profile, to be filled in. */
export default async function create(
  id: string,
  given: GivenOptions & { readonly output?: string; readonly force?: boolean },
  fallback: Locale,
): Promise<void> {
  const settings = settingsOf([], given, fallback)
  const project = projectOf(settings)
  const locale = await localeFor(settings, project)
  const { lintOptions } = await project.config(`${settings.cwd}/${given.output ?? 'document.md'}`)
  checkProfile(id, lintOptions.profiles ?? [], locale)
  const text = scaffold(resolveProfile(id, lintOptions.profiles), locale)
  if (given.output === undefined) return writeOut(text)
  try {
    await writeFile(resolve(given.output), text, { flag: given.force ? 'w' : 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const path = given.output
    throw new UsageError(
      code === 'EEXIST'
        ? say(locale, 'exists', { path })
        : say(locale, 'outputFailed', { path, detail: message }),
    )
  }
  writeError(say(locale, 'written', { path: given.output }))
}
