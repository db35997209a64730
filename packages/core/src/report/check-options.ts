import { known } from '../language/known.ts'
import type { ParseOptions } from '../model/model.ts'
import { profiles } from '../profiles/index.ts'
import { isObject, ownProfiles } from '../profiles/own-profiles.ts'
import type { RuleSetting } from '../profiles/rule-setting.ts'
import { rules } from '../rules/index.ts'
import type { RuleOptions } from './in-force.ts'
import type { Locale } from './report.ts'
import { severities } from './severity.ts'

type Checked = ParseOptions &
  RuleOptions & { readonly locale?: Locale; readonly documents?: CheckedDocuments; readonly unsafe?: boolean }

const checkedDocuments = ['all', 'recognised'] as const

/** Which documents are checked. */
export type CheckedDocuments = (typeof checkedDocuments)[number]

const locales: readonly Locale[] = ['en', 'zh-Hans', 'zh-Hant']
const levels = ['off', 'on', ...severities]

/** Every option of `parse`, `lint` and `fix`. */
const optionNames: Readonly<Record<keyof Checked, true>> = {
  uri: true,
  profile: true,
  defaultProfile: true,
  profiles: true,
  namedSets: true,
  cache: true,
  rules: true,
  locale: true,
  documents: true,
  unsafe: true,
}

/** Throws a TypeError that names what is wrong with options of `lint`, `fix` or `scaffold`, and what was probably meant. */
export function checkOptions(options: Checked): void {
  if (!isObject(options)) throw new TypeError('The options are not an object.')
  for (const name of Object.keys(options)) known('option', name, Object.keys(optionNames))
  const { profile, defaultProfile, rules: settings = {}, locale, documents, namedSets = {}, cache } = options
  const own = ownProfiles(options.profiles)
  const ids = [...own, ...profiles].map(({ id }) => id)
  for (const id of [profile, defaultProfile]) if (id !== undefined && id !== 'auto') known('profile', id, ids)
  for (const { id, extends: base } of own)
    if (base !== undefined) known(`base of profile “${id}”:`, base, ids)
  if (locale !== undefined) known('locale', locale, locales)
  if (documents !== undefined) known('value of “documents”:', documents, checkedDocuments)
  if (cache !== undefined && !(isObject(cache) && 'last' in cache))
    throw new TypeError('The cache is not one that createCache() made.')
  if (!isObject(namedSets)) throw new TypeError('The named sets are not an object.')
  for (const [set, members] of Object.entries(namedSets))
    if (!Number.isSafeInteger(members) || members < 1)
      throw new TypeError(`The number of members of “${set}” in “namedSets” is not a whole number from 1.`)
  checkRules(settings)
  for (const each of own) checkRules(each.rules)
}

function checkRules(settings: Readonly<Record<string, RuleSetting>>): void {
  if (!isObject(settings)) throw new TypeError('The rules are not an object.')
  const ids = rules.map(({ id }) => id)
  for (const [id, setting] of Object.entries(settings)) {
    known('rule', id, ids)
    const [level, options, ...more] =
      typeof setting === 'string' ? [setting] : Array.isArray(setting) ? setting : []
    if (typeof level !== 'string' || more.length)
      throw new TypeError(`The setting of rule “${id}” is not a severity or a pair of severity and options.`)
    known(`severity of rule “${id}”:`, level, levels)
    if (options !== undefined && !isObject(options))
      throw new TypeError(`The options of rule “${id}” are not an object.`)
    const rule = rules.find((one) => one.id === id)
    const names = Object.keys({ ...rule?.options, ...rule?.optionsSchema })
    for (const name of Object.keys(options ?? {})) known(`option of rule “${id}”:`, name, names)
  }
}
