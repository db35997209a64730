import { profiles as builtIn, resolveProfile } from '../profiles/index.ts'
import type { Profile } from '../profiles/profile.ts'
import { fold } from '../language/fold.ts'
import type { Block } from '../tree/block.ts'
import type { Metadata, Ordinal, PolicyDocument } from './document.ts'
import { frontMatterOf } from './front-matter.ts'
import { headingsOf } from './headings.ts'
import { languageOf } from './language.ts'
import { isOfficial } from './official-shape.ts'
import { roleNamesOf } from './sections.ts'

/** What is asked for: see `ParseOptions`. */
export interface ProfileOptions {
  readonly profile?: string
  readonly defaultProfile?: string
  readonly profiles?: readonly Profile[]
}

/** A profile's id, and how it came to be chosen. */
export interface ProfileChoice {
  readonly id: string
  readonly origin: PolicyDocument['profileOrigin']
}

/** The kind of a document: as asked for, as its front matter says, as is the default, or as its headings, shape and title show; else `any`. */
export function chooseProfile(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
  metadata: Metadata,
  options: ProfileOptions = {},
): ProfileChoice {
  const own = options.profiles ?? []
  const all = [...own, ...builtIn.filter(({ id }) => !own.some((profile) => profile.id === id))]
  const known = (id: string | undefined): boolean =>
    id !== undefined && all.some((profile) => profile.id === id)
  if (options.profile !== undefined && known(options.profile))
    return { id: options.profile, origin: 'option' }
  const matter = frontMatterOf(blocks)
  const named = matter.get('policydoc.profile')?.value ?? matter.get('profile')?.value
  if (named !== undefined && known(named)) return { id: named, origin: 'front-matter' }
  const { defaultProfile } = options
  if (options.profile !== 'auto' && defaultProfile !== undefined && known(defaultProfile))
    return { id: defaultProfile, origin: 'default' }
  const id = recognise(
    blocks,
    ordinals,
    metadata,
    all.map(({ id: each }) => resolveProfile(each, own)),
  )
  return id === undefined ? { id: 'any', origin: 'none' } : { id, origin: 'recognised' }
}

function recognise(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
  metadata: Metadata,
  all: readonly Profile[],
): string | undefined {
  const english = languageOf(blocks) === 'en'
  const inLanguage = all.filter((profile) => profile.recogniseBy !== undefined && hasNames(profile, english))
  // A kind whose own names are of the document's language goes before one that merely knows them.
  const own = inLanguage.filter((profile) => isWritten(profile, english))
  const byRoles = [...new Set([...own, ...inLanguage])].find((profile) => hasRoles(blocks, ordinals, profile))
  if (byRoles) return byRoles.id
  if (isOfficial(blocks) && all.some(({ id }) => id === 'official-document')) return 'official-document'
  const title = fold(metadata.title?.value ?? '')
    .toLowerCase()
    .replace(/\([^)]*\)$/, '')
  if (title === '' || title.length > 120) return undefined
  return all.find((profile) =>
    (profile.titles ?? []).some((word) =>
      english ? title.includes(word.toLowerCase()) : title.endsWith(fold(word)),
    ),
  )?.id
}

const isEnglish = (name: string): boolean => /^[\x20-\x7e…]+$/.test(name)

/** True when the names that a profile writes first are of the document's language. */
function isWritten({ sections }: Profile, english: boolean): boolean {
  return isEnglish(sections[0]?.names[0] ?? '') === english
}

function hasNames({ sections }: Profile, english: boolean): boolean {
  return sections.some(({ names }) => names.some((name) => isEnglish(name) === english))
}

/**
 * A profile's roles recognise a document when enough of them head sections of one level, and no fewer sections of
 * that level have a role than have none: two of ten headings are a coincidence.
 */
function hasRoles(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
  profile: Profile,
): boolean {
  const own = new Set(profile.sections.map(({ role }) => role))
  const headings = headingsOf(blocks, ordinals, roleNamesOf(profile))
  const common = new Set(profile.commonNames?.map((name) => name.toLowerCase()))
  const levels = new Map<number, { roles: Set<string>; own: boolean; named: number; all: number }>()
  for (const { rank, roles, title } of headings) {
    const level = levels.get(rank) ?? { roles: new Set<string>(), own: false, named: 0, all: 0 }
    level.all++
    levels.set(rank, level)
    const mine = roles.filter((role) => own.has(role))
    if (mine.length === 0) continue
    for (const role of mine) level.roles.add(role)
    level.own ||= common.size === 0 || !common.has(title.toLowerCase())
    level.named++
  }
  return [...levels.values()].some(
    (level) =>
      level.own && level.roles.size >= (profile.recogniseBy ?? Infinity) && level.named * 2 >= level.all,
  )
}
