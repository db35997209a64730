import { nearest } from '../language/nearest.ts'
import type { ParseOptions } from '../model/model.ts'
import { profiles } from '../profiles/index.ts'
import type { RuleSetting } from '../profiles/rule-setting.ts'
import { rules } from '../rules/index.ts'
import type { RuleOptions } from './in-force.ts'
import type { Locale } from './report.ts'
import { severities } from './severity.ts'

type Checked = ParseOptions & RuleOptions & { readonly locale?: Locale }

const locales: readonly Locale[] = ['en', 'zh-Hans', 'zh-Hant']
const levels = ['off', 'on', ...severities]

/** Every option of `parse`, `lint` and `fix`. */
const optionNames: Readonly<Record<keyof Checked | 'documents' | 'unsafe', true>> = {
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
  for (const name of Object.keys(options)) known('option', name, Object.keys(optionNames))
  const { profile, defaultProfile, profiles: own = [], rules: settings = {}, locale } = options
  const ids = [...own, ...profiles].map(({ id }) => id)
  for (const id of [profile, defaultProfile]) if (id !== undefined && id !== 'auto') known('profile', id, ids)
  if (locale !== undefined) known('locale', locale, locales)
  checkRules(settings)
  for (const each of own) checkRules(each.rules ?? {})
}

function checkRules(settings: Readonly<Record<string, RuleSetting>>): void {
  const ids = rules.map(({ id }) => id)
  for (const [id, setting] of Object.entries(settings)) {
    known('rule', id, ids)
    const [level, options, ...more] =
      typeof setting === 'string' ? [setting] : Array.isArray(setting) ? setting : []
    if (typeof level !== 'string' || more.length)
      throw new TypeError(`The setting of rule “${id}” is not a severity or a pair of severity and options.`)
    known(`severity of rule “${id}”:`, level, levels)
    if (options !== undefined && (typeof options !== 'object' || options === null))
      throw new TypeError(`The options of rule “${id}” are not an object.`)
    const rule = rules.find((one) => one.id === id)
    const names = Object.keys({ ...rule?.options, ...rule?.optionsSchema })
    for (const name of Object.keys(options ?? {})) known(`option of rule “${id}”:`, name, names)
  }
}

function known(what: string, name: unknown, names: readonly string[]): void {
  if (typeof name === 'string' && names.includes(name)) return
  const near = typeof name === 'string' ? nearest(name, names) : undefined
  const all = names.length > 0 ? ` Known: ${names.join(', ')}.` : ' There are none.'
  const hint = near === undefined ? all : ` Did you mean “${near}”?`
  throw new TypeError(`Unknown ${what} “${String(name)}”.${hint}`)
}
