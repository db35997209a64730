import { officialKinds, ownProfiles, resolveProfile, scaffold, type Locale } from '@policydoc/core'
import { say } from '../messages/say.ts'
import { projectOf } from '../run/check-inputs.ts'
import { localeFor } from '../run/run.ts'
import { checkProfile, settingsOf, type GivenOptions } from '../run/settings.ts'
import { writeOutput } from '../run/write-output.ts'
import { writeError, writeOut } from '../terminal.ts'

/** `policydoc new`: a document with every required section of a profile, or an official document (notice, request …), to be filled in. */
export default async function create(
  id: string,
  given: GivenOptions & { readonly output?: string; readonly force?: boolean },
  fallback: Locale,
): Promise<void> {
  const settings = settingsOf([], given, fallback)
  const project = projectOf(settings)
  const locale = await localeFor(settings, project)
  const { lintOptions } = await project.config(`${settings.cwd}/${given.output ?? 'document.md'}`)
  const official = officialKinds.map((kind) => kind.id)
  const isOfficial = official.some((kind) => kind === id)
  checkProfile(id, ownProfiles(lintOptions.profiles), locale, official)
  const text = scaffold(isOfficial ? id : resolveProfile(id, lintOptions.profiles), locale, new Date())
  if (given.output === undefined) return writeOut(text)
  await writeOutput(given.output, text, { locale, replace: given.force ?? false })
  writeError(say(locale, 'written', { path: given.output }))
}
