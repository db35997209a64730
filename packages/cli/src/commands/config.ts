import { relative, resolve } from 'node:path'
import { parse, resolveProfile, rules, type LintOptions, type Locale } from '@policydoc/core'
import { readDocument, slashed, type ConfigPlace } from '@policydoc/project'
import { printable, printableJson } from '../formats/printable.ts'
import { word } from '../messages/say.ts'
import { projectOf } from '../run/check-inputs.ts'
import { localeFor, tellProblems } from '../run/run.ts'
import { checkProfile, settingsOf, type GivenOptions, type Settings } from '../run/settings.ts'
import { writeOut } from '../terminal.ts'
import { stateOf } from './rules.ts'

/** `policydoc config`: the configuration in force for a file and where each value came from. The file need not exist. */
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
  if (found.problems.length) process.exitCode = 2
  const { lintOptions, sources, files } = found
  const ignored = await project.ignores(location)
  const own = lintOptions.profiles ?? []
  checkProfile(settings.profile, own, locale)
  const placeOf = ({ location: file, range }: ConfigPlace) =>
    `${slashed(relative(settings.cwd, file))}:${range.start.line}:${range.start.column}`
  const named = settings.profile === undefined ? await namedIn(location, lintOptions, settings) : undefined
  const above =
    named === undefined
      ? ({ value: settings.profile, from: 'commandLine' } as const)
      : ({ value: named, from: 'frontMatter' } as const)
  const id = above.value ?? lintOptions.defaultProfile
  const profile =
    id === undefined || id === 'auto' || found.problems.length ? undefined : resolveProfile(id, own)
  const states = rules.map((rule) => ({
    rule: rule.id,
    state: stateOf(rule.severity, rule.recommended, [profile?.rules[rule.id], lintOptions.rules?.[rule.id]]),
    from:
      lintOptions.rules?.[rule.id] !== undefined
        ? 'configuration'
        : profile?.rules[rule.id] !== undefined
          ? `profile ${profile.id}`
          : 'default',
  }))
  if (given.format === 'json') {
    const values = sources.map(({ key, value, overruled, ...place }) => ({
      key,
      value,
      from: placeOf(place),
      overruled: overruled.map((one) => ({ value: one.value, from: placeOf(one) })),
    }))
    const shown = files.map((file) => slashed(relative(settings.cwd, file)))
    return writeOut(
      `${printableJson({ path, ignored, files: shown, values, ...(given.explain ? { rules: states } : {}) }, 2)}\n`,
    )
  }
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
      ...(above.value === undefined
        ? []
        : [`profile  ${printableJson(above.value)}  # ${word(locale, above.from)}`]),
      ...(lines.length ? lines : [`# ${word(locale, 'noConfiguration')}`]),
      ...(given.explain
        ? [
            '',
            `# ${word(locale, 'rules')}`,
            ...states.map(({ rule, state, from }) => `${rule}  ${state}  # ${from}`),
          ]
        : []),
      '',
    ].join('\n'),
  )
}

/** The profile that a document's own front matter names, where there is a document. */
async function namedIn(
  location: string,
  options: LintOptions,
  { encoding }: Settings,
): Promise<string | undefined> {
  const file = await readDocument(location, encoding)
  if ('code' in file) return undefined
  const { profile, profileOrigin } = parse(file.text, options)
  return profileOrigin === 'front-matter' ? profile : undefined
}
