import { ownProfiles, type LintOptions, type Locale } from '@policydoc/core'
import { checkProfile, type Settings } from './settings.ts'

const known = new WeakMap<LintOptions, LintOptions>()

/** The options of one document: what the command line says goes before its configuration. The same object for the same configuration. */
export function lintOptionsFor(
  config: LintOptions,
  {
    locale: asked,
    fallbackLocale,
    profile,
    rules,
  }: Pick<Settings, 'locale' | 'fallbackLocale' | 'profile' | 'rules'>,
): { readonly options: LintOptions; readonly locale: Locale } {
  const locale = asked ?? config.locale ?? fallbackLocale
  let options = known.get(config)
  if (!options) {
    checkProfile(profile, ownProfiles(config.profiles), locale)
    options = {
      ...config,
      rules: { ...config.rules, ...rules },
      locale,
      ...(profile === undefined ? {} : { profile }),
    }
    known.set(config, options)
  }
  return { options, locale }
}
