import { profiles as builtIn, resolveProfile } from '../profiles/index.ts'
import { ownProfiles, type OwnProfiles } from '../profiles/own-profiles.ts'
import type { Block } from '../tree/block.ts'
import type { Metadata, PolicyDocument } from './document.ts'
import { frontMatterOf } from './front-matter.ts'
import { languageOf } from './language.ts'
import { recognise } from './recognition.ts'

/** What is asked for: see `ParseOptions`. */
export interface ProfileOptions {
  readonly profile?: string
  readonly defaultProfile?: string
  readonly profiles?: OwnProfiles
}

/** A profile's id, and how it came to be chosen. */
export interface ProfileChoice {
  readonly id: string
  readonly origin: PolicyDocument['profileOrigin']
}

/** The kind of a document: as asked for, as its front matter says, as is the default, or as its headings, shape and title show; else `any`. */
export function chooseProfile(
  blocks: readonly Block[],
  metadata: Metadata,
  options: ProfileOptions = {},
): ProfileChoice {
  const own = ownProfiles(options.profiles)
  const all = [...own, ...builtIn.filter(({ id }) => !own.some((profile) => profile.id === id))]
  const known = (id: string | undefined): boolean =>
    id !== undefined && all.some((profile) => profile.id === id)
  if (options.profile !== undefined && known(options.profile))
    return { id: options.profile, origin: 'option' }
  const matter = frontMatterOf(blocks)
  const named = matter.get('policydoc.profile')?.value ?? matter.get('profile')?.value
  if (named !== undefined && known(named)) return { id: named, origin: 'front-matter' }
  const { defaultProfile } = options
  if (options.profile !== 'auto' && named !== 'auto' && defaultProfile !== undefined && known(defaultProfile))
    return { id: defaultProfile, origin: 'default' }
  // What a built-in profile is recognised by is its own; a configured one may take it from another.
  const candidates = all.map((profile) => (own.includes(profile) ? resolveProfile(profile.id, own) : profile))
  const id = recognise({ blocks, metadata, language: languageOf(blocks) }, candidates)
  return id === undefined ? { id: 'any', origin: 'none' } : { id, origin: 'recognised' }
}
