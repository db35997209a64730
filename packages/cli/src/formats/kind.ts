import { profiles, translated, type Locale } from '@policydoc/core'

/** The name of a kind of document, as the editor shows it; the id of one that a configuration adds, and nothing for a document of no kind. */
export function kindName(profile: string, locale: Locale): string {
  if (profile === 'any') return ''
  const known = profiles.find(({ id }) => id === profile)
  return known ? translated(known.title, locale) : profile
}
