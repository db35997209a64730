import { parse, type LintOptions, type PolicyDocument } from '@policydoc/core'
import { readDocument } from '@policydoc/project'
import type { Settings } from '../run/settings.ts'

/** The profile of the document at a place; of a file that is not there yet the one it would start with. */
export async function profileFor(
  location: string,
  options: LintOptions,
  { encoding, profile }: Pick<Settings, 'encoding' | 'profile'>,
): Promise<Pick<PolicyDocument, 'profile' | 'profileOrigin'>> {
  const file = await readDocument(location, encoding)
  const text = 'code' in file ? '' : file.text
  return parse(text, { ...options, ...(profile === undefined ? {} : { profile }) })
}
