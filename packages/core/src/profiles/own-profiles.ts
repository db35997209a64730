import { known } from '../language/known.ts'
import type { Profile, SectionSchema } from './profile.ts'

/** A profile in configuration: its id is its key, and what it leaves out comes from the one it extends. */
export interface OwnProfile extends Partial<Omit<Profile, 'id' | 'title'>> {
  readonly title?: string | Profile['title']
}

/** Profiles beside the built-in ones: by id, as in a configuration file, or a list. */
export type OwnProfiles = Readonly<Record<string, OwnProfile>> | readonly (OwnProfile & Pick<Profile, 'id'>)[]

/** Own profiles in full. Throws a TypeError that names what is wrong in their form. */
export function ownProfiles(given: OwnProfiles = []): readonly Profile[] {
  if (Array.isArray(given)) return given.map((own: unknown, at) => profileOf(`[${at}]`, own))
  if (!isObject(given)) throw new TypeError('The profiles are neither an object nor a list.')
  return Object.entries(given).map(([id, own]) => profileOf(id, isObject(own) ? { ...own, id } : own))
}

/** True for an object that is not a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function profileOf(name: string, given: unknown): Profile {
  if (!isObject(given)) throw new TypeError(`The profile “${name}” is not an object.`)
  const own = given as OwnProfile & Pick<Profile, 'id'>
  const whose = `profile “${typeof own.id === 'string' ? own.id : name}”`
  for (const [part, value] of [['id', own.id] as const, ...Object.entries(own)]) {
    known(`part of ${whose}:`, part, Object.keys(parts))
    const [wanted, fits] = parts[part as keyof Profile]
    if ((value !== undefined || part === 'id') && !fits(value))
      throw new TypeError(`“${part}” of ${whose} should be ${wanted}.`)
  }
  const { title = own.id, ...rest } = own
  const both = typeof title === 'string' ? { en: title, 'zh-Hans': title } : title
  return { sections: [], rules: {}, ...rest, title: both }
}

const isText = (value: unknown): boolean => typeof value === 'string'
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
function isSection(value: unknown): boolean {
  const { role, names, beside }: { readonly [Key in keyof SectionSchema]?: unknown } = isObject(value)
    ? value
    : {}
  return isText(role) && areTexts(names) && (beside === undefined || isText(beside))
}

const texts = ['a list of texts', areTexts] as const

/** What each part of a profile should be. */
const parts: Readonly<Record<keyof Profile, readonly [string, (value: unknown) => boolean]>> = {
  id: ['a text', isText],
  extends: ['the id of a profile', isText],
  title: [
    'a text, or one in en and one in zh-Hans',
    (value) =>
      isText(value) ||
      (isObject(value) && ['en', 'zh-Hans'].every((locale) => isText(Reflect.get(value, locale)))),
  ],
  sections: [
    'a list of sections, each with a role and a list of names',
    (value) => Array.isArray(value) && value.every(isSection),
  ],
  languages: texts,
  rules: ['an object with settings by rule', isObject],
  titles: texts,
  body: ['“articles”', (value) => value === 'articles'],
  lines: texts,
  recogniseBy: ['a whole number from 1', (value) => Number.isSafeInteger(value) && Number(value) > 0],
  commonNames: texts,
}
