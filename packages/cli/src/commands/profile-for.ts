import { parse, type Locale, type LintOptions, type PolicyDocument } from '@policydoc/core'
import { readDocument } from '@policydoc/project'
import { printable } from '../formats/printable.ts'
import { readFailureText } from '../run/failure-text.ts'
import type { Settings } from '../run/settings.ts'
import { writeError } from '../terminal.ts'

/**
 * The profile of the document at a place; of one that cannot be read the profile it would start with, and then the exit
 * code is 2. The reason is told with the name that was given.
 */
export async function profileFor(
  location: string,
  options: LintOptions,
  { encoding, profile }: Pick<Settings, 'encoding' | 'profile'>,
  given: { readonly path: string | undefined; readonly locale: Locale },
): Promise<Pick<PolicyDocument, 'profile' | 'profileOrigin'>> {
  const file = await readDocument(location, encoding)
  const text = 'code' in file ? '' : file.text
  if ('code' in file && given.path !== undefined) {
    process.exitCode = 2
    writeError(`policydoc: ${printable(given.path)}: ${printable(readFailureText(file, given.locale))}`)
  }
  return parse(text, { ...options, ...(profile === undefined ? {} : { profile }) })
}
