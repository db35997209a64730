import { relative, resolve } from 'node:path'
import {
  originText,
  ownProfiles,
  rulesInForce,
  type Locale,
  type PolicyDocument,
  type RuleInForce,
} from '@policydoc/core'
import { slashed, type ConfigPlace } from '@policydoc/project'
import { printable, printableJson } from '../formats/printable.ts'
import { word } from '../messages/say.ts'
import { projectOf } from '../run/check-inputs.ts'
import { localeFor, tellProblems } from '../run/run.ts'
import { checkProfile, settingsOf, type GivenOptions } from '../run/settings.ts'
import { writeOut } from '../terminal.ts'
import { profileFor } from './profile-for.ts'

/** Where a profile comes from that no configuration names. */
const origins: Readonly<
  Partial<Record<PolicyDocument['profileOrigin'], 'commandLine' | 'frontMatter' | 'recognised'>>
> = {
  option: 'commandLine',
  'front-matter': 'frontMatter',
  recognised: 'recognised',
}

/** `policydoc config`: the configuration in force for a file and where each value came from. */
export default async function config(
  path: string,
  given: GivenOptions & { readonly format: string; readonly explain?: boolean },
  fallback: Locale,
): Promise<void> {
  const settings = settingsOf([], given, fallback)
  const project = projectOf(settings)
  const locale = await localeFor(settings, project)
  const location = slashed(resolve(settings.cwd, path))
  const found = await project.config(location)
  tellProblems(found.problems, settings.cwd, locale)
  if (found.problems.length) {
    process.exitCode = 2
    // What could not be read does not say that nothing is set.
    if (found.problems.some(({ partial }) => !partial)) return
  }
  const { lintOptions, sources, files } = found
  const ignored = await project.ignores(location)
  checkProfile(settings.profile, ownProfiles(lintOptions.profiles), locale)
  const placeOf = ({ location: file, range }: ConfigPlace) =>
    `${slashed(relative(settings.cwd, file))}:${range.start.line}:${range.start.column}`
  const document = await profileFor(location, lintOptions, settings, { path, locale })
  const above = origins[document.profileOrigin]
  const states = rulesInForce(document, {
    ...lintOptions,
    rules: { ...lintOptions.rules, ...settings.rules },
  })
  if (given.format === 'json') {
    const values = sources.map(({ key, value, overruled, ...place }) => ({
      key,
      value,
      from: placeOf(place),
      overruled: overruled.map((one) => ({ value: one.value, from: placeOf(one) })),
    }))
    const shown = files.map((file) => slashed(relative(settings.cwd, file)))
    const rules = states.map((state) => ({
      rule: state.rule,
      state: state.severity,
      from: originText(state, document, 'en'),
    }))
    const all = { path, ignored, files: shown, values, ...(given.explain ? { rules } : {}) }
    return writeOut(`${printableJson(all, 2)}\n`)
  }
  const placed = new Map(sources.map(({ key, ...place }) => [key, placeOf(place)]))
  const fromOf = (state: RuleInForce): string =>
    printable(
      (state.rule in settings.rules && word(locale, 'commandLine')) ||
        (state.origin === 'configuration' && placed.get(`rules.${state.rule}`)) ||
        originText(state, document, locale),
    )
  const shownPath = (file = ''): string => printable(slashed(relative(settings.cwd, file)))
  const width = Math.max(0, ...sources.map(({ key }) => key.length))
  const lines = sources.flatMap(({ key, value, overruled, ...place }) => [
    `${printable(key).padEnd(width)}  ${printableJson(value)}  # ${printable(placeOf(place))}`,
    ...(given.explain
      ? overruled.map(
          (one) =>
            `${' '.repeat(width)}  ${printableJson(one.value)}  # ${word(locale, 'overruled')}: ${printable(placeOf(one))}`,
        )
      : []),
  ])
  await writeOut(
    [
      ...(ignored ? [`# ${word(locale, 'ignored')}`] : []),
      ...(above === undefined
        ? []
        : [`profile  ${printableJson(document.profile)}  # ${word(locale, above)}`]),
      ...(lines.length
        ? lines
        : [
            `# ${files.length ? word(locale, 'emptyConfiguration', { path: shownPath(files[0]) }) : word(locale, 'noConfiguration')}`,
          ]),
      ...(given.explain
        ? [
            '',
            `# ${word(locale, 'rules')}`,
            ...states.map((state) => `${state.rule}  ${state.severity}  # ${fromOf(state)}`),
          ]
        : []),
      '',
    ].join('\n'),
  )
}
